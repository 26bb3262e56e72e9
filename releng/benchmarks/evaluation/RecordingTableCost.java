/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.corpus.project.RecordingTableFile;

/**
 * What filtering, sorting and grouping a table of made recordings with ten runs costs, and how much memory the table keeps:
 *
 * <pre>java -cp 'PRODUCT/plugins/*' releng/benchmarks/evaluation/RecordingTableCost.java [recordings]</pre>
 */
public final class RecordingTableCost {

    private static final int RUNS = 10;
    private static final int ROUNDS = 30;
    private static final List<String> CLASSES = List.of("anger", "disgust", "fear", "happiness", "neutral", "sadness");

    private RecordingTableCost() {
    }

    /** Something to be measured. */
    private interface Work {
        Object run() throws CorpusException;
    }

    /**
     * Measures.
     *
     * @param arguments number of recordings; 100,000 without it
     * @throws CorpusException never, since the columns are there
     */
    public static void main(String[] arguments) throws CorpusException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long before = used();
        long start = System.nanoTime();
        RecordingTable table = table(count);
        System.out.printf(Locale.ROOT, "made in %.0f ms with its data%n", (System.nanoTime() - start) / 1e6);
        System.out.printf(Locale.ROOT, "table of %d recordings and %d runs: %.0f MB%n", count, RUNS, (used() - before) / 1e6);
        int[] all = table.rows(RecordingFilter.parse(""));
        start = System.nanoTime();
        table.prepareSearch(); // as opening a project does
        System.out.printf(Locale.ROOT, "prepared for searches in %.0f ms, %.0f MB%n", (System.nanoTime() - start) / 1e6,
                (used() - before) / 1e6);
        measure("search in paths", () -> table.rows(RecordingFilter.parse("77")));
        measure("filter: label, hears, speaker", () -> table.rows(RecordingFilter.parse("label=anger hears.run3=fear speaker!=S1,S2")));
        measure("sort by file", () -> table.sorted(all, "file", false));
        measure("sort by sure, last first", () -> table.sorted(all, "sure.run5", true));
        measure("choose a run", () -> table.choosing("run4"));
        measure("search in all texts", () -> table.holding(all, "77 fear"));
        byte[] kept = kept(table);
        System.out.printf(Locale.ROOT, "the cache keeps %.0f MB%n", kept.length / 1e6);
        measure("read from the cache", () -> read(kept));
        measure("group by speaker, with UAR", () -> table.groups(all, "speaker", "right.run2"));
    }

    private static byte[] kept(RecordingTable table) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RecordingTableFile.write(table, new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordingTable read(byte[] kept) {
        try {
            return RecordingTableFile.read(new DataInputStream(new ByteArrayInputStream(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordingTable table(int count) {
        Random random = new Random(1);
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recordings.add(Recording.of(Path.of("corpus"), "folder-" + random.nextInt(1000) + "/call-" + i + ".wav",
                    new Labels("S" + random.nextInt(400), CLASSES.get(random.nextInt(6)), "", Gender.UNKNOWN, "", Map.of())));
        }
        List<SavedRun> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            List<RunResult> results = new ArrayList<>();
            for (Recording recording : recordings) {
                double sure = 0.3 + 0.7 * random.nextDouble();
                results.add(new Outcome(recording.key(), recording.path(), TimeSpan.WHOLE, recording.speaker(), recording.label(),
                        CLASSES.get(random.nextInt(6)), List.of(sure, 1 - sure)));
            }
            runs.add(new SavedRun(Path.of("run" + run), new RunSettings(CLASSES, Map.of()), results));
        }
        return RecordingTable.of(new Corpus("made", Path.of("corpus"), "folders", recordings, List.of()), runs);
    }

    private static void measure(String what, Work work) throws CorpusException {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: first %.1f ms, median %.1f ms, longest %.1f ms%n", what, first, times[ROUNDS / 2],
                times[ROUNDS - 1]);
    }

    /** Memory in use after the collector has run. */
    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
