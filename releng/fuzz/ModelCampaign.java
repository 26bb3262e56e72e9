/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;

/**
 * Damages the graph of a model and asks it, again and again, in a process of its own with 512 MB of heap and limits on its addresses, so
 * that what ends that process is counted and the rest goes on; ends with 1 where an input ends the process, takes longer than 5 s of CPU,
 * or is refused otherwise than in a sentence of ours.
 *
 * <pre>
 * java -cp 'PRODUCT/plugins/*' releng/fuzz/ModelCampaign.java PRODUCT MODEL INPUTS [seed]
 * </pre>
 */
public final class ModelCampaign {

    private static final int LONGEST_SENTENCE = 1500;
    private static final long MOST_CPU = 5_000_000_000L;
    private static final int PATIENCE_SECONDS = 60;
    /** Addresses of the process, in kB: what a JVM of 512 MB and the library take, and room for the graph. */
    private static final long ADDRESSES = 12_000_000;

    private ModelCampaign() {
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("child")) {
            child(Path.of(arguments[1]), Path.of(arguments[2]), Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
        } else {
            System.exit(new Parent(Path.of(arguments[0]), Path.of(arguments[1]), Long.parseLong(arguments[2]),
                    arguments.length > 3 ? Long.parseLong(arguments[3]) : 1).run() ? 0 : 1);
        }
    }

    /** Starts the process that asks, and again where it ended. */
    private static final class Parent {

        private final Path product;
        private final Path model;
        private final long inputs;
        private final long first;
        private long answered;
        private long refused;
        private long slowest;
        private long resident;
        private int wrong;

        Parent(Path product, Path model, long inputs, long first) {
            this.product = product;
            this.model = model;
            this.inputs = inputs;
            this.first = first;
        }

        boolean run() throws IOException, InterruptedException {
            Path work = Files.createTempDirectory("model-campaign-");
            try {
                long next = first;
                while (next < first + inputs) {
                    next = ask(work, next);
                }
            } finally {
                try (Stream<Path> left = Files.walk(work)) {
                    for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
            System.out.println("| " + model.getFileName() + " | " + inputs + " | " + answered + " | " + refused + " | " + slowest + " | "
                    + resident / 1024 + " |");
            System.out.println(wrong + " inputs went wrong");
            return wrong == 0;
        }

        /** @return the input to go on with */
        private long ask(Path work, long from) throws IOException, InterruptedException {
            String plugins = product.resolve("plugins").toString();
            List<String> call = List.of("bash", "-c", "ulimit -v " + ADDRESSES + "; exec \"$@\"", "child",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                    "-cp", plugins + "/*", "releng/fuzz/ModelCampaign.java", "child", model.toString(), work.toString(),
                    String.valueOf(from), String.valueOf(first + inputs));
            ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
            builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
            Process process = builder.start();
            long begun = from - 1;
            List<String> other = new ArrayList<>();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                Thread watch = Thread.ofPlatform().daemon().start(() -> watch(process));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    heard = System.nanoTime();
                    if (line.startsWith("begin ")) {
                        begun = Long.parseLong(line.substring(6));
                    } else if (!note(line)) {
                        other.add(line);
                    }
                }
                watch.interrupt();
            }
            int code = process.waitFor();
            if (code == 0) {
                return first + inputs;
            }
            if (begun < from) {
                throw new IOException("The process did not start: " + other);
            }
            wrong++;
            System.out.println("input " + begun + " ended the process with " + code + ": "
                    + other.stream().limit(6).collect(Collectors.joining(" / ")));
            return begun + 1;
        }

        private volatile long heard = System.nanoTime();

        private void watch(Process process) {
            heard = System.nanoTime();
            try {
                while (!process.waitFor(1, TimeUnit.SECONDS)) {
                    if (System.nanoTime() - heard > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                        process.destroyForcibly();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean note(String line) {
            String[] parts = line.split(" ", 5);
            if (parts.length < 5 || !parts[0].equals("end")) {
                return false;
            }
            long cpu = Long.parseLong(parts[2]);
            slowest = Math.max(slowest, cpu / 1_000_000);
            resident = Math.max(resident, Long.parseLong(parts[3]));
            boolean isSentence = true;
            if (parts[4].equals("answered")) {
                answered++;
            } else {
                refused++;
                isSentence = parts[4].startsWith("refused ");
            }
            if (!isSentence || cpu > MOST_CPU) {
                wrong++;
                System.out.println("input " + parts[1] + ", " + cpu / 1_000_000 + " ms: " + parts[4]);
            }
            return true;
        }
    }

    /** Asks damaged graph after damaged graph, a line before and after each. */
    private static void child(Path model, Path work, long from, long end) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(work.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Path descriptor = work.resolve("sparsha-model.json");
        // its digests would refuse every damaged graph
        Files.writeString(descriptor, Files.readString(descriptor).replaceFirst("(?s)\"files\"\\s*:\\s*\\[.*?\\]", "\"files\": []"));
        byte[] graph = Files.readAllBytes(model.resolve("model.onnx"));
        float[] speech = speech();
        ModelLoader loader = new ModelLoader(Recipes.all());
        for (long i = from; i < end; i++) {
            System.out.println("begin " + i);
            Files.write(work.resolve("model.onnx"), damaged(graph, new Random(i)));
            long before = cpu();
            String outcome = outcome(loader, work, speech);
            System.out.println("end " + i + " " + (cpu() - before) + " " + resident() + " " + outcome.replace('\n', ' '));
        }
    }

    private static String outcome(ModelLoader loader, Path folder, float[] speech) {
        try (Model open = loader.open(folder)) {
            open.predict(speech);
            return "answered";
        } catch (ModelException e) {
            String said = e.getMessage();
            boolean ours = said.length() < LONGEST_SENTENCE && !said.contains("java.");
            return (ours ? "refused " : "raw ") + said;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return "thrown " + e + " at " + List.of(e.getStackTrace()).stream().limit(3).toList();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(random.nextInt(4) + 1); times > 0; times--) {
            int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 200);
            // the structure lies at both ends; weights between them may be anything
            int at = random.nextInt(4) == 0 ? random.nextInt(bytes.length)
                    : random.nextBoolean() ? random.nextInt(Math.min(bytes.length, 4000))
                            : bytes.length - 1 - random.nextInt(Math.min(bytes.length, 12000));
            int stop = Math.min(bytes.length, at + length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> java.util.Arrays.fill(bytes, at, stop, (byte) (random.nextBoolean() ? 0 : 0xFF));
                case 3 -> System.arraycopy(bytes, random.nextInt(bytes.length - (stop - at)), bytes, at, stop - at);
                case 4 -> bytes = joined(bytes, at, bytes, stop); // a stretch is gone
                default -> bytes = joined(bytes, stop, bytes, at); // a stretch is there twice
            }
            if (bytes.length < 16) {
                return bytes;
            }
        }
        return random.nextInt(12) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] joined(byte[] first, int end, byte[] second, int start) {
        byte[] all = java.util.Arrays.copyOf(first, end + second.length - start);
        System.arraycopy(second, start, all, end, second.length - start);
        return all;
    }

    private static float[] speech() {
        Random noise = new Random(0);
        float[] signal = new float[24000];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (0.2 * Math.max(0, Math.sin(i * 0.0016)) * (Math.sin(i * 0.06) + 0.2 * noise.nextGaussian()));
        }
        return signal;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L) : 0;
    }
}
