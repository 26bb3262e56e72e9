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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tries what runs of {@code sparsha evaluate} must survive, against the built product, and ends with 1 where something is lost, repeated
 * or damaged:
 *
 * <pre>
 * java releng/fuzz/RunCampaign.java kill 1000 [seed]     kills a run at random moments as kill -9 does, resumes it, over and over
 * java releng/fuzz/RunCampaign.java project 100 [seed]   the same with a run of a project
 * java releng/fuzz/RunCampaign.java pair 50 [seed]       starts two processes on one folder
 * java releng/fuzz/RunCampaign.java files 20 [seed]      lets recordings vanish, shrink and grow while they are evaluated
 * java releng/fuzz/RunCampaign.java damage 50 [seed]     damages the journal of a run, then resumes it
 * java releng/fuzz/RunCampaign.java disk FOLDER          fills a small disk mounted on FOLDER, see full-disk
 * </pre>
 *
 * The product is {@code SPARSHA}, or the one built for Linux.
 */
public final class RunCampaign {

    private static final int RECORDINGS = 60;

    private final Path work;
    private final Path corpus;
    private final Random random;
    private final String product;
    private long longest = 1;
    private int failures;
    private boolean inProject;

    private RunCampaign(Path work, long seed) {
        this.work = work;
        this.corpus = work.resolve("corpus");
        this.random = new Random(seed);
        this.product = System.getenv().getOrDefault("SPARSHA", Path.of("releng/org.sparsha.product/target/products/org.sparsha.product",
                "linux/gtk/x86_64/sparsha-workbench/sparsha").toAbsolutePath().toString());
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("sparsha-campaign");
        try {
            int times = arguments[0].equals("disk") ? 0 : Integer.parseInt(arguments[1]);
            RunCampaign campaign = new RunCampaign(work, arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
            campaign.makeCorpus();
            switch (arguments[0]) {
                case "kill" -> campaign.kill(times);
                case "project" -> campaign.project(times);
                case "pair" -> campaign.pair(times);
                case "files" -> campaign.files(times);
                case "damage" -> campaign.damage(times);
                case "disk" -> campaign.disk(Path.of(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            System.out.println(campaign.failures == 0 ? "Nothing was lost, repeated or damaged." : campaign.failures + " FAILURES");
            System.exit(campaign.failures == 0 ? 0 : 1);
        } finally {
            delete(work);
        }
    }

    /** Tones of half a second to a second and a half, in two classes and four speakers. */
    private void makeCorpus() throws IOException {
        for (int i = 0; i < RECORDINGS; i++) {
            Path file = corpus.resolve(i % 2 == 0 ? "anger" : "sadness").resolve(i + ".wav");
            Files.createDirectories(file.getParent());
            Files.write(file, tone(8000 + 1600 * (i % 10), 120 + 7 * i));
        }
    }

    private static byte[] tone(int samples, double pitch) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            double loud = Math.sin(Math.PI * i / samples) * (1 + Math.sin(i / 900.0)) / 2;
            wav.putShort((short) (12000 * loud * Math.signum(Math.sin(2 * Math.PI * pitch * i / 16000))));
        }
        return wav.array();
    }

    private Process start(Path out, Path errors) throws IOException {
        ProcessBuilder call = inProject
                ? new ProcessBuilder(product, "run", work.resolve("study").toString(), "--into", out.toString())
                : new ProcessBuilder(product, "evaluate", corpus.toString(), "--scheme", "folders", "--out", out.toString(), "--resume");
        call.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
        call.environment().put("ORT_DISABLE_TELEMETRY", "1"); // as the script does; else the process that is killed may be a parent only
        return call.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile()).start();
    }

    private int finish(Path out) throws IOException, InterruptedException {
        Path errors = work.resolve("errors.txt");
        int code = start(out, errors).waitFor();
        check(code == 0, "ended with " + code + ": " + Files.readString(errors));
        return code;
    }

    /** A run that nothing happened to: name of a file to its bytes. */
    private Map<String, String> reference() throws IOException, InterruptedException {
        Path out = work.resolve("reference");
        finish(out);
        delete(out);
        long begun = System.nanoTime();
        finish(out);
        longest = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
        return bytes(out);
    }

    private void kill(int times) throws IOException, InterruptedException {
        Map<String, String> expected = reference();
        int kills = 0;
        int whole = 0;
        for (int round = 0; kills < times; round++) {
            Path out = work.resolve("killed" + round);
            Set<String> before = Set.of();
            for (int tries = 0; tries < 20 && kills < times; tries++) {
                Process process = start(out, work.resolve("errors.txt"));
                if (process.waitFor(1 + (long) (random.nextDouble() * 0.7 * longest), TimeUnit.MILLISECONDS)) {
                    check(process.exitValue() == 0, "resumed after kills, ended with " + process.exitValue() + ": "
                            + Files.readString(work.resolve("errors.txt")));
                    break;
                }
                process.destroyForcibly().waitFor();
                kills++;
                Set<String> after = lines(out);
                check(after.containsAll(before), "a result was lost in " + out);
                before = after;
            }
            finish(out);
            check(bytes(out).equals(expected), "other bytes in " + out + ": " + different(expected, bytes(out)));
            whole++;
            System.out.println(kills + " kills, " + whole + " runs whole");
            delete(out);
        }
        System.out.println(kills + " kills of " + whole + " runs of " + RECORDINGS + " recordings, " + longest + " ms a run");
    }

    /** Kills runs of a project, whose manifest was imported before. */
    private void project(int times) throws IOException, InterruptedException {
        for (List<String> words : List.of(List.of("new", "study"), List.of("import", "study", corpus.toString(), "--scheme", "folders"))) {
            List<String> call = new ArrayList<>(List.of(product, "project"));
            call.addAll(words);
            call.set(3, work.resolve("study").toString());
            check(new ProcessBuilder(call).inheritIO().start().waitFor() == 0, String.join(" ", call));
        }
        inProject = true;
        kill(times);
    }

    private void pair(int times) throws IOException, InterruptedException {
        Map<String, String> expected = reference();
        int refused = 0;
        for (int i = 0; i < times; i++) {
            Path out = work.resolve("pair" + i);
            Path[] errors = {work.resolve("first.txt"), work.resolve("second.txt")};
            Process first = start(out, errors[0]);
            first.waitFor((long) (random.nextDouble() * longest), TimeUnit.MILLISECONDS);
            Process second = start(out, errors[1]);
            int[] codes = {first.waitFor(), second.waitFor()};
            for (int k = 0; k < 2; k++) {
                boolean said = Files.readString(errors[k]).contains("Another evaluation is writing to");
                check(codes[k] == 0 || said, "ended with " + codes[k] + ": " + Files.readString(errors[k]));
                refused += said ? 1 : 0;
            }
            check(codes[0] == 0 || codes[1] == 0, "both were refused");
            check(bytes(out).equals(expected), "other bytes in " + out + ": " + different(expected, bytes(out)));
            delete(out);
        }
        System.out.println(times + " pairs of processes on one folder, " + refused + " refused with a sentence");
    }

    private void files(int times) throws IOException, InterruptedException {
        Map<String, String> expected = reference();
        for (int i = 0; i < times; i++) {
            Path out = work.resolve("files" + i);
            Map<Path, byte[]> saved = new HashMap<>();
            Process process = start(out, work.resolve("errors.txt"));
            while (process.isAlive()) {
                process.waitFor(random.nextInt(1 + (int) (longest / 20)), TimeUnit.MILLISECONDS);
                Path file = recordings().get(random.nextInt(recordings().size()));
                byte[] all = Files.readAllBytes(file);
                saved.putIfAbsent(file, all);
                switch (random.nextInt(3)) {
                    case 0 -> Files.delete(file);
                    case 1 -> Files.write(file, Arrays.copyOf(all, all.length / 2));
                    default -> Files.write(file, tone(4000, 300), StandardOpenOption.APPEND);
                }
            }
            check(process.exitValue() <= 1, "ended with " + process.exitValue() + ": " + Files.readString(work.resolve("errors.txt")));
            for (Map.Entry<Path, byte[]> file : saved.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
            finish(out);
            check(bytes(out).equals(expected), "other bytes in " + out + ": " + different(expected, bytes(out)));
            delete(out);
        }
        System.out.println(times + " runs while recordings vanished, shrank and grew");
    }

    private void damage(int times) throws IOException, InterruptedException {
        Map<String, String> expected = reference();
        long damaged = 0;
        for (int i = 0; i < times; i++) {
            Path out = work.resolve("damage" + i);
            finish(out);
            Path results = out.resolve("results.jsonl");
            byte[] bytes = Files.readAllBytes(results);
            for (int k = random.nextInt(6); k >= 0; k--) {
                int at = random.nextInt(bytes.length);
                int length = Math.min(bytes.length - at, 1 + random.nextInt(700));
                switch (random.nextInt(4)) {
                    case 0 -> Arrays.fill(bytes, at, at + length, (byte) 0);
                    case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> System.arraycopy(bytes, random.nextInt(bytes.length - length), bytes, at, length);
                    default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                }
                damaged++;
            }
            Files.write(results, bytes);
            finish(out);
            check(bytes(out).equals(expected), "other bytes in " + out + ": " + different(expected, bytes(out)));
            delete(out);
        }
        System.out.println(times + " journals with " + damaged + " damages, all runs whole after --resume");
    }

    private void disk(Path small) throws IOException, InterruptedException {
        Map<String, String> expected = reference();
        Path ballast = small.resolve("ballast");
        Path out = small.resolve("run");
        int full = 0;
        for (long room = 0; room < 200_000; room += 7_000) {
            delete(out);
            Files.deleteIfExists(ballast);
            long free = Files.getFileStore(small).getUsableSpace();
            Files.write(ballast, new byte[(int) Math.max(0, free - room)]);
            Process process = start(out, work.resolve("errors.txt"));
            int code = process.waitFor();
            String said = Files.readString(work.resolve("errors.txt"));
            check(code == 0 || said.contains("No space left") || said.contains("make room") || said.contains("no room"),
                    "with " + room + " bytes ended with " + code + ": " + said);
            check(!said.contains("unexpected") && !said.contains("\tat "), "with " + room + " bytes: " + said);
            full += code == 0 ? 0 : 1;
            Set<String> before = lines(out);
            Files.delete(ballast);
            finish(out);
            check(lines(out).containsAll(before), "a result was lost with " + room + " bytes");
            check(bytes(out).equals(expected), "other bytes with " + room + ": " + different(expected, bytes(out)));
        }
        System.out.println(full + " runs stopped by a full disk, each whole after --resume");
        delete(out);
    }

    private List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Whole lines of the journal. */
    private static Set<String> lines(Path out) throws IOException {
        Path results = out.resolve("results.jsonl");
        if (!Files.exists(results)) {
            return Set.of();
        }
        String text = Files.readString(results);
        return new HashSet<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }

    private static Map<String, String> bytes(Path out) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(out.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    private static List<String> different(Map<String, String> expected, Map<String, String> actual) {
        Set<String> names = new HashSet<>(expected.keySet());
        names.addAll(actual.keySet());
        List<String> different = new ArrayList<>();
        names.stream().filter(name -> !String.valueOf(expected.get(name)).equals(actual.get(name))).forEach(different::add);
        return different;
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
