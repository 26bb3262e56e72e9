/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.RunChanges;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.Answer;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.Judge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;

/**
 * What a project of very many recordings with ten runs costs, from the import to a table that is sorted: a made corpus of half seconds of
 * noise in 400 folders of speakers, hard links where the disk has them, and runs whose answers are made without a model:
 *
 * <pre>java -Xmx512m -cp 'PRODUCT/plugins/*' releng/benchmarks/evaluation/ProjectCost.java FOLDER [recordings]</pre>
 *
 * The folder must not be there; it is left for whoever wants to open it in the window.
 */
public final class ProjectCost {

    private static final int RUNS = 10;
    private static final int ROUNDS = 10;
    private static final int CLIPS = 500;
    private static final int SPEAKERS = 400;
    private static final List<String> CLASSES = List.of("anger", "fear", "happiness", "neutral", "sadness");

    private ProjectCost() {
    }

    /** Something to be measured. */
    private interface Work {
        void run() throws Exception;
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Path place = Files.createDirectory(Path.of(arguments[0])).toAbsolutePath();
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        long bytes = corpus(place.resolve("sounds"), count);
        once("read all files, nothing else", () -> readAll(place.resolve("sounds")));
        ProjectFolder project = ProjectFolder.create(place.resolve("study"), "Study");
        Corpus[] corpus = new Corpus[1];
        once("find the recordings", () -> corpus[0] = Corpora.OWN.open(place.resolve("sounds/manifest.csv"), Optional.empty(),
                Progress.none()));
        once(String.format(Locale.ROOT, "import with digests (%.1f GB)", bytes / 1e9), () -> project.add(corpus[0], "field",
                Progress.none()));
        runs(project);
        Path cache = place.resolve("cache");
        ProjectSnapshot[] read = new ProjectSnapshot[1];
        once("open, first time", () -> read[0] = ProjectSnapshot.read(project, cache, TaskGold::columns, Progress.none()));
        read[0] = null;
        many("open from the cache", () -> read[0] = ProjectSnapshot.read(project, cache, TaskGold::columns, Progress.none()));
        corpus[0] = null;
        System.out.printf(Locale.ROOT, "memory in use with the project open: %.0f MB; %d runs, %d recordings%n", used() / 1e6,
                read[0].runs().size(), read[0].table().size());
        RecordingBrowser browser = new RecordingBrowser(read[0].table().choosing(read[0].runs().get(3).run().name()));
        many("sort by how sure", () -> browser.sortBy("sure"));
        many("sort by file", () -> browser.sortBy("file"));
        many("filter right=no hears=fear", () -> browser.filter(RecordingFilter.parse("right=no hears=fear")));
        browser.filter(RecordingFilter.parse(""));
        browser.groupBy(Optional.of("speaker"));
        many("group by speaker with UAR", browser::groups);
        browser.groupBy(Optional.empty());
        many("search two words", () -> browser.search("s77 wav"));
        once("look for changes since the runs", () -> RunChanges.of(read[0], cache, name -> Optional.empty(), Progress.none()));
        System.out.printf(Locale.ROOT, "heap of at most %.0f MB%n", Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static long corpus(Path sounds, int count) throws IOException {
        Files.createDirectories(sounds);
        Random random = new Random(1);
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        Path[] clips = new Path[CLIPS];
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            String speaker = "s" + i % SPEAKERS;
            Path file = Files.createDirectories(sounds.resolve(speaker)).resolve(i + ".wav");
            if (i < CLIPS) {
                Files.write(file, noise(random, 8000));
                clips[i] = file;
            } else {
                Files.createLink(file, clips[i % CLIPS]);
            }
            bytes += 44 + 2 * 8000;
            manifest.append(speaker).append('/').append(i).append(".wav,").append(speaker).append(',')
                    .append(CLASSES.get(random.nextInt(CLASSES.size()))).append('\n');
        }
        Files.writeString(sounds.resolve("manifest.csv"), manifest);
        return bytes;
    }

    private static byte[] noise(Random random, int samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (3000 * random.nextGaussian()));
        }
        return wav.array();
    }

    private static void readAll(Path sounds) throws IOException {
        try (var files = Files.walk(sounds)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.readAllBytes(file);
            }
        }
    }

    /** One run whose answers are made, and copies of it under other names. */
    private static void runs(ProjectFolder project) throws Exception {
        Corpus corpus = new ProjectRuns(project).corpus(Optional.of("field"), RecordingFilter.parse(""), Progress.none());
        RunSettings settings = new RunSettings(CLASSES, Map.of("model", "made 1", "corpus", "field", "explain", "no", "corpusSha256",
                EvaluateCorpus.digest(corpus)));
        Path first = project.runs().resolve("made-0");
        Judge judge = (recording, progress) -> {
            Random random = new Random(recording.key().hashCode());
            double[] scores = random.doubles(CLASSES.size()).toArray();
            double sum = Arrays.stream(scores).sum();
            return new Answer(Arrays.stream(scores).map(score -> score / sum).boxed().toList(), Optional.empty());
        };
        try (ResultStore store = ResultStore.open(first, settings, false)) {
            once("write the answers of a run", () -> new EvaluationRun(corpus, settings, store, judge, RunListener.NONE)
                    .run(Runnable::run, Progress.none()));
            store.settle(corpus.recordings().stream().map(recording -> recording.key()).toList());
        }
        Files.writeString(first.resolve("summary.json"), "{\"uar\": 0.2}");
        Files.writeString(first.resolve("run-options.txt"), "--corpus\nfield\n");
        for (int run = 1; run < RUNS; run++) {
            Path copy = Files.createDirectories(project.runs().resolve("made-" + run));
            for (String name : List.of("run.json", "results.jsonl", "summary.json", "run-options.txt")) {
                Files.copy(first.resolve(name), copy.resolve(name));
            }
        }
    }

    private static void once(String what, Work work) throws Exception {
        long start = System.nanoTime();
        long processor = processor();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.2f s (%.2f s of CPU)%n", what, (System.nanoTime() - start) / 1e9,
                (processor() - processor) / 1e9);
    }

    private static void many(String what, Work work) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: first %.0f ms, median %.1f ms, longest %.0f ms%n", what, first, times[ROUNDS / 2],
                times[ROUNDS - 1]);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
