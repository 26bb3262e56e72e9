/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.TimeSpan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasuresTest {

    private static final List<String> LABELS = List.of("a", "b", "c");

    static Outcome outcome(String key, String speaker, String truth, String predicted, double... probabilities) {
        List<Double> list = new ArrayList<>();
        for (double p : probabilities) {
            list.add(p);
        }
        return new Outcome(key, key, TimeSpan.WHOLE, speaker, truth, predicted, list);
    }

    @Test
    void measuresOfAMatrixWorkedOutByHand() {
        ConfusionMatrix matrix = ConfusionMatrix.of(LABELS, new long[][] {{6, 2, 2}, {1, 3, 0}, {0, 0, 0}});
        assertEquals(14, matrix.total());
        assertEquals(9.0 / 14, matrix.accuracy(), 1e-15);
        assertEquals(0.6, matrix.recall(0), 1e-15);
        assertEquals(6.0 / 7, matrix.precision(0), 1e-15);
        assertEquals(2 * 0.6 * (6.0 / 7) / (0.6 + 6.0 / 7), matrix.f1(0), 1e-15);
        assertEquals((0.6 + 0.75) / 2, matrix.uar(), 1e-15);
        assertEquals((matrix.f1(0) + 2.0 * 3 / 9 + 0) / 3, matrix.macroF1(), 1e-15);
        assertEquals(0, matrix.recall(2));
    }

    @Test
    void answersOfClassesThatTheCorpusDoesNotHaveAreCountedAndNamed() {
        List<Outcome> outcomes = List.of(outcome("1", "", "a", "c", 0, 0, 1), outcome("2", "", "b", "b", 0, 1, 0),
                outcome("3", "", "a", "c", 0, 0, 1));
        String said = AbsentClasses.warning(ClassEvaluation.of(LABELS, outcomes, 0)).orElseThrow().message();
        assertTrue(said.startsWith("2 of 3 answers") && said.contains("c 2") && said.contains("--classes a,b'"), said);
        assertTrue(AbsentClasses.warning(ClassEvaluation.of(LABELS, outcomes.subList(1, 2), 0)).isEmpty());
    }

    @Test
    void emptyAndPerfectMatricesHaveMeasures() {
        ConfusionMatrix empty = ConfusionMatrix.of(LABELS, List.of());
        assertEquals(0, empty.accuracy() + empty.uar() + empty.macroF1());
        ConfusionMatrix perfect = ConfusionMatrix.of(LABELS, new long[][] {{6, 0, 0}, {0, 3, 0}, {0, 0, 1}});
        assertEquals(3, perfect.accuracy() + perfect.uar() + perfect.macroF1(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(LABELS, new long[][] {{1}}));
    }

    @Test
    void calibrationWorkedOutByHand() {
        List<Outcome> outcomes = List.of(outcome("1", "", "a", "a", 0.95, 0.05, 0), outcome("2", "", "b", "a", 0.92, 0.05, 0.03),
                outcome("3", "", "a", "a", 0.6, 0.4, 0), outcome("4", "", "b", "b", 0, 1, 0));
        Calibration calibration = Calibration.of(outcomes, 10);
        assertEquals(10, calibration.bins().size());
        Calibration.Bin last = calibration.bins().get(9);
        assertEquals(3, last.count());
        assertEquals(2.0 / 3, last.accuracy(), 1e-15);
        assertEquals((0.95 + 0.92 + 1) / 3, last.confidence(), 1e-15);
        assertEquals(1, calibration.bins().get(5).count());
        assertEquals((3 * (2.87 / 3 - 2.0 / 3) + 1 * 0.4) / 4, calibration.expectedError(), 1e-12);
        assertEquals(0, Calibration.of(List.of(), 10).expectedError());
    }

    @Test
    void theBootstrapDrawsSpeakersAndIsSeeded() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int speaker = 0; speaker < 10; speaker++) {
            for (int i = 0; i < 20; i++) {
                outcomes.add(outcome(speaker + "/" + i, "s" + speaker, "a", speaker < 5 ? "a" : "b", 1, 0, 0));
            }
        }
        Bootstrap bySpeaker = Bootstrap.of(LABELS, outcomes);
        assertTrue(bySpeaker.bySpeaker());
        ConfidenceInterval wide = bySpeaker.interval(ConfusionMatrix::accuracy, 2000, 1);
        assertEquals(wide, bySpeaker.interval(ConfusionMatrix::accuracy, 2000, 1));
        double deviation = Math.sqrt(0.25 / 10);
        assertEquals(0.5 - 1.96 * deviation, wide.low(), 0.06);
        assertEquals(0.5 + 1.96 * deviation, wide.high(), 0.06);
        List<Outcome> nameless = outcomes.stream().map(o -> outcome(o.key(), "", o.truth(), o.predicted(), 1, 0, 0)).toList();
        Bootstrap byRecording = Bootstrap.of(LABELS, nameless);
        ConfidenceInterval narrow = byRecording.interval(ConfusionMatrix::accuracy, 2000, 1);
        assertEquals(0.5 - 1.96 * Math.sqrt(0.25 / 200), narrow.low(), 0.02);
        assertEquals(new ConfidenceInterval(0, 0), Bootstrap.of(LABELS, List.of()).interval(ConfusionMatrix::uar, 10, 0));
    }

    @Test
    void anEvaluationHoldsAllMeasures() {
        Random random = new Random(3);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String truth = LABELS.get(random.nextInt(3));
            outcomes.add(outcome("k" + i, "s" + random.nextInt(4), truth, random.nextInt(4) > 0 ? truth : "a", 0.5, 0.3, 0.2));
        }
        ClassEvaluation evaluation = ClassEvaluation.of(LABELS, outcomes, 5);
        assertEquals(4, evaluation.perSpeaker().size());
        assertEquals(200, evaluation.perSpeaker().values().stream().mapToLong(ConfusionMatrix::total).sum());
        assertTrue(evaluation.uar().low() <= evaluation.confusion().uar() && evaluation.confusion().uar() <= evaluation.uar().high());
        assertTrue(evaluation.bySpeaker());
    }
}
