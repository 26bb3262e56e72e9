/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DimensionalEvaluationTest {

    private static final List<String> DIMENSIONS = List.of("arousal", "valence");
    private static final RunSettings SETTINGS = new RunSettings(Grading.DIMENSIONS, DIMENSIONS, Map.of("model", "m1"));

    @TempDir
    Path folder;

    private static Agreement agreement(double[] truths, double[] values) {
        Agreement agreement = Agreement.NONE;
        for (int i = 0; i < truths.length; i++) {
            agreement = agreement.with(truths[i], values[i]);
        }
        return agreement;
    }

    @Test
    void agreementWorkedOutByHand() {
        // means 2 and 3, variances 2/3 and 8/3, covariance 4/3
        Agreement agreement = agreement(new double[] {1, 2, 3}, new double[] {1, 3, 5});
        assertEquals(1, agreement.pearson(), 1e-12);
        assertEquals(2 * (4.0 / 3) / (2.0 / 3 + 8.0 / 3 + 1), agreement.ccc(), 1e-12);
        assertEquals(1, agreement.mae(), 1e-12);
        assertEquals(Math.sqrt(5.0 / 3), agreement.rmse(), 1e-12);
        Agreement opposite = agreement(new double[] {0, 1}, new double[] {1, 0});
        assertEquals(-1, opposite.ccc(), 1e-12);
        assertEquals(agreement, Agreement.sum(List.of(agreement(new double[] {1}, new double[] {1}),
                agreement(new double[] {2, 3}, new double[] {3, 5}))));
    }

    @Test
    void constantsAndNothingHaveMeasures() {
        Agreement constant = agreement(new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.3, 0.4});
        assertEquals(0, constant.pearson());
        assertEquals(0, constant.ccc(), 1e-12);
        assertEquals(0, Agreement.NONE.ccc() + Agreement.NONE.pearson() + Agreement.NONE.mae() + Agreement.NONE.rmse());
        DimensionalEvaluation nothing = DimensionalEvaluation.of(DIMENSIONS, List.of(), 0);
        assertEquals(new ConfidenceInterval(0, 0), nothing.dimensions().get(0).ccc());
    }

    @Test
    void speakersAreDrawnAndIntervalsHoldTheMeasure() {
        List<DimensionalOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double truth = i % 10 / 10.0;
            double value = truth + 0.1 * Math.sin(i);
            OptionalDouble valence = i % 2 == 0 ? OptionalDouble.of(-truth) : OptionalDouble.empty();
            outcomes.add(new DimensionalOutcome("k" + i, "k" + i, TimeSpan.WHOLE, "s" + i % 6,
                    List.of(OptionalDouble.of(truth), valence), List.of(value, value)));
        }
        DimensionalEvaluation evaluation = DimensionalEvaluation.of(DIMENSIONS, outcomes, 1);
        assertTrue(evaluation.bySpeaker());
        DimensionalEvaluation.Dimension arousal = evaluation.dimensions().get(0);
        assertTrue(arousal.ccc().low() < arousal.agreement().ccc() && arousal.agreement().ccc() < arousal.ccc().high());
        assertEquals(30, evaluation.dimensions().get(1).agreement().count());
        assertEquals(6, evaluation.perSpeaker().size());
        assertEquals(evaluation, DimensionalEvaluation.of(DIMENSIONS, outcomes, 1));
    }

    private static Recording rated(int i, Map<String, String> attributes) {
        return Recording.of(Path.of("corpus"), i + ".wav",
                new Labels("s" + i % 2, "", "", org.sparsha.corpus.Gender.UNKNOWN, "", attributes));
    }

    @Test
    void aRunOfDimensionsIsKeptAndResumed() throws CorpusException {
        List<Recording> recordings = List.of(rated(0, Map.of("arousal", "0.5", "valence", "0.1")), rated(1, Map.of("EmoAct", "0.7")),
                rated(2, Map.of("colour", "red")), rated(3, Map.of("valence", "high")));
        Corpus corpus = new Corpus("made", Path.of("corpus"), "manifest", recordings, List.of());
        Judge judge = (recording, progress) -> new Answer(List.of(0.25, 1.5), Optional.empty());
        for (boolean resume : new boolean[] {false, true}) {
            try (ResultStore store = ResultStore.open(folder, SETTINGS, resume)) {
                new EvaluationRun(corpus, SETTINGS, store, judge, RunListener.NONE).run(Runnable::run, Progress.none());
                EvaluationReport report = EvaluationReport.of(corpus, SETTINGS, store, 0);
                assertEquals(List.of(List.of(0.25, 1.5), List.of(0.25, 1.5)),
                        ((DimensionalEvaluation) report.evaluation()).outcomes().stream().map(DimensionalOutcome::values).toList());
                assertEquals(List.of(OptionalDouble.of(0.7), OptionalDouble.empty()),
                        ((DimensionalEvaluation) report.evaluation()).outcomes().get(1).truths());
                assertEquals(2, report.failures().size());
                assertTrue(report.failures().get(0).reason().contains("no value for arousal, valence"));
            }
        }
    }
}
