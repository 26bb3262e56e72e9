/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills, as kill -9 does, what keeps people's work beside evaluations (see {@code RunCampaign}), against the built product, and ends with 1
 * where something is lost or damaged:
 *
 * <pre>
 * java releng/fuzz/WorkCampaign.java annotate 100 [seed]   kills 'annotate label --from' at random moments and gives the answers again
 * java releng/fuzz/WorkCampaign.java train 20 [seed]       kills 'train --recipe frames' and goes on with the same call, over and over
 * java releng/fuzz/WorkCampaign.java few 20 [seed]         the same with 'train --recipe few', which needs no training process
 * </pre>
 *
 * The product is {@code SPARSHA}, or the one built for Linux. Where training isn't installed in it, the first call installs it.
 */
public final class WorkCampaign {

    private static final int RECORDINGS = 16;
    private static final String TASK = "emo";

    private final Path work;
    private final Path corpus;
    private final Random random;
    private final String product;
    private int failures;

    private WorkCampaign(Path work, long seed) {
        this.work = work;
        this.corpus = work.resolve("corpus");
        this.random = new Random(seed);
        this.product = System.getenv().getOrDefault("SPARSHA", Path.of("releng/org.sparsha.product/target/products/org.sparsha.product",
                "linux/gtk/x86_64/sparsha-workbench/sparsha").toAbsolutePath().toString());
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("sparsha-campaign");
        int failures;
        try {
            int times = Integer.parseInt(arguments[1]);
            WorkCampaign campaign = new WorkCampaign(work, arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
            campaign.makeCorpus();
            switch (arguments[0]) {
                case "annotate" -> campaign.annotate(times);
                case "train" -> campaign.train(times, List.of("--recipe", "frames", "--epochs", "2", "--augment", "none"));
                case "few" -> campaign.train(times, List.of("--recipe", "few"));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            failures = campaign.failures;
        } finally {
            delete(work);
        }
        System.out.println(failures == 0 ? "Nothing was lost or damaged." : failures + " FAILURES");
        System.exit(failures == 0 ? 0 : 1);
    }

    /** Noisy tones in two classes. */
    private void makeCorpus() throws IOException {
        Random noise = new Random(0);
        for (int i = 0; i < RECORDINGS; i++) {
            Path file = corpus.resolve(i % 2 == 0 ? "anger" : "sadness").resolve(i + ".wav");
            Files.createDirectories(file.getParent());
            int samples = 12000 + 800 * (i % 5);
            ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
            wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples)
                    .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
            wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16);
            wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
            for (int k = 0; k < samples; k++) {
                double tone = Math.sin(2 * Math.PI * (120 + 7 * i) * k / 16000) + 0.4 * noise.nextGaussian();
                wav.putShort((short) (8000 * Math.sin(Math.PI * k / samples) * tone));
            }
            Files.write(file, wav.array());
        }
    }

    private Process start(List<String> words) throws IOException {
        List<String> call = new ArrayList<>(List.of(product));
        call.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(call);
        // As the script does; else the process that is killed may be a parent only.
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        return builder.redirectOutput(work.resolve("out.txt").toFile()).redirectError(work.resolve("errors.txt").toFile()).start();
    }

    /** Runs a call to its end. @return what it printed */
    private String finish(List<String> words) throws IOException, InterruptedException {
        int code = start(words).waitFor();
        check(code <= 1, String.join(" ", words) + " ended with " + code + ": " + Files.readString(work.resolve("errors.txt")));
        return Files.readString(work.resolve("out.txt"));
    }

    private boolean isKilled(Process process, long milliseconds) throws InterruptedException {
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return true;
    }

    private void annotate(int times) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("file,label\n");
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < RECORDINGS; i++) {
            String file = (i % 2 == 0 ? "anger/" : "sadness/") + i + ".wav";
            expected.put(file, i % 3 == 0 ? "joy" : "fear");
            table.append(file).append(',').append(expected.get(file)).append('\n');
        }
        Path answers = Files.writeString(work.resolve("answers.csv"), table);
        finish(List.of("annotate", "new", corpus.toString(), "--task", TASK, "--annotators", "ann,bob", "--labels", "joy,fear"));
        List<String> label = List.of("annotate", "label", corpus.toString(), "--task", TASK, "--annotator", "ann", "--from",
                answers.toString());
        finish(label);
        long begun = System.nanoTime();
        finish(label);
        long longest = (System.nanoTime() - begun) / 1_000_000;
        Path log = corpus.resolve("annotations").resolve(TASK).resolve("ann").resolve("log.jsonl");
        int kills = 0;
        for (int tries = 0; kills < times; tries++) {
            if (tries % 10 == 0) {
                delete(log.getParent());
            }
            List<String> before = lines(log);
            kills += isKilled(start(label), 1 + (long) ((0.4 + 0.6 * random.nextDouble()) * longest)) ? 1 : 0;
            List<String> after = lines(log);
            check(after.size() >= before.size() && after.subList(0, before.size()).equals(before), "an answer was lost");
        }
        finish(label);
        check(answers().equals(expected), "other answers: " + answers());
        check(parts(corpus).isEmpty(), "parts stay: " + parts(corpus));
        System.out.println(kills + " kills of 'annotate label', " + lines(log).size() + " lines in the last log, " + longest
                + " ms a call");
    }

    /** What the program says was answered, file to label. */
    private Map<String, String> answers() throws IOException, InterruptedException {
        Path table = work.resolve("exported.csv");
        finish(List.of("annotate", "export", corpus.toString(), "--task", TASK, "--out", table.toString()));
        Map<String, String> answers = new TreeMap<>();
        for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
            String[] fields = line.split(",");
            answers.put(fields[0], fields[2]);
        }
        Files.delete(table);
        return answers;
    }

    private void train(int times, List<String> recipe) throws IOException, InterruptedException {
        Path reference = work.resolve("reference").resolve("m");
        finish(call(reference, recipe));
        delete(reference.getParent());
        long begun = System.nanoTime();
        finish(call(reference, recipe));
        long longest = (System.nanoTime() - begun) / 1_000_000;
        Map<String, String> expected = bytes(reference.getParent());
        int kills = 0;
        int whole = 0;
        while (kills < times) {
            Path model = work.resolve("killed" + whole).resolve("m");
            for (int tries = 0; tries < 6 && kills < times; tries++) {
                if (!isKilled(start(call(model, recipe)), 1 + (long) (random.nextDouble() * 0.9 * longest))) {
                    break;
                }
                kills++;
            }
            finish(call(model, recipe));
            check(bytes(model.getParent()).equals(expected), "other bytes in " + model + ": "
                    + different(expected, bytes(model.getParent())));
            check(parts(model.getParent()).isEmpty(), "parts stay: " + parts(model.getParent()));
            delete(model.getParent());
            whole++;
            System.out.println(kills + " kills, " + whole + " models whole");
        }
        System.out.println(kills + " kills of 'train " + String.join(" ", recipe) + "', " + longest + " ms a training");
    }

    private List<String> call(Path model, List<String> recipe) throws IOException {
        Files.createDirectories(model.getParent());
        List<String> words = new ArrayList<>(List.of("train", corpus.toString(), "--scheme", "folders", "--split", "random", "--folds", "2",
                "--yes", "--force", "--out", model.toString()));
        words.addAll(recipe);
        return words;
    }

    private static List<String> lines(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log).lines().toList() : List.of();
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".part") || file.toString().endsWith(".tmp")).toList();
        }
    }

    /** Every file but logs of runs, in which times stand. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> bytes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.toString().endsWith(".log")) {
                    bytes.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?", "DATE"));
                }
            }
        }
        return bytes;
    }

    private static List<String> different(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> all = new TreeMap<>(expected);
        actual.forEach(all::putIfAbsent);
        return all.keySet().stream().filter(name -> !String.valueOf(expected.get(name)).equals(actual.get(name))).toList();
    }

    private void check(boolean good, String otherwise) {
        if (!good) {
            failures++;
            System.out.println("FAILURE: " + otherwise);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
