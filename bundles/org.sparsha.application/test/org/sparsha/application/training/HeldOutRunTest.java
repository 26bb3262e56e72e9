/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.split.Splits;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.UsualHyperparameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeldOutRunTest {

    private static final List<String> LABELS = List.of("anger", "sadness");

    @TempDir
    private Path folder;

    private TrainingPlan plan(long seed) throws SparshaException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            recordings.add(Recording.of(folder.resolve("corpus"), i + ".wav", Labels.of("S" + i % 3, LABELS.get(i % 2))));
        }
        Corpus corpus = new Corpus("corpus", folder.resolve("corpus"), "names", recordings, List.of());
        return new TrainingPlan("model", corpus, Splits.leaveOneSpeakerOut(recordings), "leave one speaker out", NetworkKind.STATISTICS,
                List.of(), UsualHyperparameters.of(NetworkKind.STATISTICS, seed), Optional.empty(), TrainingPlan.Membership.ALL,
                "sparsha train corpus --out model --seed " + seed, ModelTerms.NONE);
    }

    /** The last recording was left out by the training. */
    private static ClassEvaluation evaluation(TrainingPlan plan, double right) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Recording recording : plan.corpus().recordings().subList(0, 11)) {
            boolean first = recording.label().equals("anger");
            outcomes.add(new Outcome(recording.key(), recording.path(), recording.span(), recording.speaker(), recording.label(),
                    right > 0.5 == first ? "anger" : "sadness", first ? List.of(right, 1 - right) : List.of(1 - right, right)));
        }
        return ClassEvaluation.of(LABELS, outcomes, 0);
    }

    @Test
    void isARunLikeAnyOther() throws SparshaException, IOException {
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Path out = folder.resolve("held-out");
            new HeldOutRun(plan(0), out).write(evaluation(plan(0), 0.8), executor, Progress.none());
            SavedRun run = SavedRun.read(out);
            assertEquals(12, run.results().size());
            assertEquals(List.of(0.8, 1 - 0.8), ((Outcome) run.results().getFirst()).probabilities());
            assertEquals("leave one speaker out, 3 folds", run.settings().values().get("heldOut"));
            assertTrue(Files.readString(out.resolve("predictions.csv")).contains("0.wav"));
            assertTrue(Files.readString(out.resolve("failures.csv")).contains("11.wav"), "what was left out is said");
            assertTrue(Files.exists(out.resolve("report.html")));

            Path other = folder.resolve("other");
            new HeldOutRun(plan(1), other).write(evaluation(plan(1), 0.7), executor, Progress.none());
            assertEquals(11, RunComparison.of(List.of(run, SavedRun.read(other)), 0).shared());

            byte[] before = Files.readAllBytes(other.resolve("results.jsonl"));
            new HeldOutRun(plan(1), other).write(evaluation(plan(1), 0.7), executor, Progress.none());
            assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(other.resolve("results.jsonl"))), "same answers, same bytes");
        }
    }

    @Test
    void nothingOfOthersIsWrittenOver() throws SparshaException, IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        new HeldOutRun(plan(0), mine).check();
        Files.writeString(mine.resolve("thesis.txt"), "x");
        assertTrue(assertThrows(TrainingException.class, () -> new HeldOutRun(plan(0), mine).check()).getMessage().contains("--held-out"));
    }
}
