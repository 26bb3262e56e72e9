/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Against values of {@code comparison-golden.py}, which shares no code with the product: counting, exact integers and all flips in Python,
 * bootstrap by NumPy with another generator; statsmodels 0.13.5 (mcnemar, multipletests) and SciPy (binomtest, permutation_test)
 * agreed; the intervals of each run are those of scipy.stats.bootstrap.
 */
class RunComparisonTest {

    private static final List<String> LABELS = List.of("anger", "joy", "sad");

    /** Two samples of 10,000 and 100,000 draws differ by less than this, as quantiles or shares. */
    private static final double SAMPLING = 0.015;

    private static List<String[]> rows() throws IOException {
        try (InputStream in = RunComparisonTest.class.getResourceAsStream("comparison-runs.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).toList();
        }
    }

    private static List<SavedRun> runs() throws IOException {
        List<SavedRun> runs = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            List<RunResult> results = new ArrayList<>();
            for (String[] row : rows()) {
                results.add(new Outcome(row[0], row[0], TimeSpan.WHOLE, row[1], row[2], row[3 + run], List.of(1.0, 0.0, 0.0)));
            }
            runs.add(new SavedRun(Path.of("runs", "run" + run), new RunSettings(LABELS, Map.of("model", "m" + run, "tool", "1")), results));
        }
        return runs;
    }

    private static JsonObject golden() throws IOException {
        try (Reader reader = new InputStreamReader(RunComparisonTest.class.getResourceAsStream("comparison-golden.json"),
                StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    @Test
    void whatMustBeKnownOfARunStandsBesideItsMeasures() throws IOException, CorpusException {
        List<SavedRun> runs = new ArrayList<>(runs());
        SavedRun known = runs.get(1);
        RunSettings settings = new RunSettings(LABELS, Map.of("model", "m1", RunSettings.WARNING, "It has heard them."));
        runs.set(1, new SavedRun(known.folder(), settings, known.results()));
        RunComparison comparison = RunComparison.of(runs, 3);
        assertEquals(List.of(Optional.empty(), Optional.of("It has heard them."), Optional.empty()),
                comparison.runs().stream().map(RunComparison.Run::warning).toList());
        Evaluation evaluation = Evaluation.of(settings, known.results(), 3);
        assertEquals(List.of("It has heard them."),
                EvaluationReport.warnings(settings, evaluation, Map.of()).stream().map(Warning::message).toList());
    }

    @Test
    void agreesWithAnIndependentComputation() throws IOException, CorpusException {
        RunComparison comparison = RunComparison.of(runs(), 3);
        assertEquals(160, comparison.shared());
        assertTrue(comparison.bySpeaker());
        assertEquals(8, comparison.units());
        assertEquals(Map.of("model", List.of("m0", "m1", "m2")), comparison.settings());
        JsonArray pairs = golden().getAsJsonArray("pairs");
        for (int i = 0; i < pairs.size(); i++) {
            RunComparison.Pair pair = comparison.pairs().get(i);
            JsonObject expected = pairs.get(i).getAsJsonObject();
            JsonArray mcNemar = expected.getAsJsonArray("mcnemar");
            assertEquals(mcNemar.get(0).getAsLong(), pair.mcNemar().get(0).onlyFirst());
            assertEquals(mcNemar.get(1).getAsLong(), pair.mcNemar().get(0).onlySecond());
            assertEquals(mcNemar.get(2).getAsDouble(), pair.mcNemar().get(0).p(), 1e-12);
            assertEquals(golden().getAsJsonArray("holm").get(i).getAsDouble(), pair.mcNemar().get(0).corrected(), 1e-12);
            List<String> measures = List.of("uar", "wa", "f1");
            for (int measure = 0; measure < measures.size(); measure++) {
                JsonArray values = expected.getAsJsonArray(measures.get(measure));
                RunComparison.Difference one = pair.differences().get(measure);
                assertEquals(values.get(0).getAsDouble(), one.delta(), 1e-12);
                assertEquals(values.get(1).getAsDouble(), one.bootstrap().low(), SAMPLING);
                assertEquals(values.get(2).getAsDouble(), one.bootstrap().high(), SAMPLING);
                assertEquals(values.get(3).getAsDouble(), one.bootstrap().p(), 2 * SAMPLING);
                assertEquals(values.get(4).getAsDouble(), one.signFlip().getAsDouble(), 1e-12);
            }
        }
    }

    /** Two samples of 1,000 and 20,000 draws, the latter by scipy.stats.bootstrap. */
    @Test
    void intervalsOfARunAgreeWithSciPy() throws IOException, CorpusException {
        JsonArray expected = golden().getAsJsonArray("runs");
        for (int i = 0; i < expected.size(); i++) {
            JsonObject run = expected.get(i).getAsJsonObject();
            ClassEvaluation evaluation = (ClassEvaluation) Evaluation.of(runs().get(i).settings(), runs().get(i).results(), 3);
            assertTrue(evaluation.bySpeaker());
            assertInterval(run.getAsJsonArray("uar"), evaluation.confusion().uar(), evaluation.uar());
            assertInterval(run.getAsJsonArray("wa"), evaluation.confusion().accuracy(), evaluation.accuracy());
            assertInterval(run.getAsJsonArray("f1"), evaluation.confusion().macroF1(), evaluation.macroF1());
        }
    }

    private static void assertInterval(JsonArray expected, double value, ConfidenceInterval interval) {
        assertEquals(expected.get(0).getAsDouble(), value, 1e-12);
        assertEquals(expected.get(1).getAsDouble(), interval.low(), SAMPLING);
        assertEquals(expected.get(2).getAsDouble(), interval.high(), SAMPLING);
    }

    @Test
    void theSameSeedGivesTheSameBits() throws IOException, CorpusException {
        assertEquals(RunComparison.of(runs(), 7), RunComparison.of(runs(), 7));
    }

    @Test
    void aRunDoesNotDifferFromItself() throws IOException, CorpusException {
        List<SavedRun> runs = runs();
        RunComparison comparison = RunComparison.of(List.of(runs.get(0), runs.get(0)), 0);
        assertEquals(List.of("run0", "run0 (2)"), comparison.runs().stream().map(RunComparison.Run::name).toList());
        for (RunComparison.Difference one : comparison.pairs().get(0).differences()) {
            assertEquals(0, one.delta());
            assertEquals(new PairedTests.Bootstrapped(0, 0, 1), one.bootstrap());
            assertEquals(1, one.signFlip().getAsDouble());
        }
        assertEquals(1, comparison.pairs().get(0).mcNemar().get(0).p());
    }

    @Test
    void classesOfOtherModelsMeetByTheirMeaning() throws IOException, CorpusException {
        SavedRun first = runs().get(0);
        List<RunResult> other = new ArrayList<>();
        for (RunResult result : first.results()) {
            Outcome outcome = (Outcome) result;
            other.add(new Outcome(outcome.key(), outcome.path(), outcome.span(), outcome.speaker(), renamed(outcome.truth()),
                    renamed(outcome.predicted()), outcome.probabilities()));
        }
        SavedRun second = new SavedRun(Path.of("other"), new RunSettings(List.of("angry", "joy", "sad"), Map.of()), other);
        RunComparison comparison = RunComparison.of(List.of(first, second), 0);
        assertEquals(160, comparison.shared());
        assertEquals(0, comparison.pairs().get(0).differences().get(0).delta());
    }

    private static String renamed(String label) {
        return label.equals("anger") ? "angry" : label;
    }

    @Test
    void dimensionsAreComparedByTheirConcordance() throws CorpusException {
        List<SavedRun> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            List<RunResult> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                double truth = Math.sin(i);
                double wrong = Math.cos(3 * i) * (run == 0 ? 0.8 : 0.1);
                results.add(new DimensionalOutcome(i + ".wav", i + ".wav", TimeSpan.WHOLE, "", List.of(OptionalDouble.of(truth)),
                        List.of(truth + wrong)));
            }
            runs.add(new SavedRun(Path.of("run" + run), new RunSettings(Grading.DIMENSIONS, List.of("arousal"), Map.of()), results));
        }
        RunComparison comparison = RunComparison.of(runs, 0);
        RunComparison.Difference ccc = comparison.pairs().get(0).differences().get(0);
        assertEquals("CCC arousal", ccc.measure());
        assertTrue(ccc.delta() > 0 && ccc.bootstrap().low() > 0 && ccc.bootstrap().p() < 0.001, ccc.toString());
        assertTrue(ccc.signFlip().isEmpty() && !comparison.bySpeaker() && comparison.units() == 40);
        assertEquals(List.of(), comparison.pairs().get(0).mcNemar());
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        SavedRun classes = runs().get(0);
        SavedRun dimensions = new SavedRun(Path.of("d"), new RunSettings(Grading.DIMENSIONS, List.of("arousal"), Map.of()), List.of());
        SavedRun empty = new SavedRun(Path.of("e"), classes.settings(), List.of());
        assertTrue(message(List.of(classes)).contains("two runs"));
        assertTrue(message(List.of(classes, dimensions)).contains("another kind"));
        assertTrue(message(List.of(classes, empty)).contains("share no recording"));
    }

    private static String message(List<SavedRun> runs) {
        return assertThrows(CorpusException.class, () -> RunComparison.of(runs, 0)).getMessage();
    }
}
