/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluationRunTest {

    private static final RunSettings SETTINGS = new RunSettings(List.of("anger", "joy"), Map.of("model", "m1"));

    @TempDir
    Path folder;

    private static Corpus corpus(int size) {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String label = i % 7 == 3 ? "unheard" : i % 2 == 0 ? "angry" : "joy";
            recordings.add(Recording.of(Path.of("corpus"), "s" + i % 3 + "/clip, " + i + ".wav", Labels.of("s" + i % 3, label)));
        }
        return new Corpus("made", Path.of("corpus"), "folders", recordings,
                List.of(new ScanProblem(ScanProblem.Kind.UNREADABLE, "bad.wav", "The file is empty.")));
    }

    private static Answer answer(boolean anger) {
        return new Answer(anger ? List.of(0.8, 0.2) : List.of(0.3, 0.7), Optional.empty());
    }

    private static EvaluationReport evaluated(Path folder, int size, Judge judge, boolean resume, Progress progress)
            throws CorpusException {
        return evaluated(folder, corpus(size), judge, resume, progress, RunListener.NONE);
    }

    private static EvaluationReport evaluated(Path folder, Corpus corpus, Judge judge, boolean resume, Progress progress,
            RunListener listener) throws CorpusException {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try (ResultStore store = ResultStore.open(folder, SETTINGS, resume)) {
            new EvaluationRun(corpus, SETTINGS, store, judge, listener).run(executor, progress);
            return EvaluationReport.of(corpus, SETTINGS, store, 0);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Outcome> outcomes(EvaluationReport report) {
        return ((ClassEvaluation) report.evaluation()).outcomes();
    }

    @Test
    void everyRecordingGetsOneResultWhateverFails() throws CorpusException {
        EvaluationReport report = evaluated(folder, 70, (recording, progress) -> {
            if (recording.path().contains("clip, 10.")) {
                throw new CorpusException("The recording is broken.");
            }
            if (recording.path().contains("clip, 12.")) {
                throw new IllegalStateException("add-on");
            }
            if (recording.path().contains("clip, 14.")) {
                throw new NoClassDefFoundError("gone");
            }
            if (recording.path().contains("clip, 16.")) {
                throw new OutOfMemoryError();
            }
            if (recording.path().contains("clip, 18.")) {
                return new Answer(List.of(Double.NaN, 0.0), Optional.empty());
            }
            return answer(recording.label().equals("angry"));
        }, false, Progress.none());
        assertEquals(56, outcomes(report).size());
        assertTrue(outcomes(report).stream().allMatch(Outcome::correct));
        assertEquals("s0/clip, 0.wav", outcomes(report).get(0).path());
        assertEquals(70 - 56 + 1, report.failures().size());
        assertTrue(report.failures().stream().anyMatch(failure -> failure.reason().contains("unheard")));
        assertTrue(report.hasFailed());
    }

    @Test
    void whatIsToBeKnownAboutARecordingIsSaid() throws CorpusException {
        Map<String, String> told = new ConcurrentHashMap<>();
        Warning damaged = new Warning("damaged", "clip.flac is damaged.");
        EvaluationReport report = evaluated(folder, corpus(6), (recording, progress) -> new Answer(List.of(0.8, 0.2), Optional.empty(),
                recording.path().contains("clip, 2.") ? List.of(damaged) : List.of()), false, Progress.none(), new RunListener() {
                    @Override
                    public void warned(Recording recording, Warning warning) {
                        told.put(recording.path(), warning.code());
                    }
                });
        assertEquals(Map.of("s2/clip, 2.wav", "damaged"), told);
        Map<String, List<Warning>> kept = Map.of("s2/clip, 2.wav", List.of(damaged));
        assertEquals(kept, report.recordingWarnings());
        assertTrue(report.warnings().stream().anyMatch(one -> one.message().contains("1 recording has warnings (damaged: 1)")));
        assertEquals(kept, SavedRun.read(folder).warnings());
        Judge silent = (recording, progress) -> {
            throw new AssertionError("asked again");
        };
        assertEquals(kept, evaluated(folder, 6, silent, true, Progress.none()).recordingWarnings());
    }

    @Test
    void aKilledRunGoesOnWithoutLosingOrRepeating() throws CorpusException, IOException {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        ProgressTracker tracker = new ProgressTracker("run", (label, done) -> {
        });
        AtomicInteger count = new AtomicInteger();
        Judge judge = (recording, progress) -> {
            asked.merge(recording.key(), 1, Integer::sum);
            // each later one stops as well: another thread may be faster than this one comes to its stop
            if (count.incrementAndGet() >= 20) {
                tracker.cancel();
            }
            return answer(true);
        };
        assertThrows(CancelledException.class, () -> evaluated(folder, 70, judge, false, tracker));
        Path results = folder.resolve("results.jsonl");
        List<String> before = Files.readAllLines(results);
        Files.writeString(results, "{\"key\":\"s0/clip, 60.wav\",\"file\":\"cut o", StandardOpenOption.APPEND);
        EvaluationReport report = evaluated(folder, 70, judge, true, Progress.none());
        List<String> after = Files.readAllLines(results);
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(70, after.size());
        assertEquals(70, after.stream().map(line -> line.split("\"file\"")[0]).distinct().count());
        assertTrue(asked.values().stream().allMatch(times -> times == 1), asked.toString());
        assertEquals(60, outcomes(report).size());
    }

    @Test
    void resumingAFinishedRunAsksNothing() throws CorpusException {
        evaluated(folder, 10, (recording, progress) -> answer(true), false, Progress.none());
        evaluated(folder, 10, (recording, progress) -> {
            throw new AssertionError("asked again");
        }, true, Progress.none());
    }

    @Test
    void whatFailedIsTriedAgainAndCountsOnce() throws CorpusException, IOException {
        Judge broken = (recording, progress) -> {
            throw new CorpusException("The disk is full.");
        };
        evaluated(folder, 10, broken, false, Progress.none());
        Path results = folder.resolve("results.jsonl");
        List<String> before = Files.readAllLines(results);
        assertEquals(10, before.size());
        evaluated(folder, 10, broken, true, Progress.none());
        assertEquals(before, Files.readAllLines(results), "the same failures are not written again");
        EvaluationReport report = evaluated(folder, 10, (recording, progress) -> answer(true), true, Progress.none());
        assertEquals(9, outcomes(report).size());
        assertEquals(2, report.failures().size(), "the unknown label and the empty file");
        evaluated(folder, 10, (recording, progress) -> {
            throw new AssertionError("asked again");
        }, true, Progress.none());
    }

    @Test
    void aRunOfOtherSettingsOrInUseIsRefused() throws CorpusException {
        evaluated(folder, 10, (recording, progress) -> answer(true), false, Progress.none());
        String held = assertThrows(CorpusException.class, () -> ResultStore.open(folder, SETTINGS, false)).getMessage();
        assertTrue(held.contains("--resume"), held);
        RunSettings other = new RunSettings(SETTINGS.labels(), Map.of("model", "m2"));
        String differs = assertThrows(CorpusException.class, () -> ResultStore.open(folder, other, true)).getMessage();
        assertTrue(differs.contains("m1") && differs.contains("m2"), differs);
        try (ResultStore store = ResultStore.open(folder, SETTINGS, true)) {
            assertThrows(CorpusException.class, () -> ResultStore.open(folder, SETTINGS, true));
            assertEquals(9, outcomes(EvaluationReport.of(corpus(10), SETTINGS, store, 0)).size());
        }
    }

    @Test
    void explanationsLieByWhetherTheModelWasRight() throws CorpusException, IOException {
        Path leftOver = folder.resolve("misclassified_output/s0_clip_ 0/half.png");
        Files.createDirectories(leftOver.getParent());
        Files.writeString(leftOver, "left by a killed process");
        Files.createDirectories(folder.resolve("same_output/.s0_clip_ 0.1234.part"));
        evaluated(folder, 6, (recording, progress) -> new Answer(List.of(0.9, 0.1), Optional.of(into -> {
            assertFalse(Files.exists(into));
            try {
                Files.createDirectory(into);
                Files.writeString(into.resolve("explanation.json"), recording.key());
            } catch (IOException e) {
                throw new CorpusException("no", e);
            }
        })), false, Progress.none());
        assertEquals(List.of("s0_clip_ 0", "s1_clip_ 4", "s2_clip_ 2"), names("same_output"));
        assertEquals(List.of("s1_clip_ 1", "s2_clip_ 5"), names("misclassified_output"));
    }

    private List<String> names(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
