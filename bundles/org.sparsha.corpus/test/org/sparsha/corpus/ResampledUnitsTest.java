/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.Warning;
import org.sparsha.corpus.comparison.PairedTests;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResampledUnitsTest {

    private static final List<String> LABELS = List.of("anger", "joy");

    @Test
    void theLeastAreThoseOfWhichTheExactTestCanTellADifference() {
        double[] alike = new double[ResampledUnits.LEAST];
        Arrays.fill(alike, 0.1);
        assertTrue(PairedTests.signFlip(alike).orElseThrow() < 0.05);
        assertTrue(PairedTests.signFlip(Arrays.copyOf(alike, ResampledUnits.LEAST - 1)).orElseThrow() > 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void figuresAndDifferencesOfFewSpeakersAreNotTakenForMore(int speakers) throws CorpusException {
        String caution = new ResampledUnits(speakers, true).caution().orElseThrow();
        assertTrue(caution.contains(speakers + " speakers only"), caution);
        assertEquals(List.of(caution), cautions(speakers));
        RunComparison comparison = comparison(speakers);
        assertEquals(caution, comparison.drawn().caution().orElseThrow());
        RunComparison.Difference difference = comparison.pairs().get(0).differences().get(0);
        assertTrue(difference.corrected() < 0.05, "the bootstrap alone would call it clear");
        assertFalse(difference.isClear());
    }

    @Test
    void figuresOfEnoughSpeakersNeedNoCaution() throws CorpusException {
        assertEquals(List.of(), cautions(6));
        assertTrue(comparison(6).drawn().caution().isEmpty());
        assertTrue(comparison(6).pairs().get(0).differences().get(0).isClear());
    }

    @Test
    void whatHasNoIntervalNeedsNoCautionAboutIt() {
        assertTrue(new ResampledUnits(1, false).caution().isEmpty());
        assertTrue(new ResampledUnits(0, false).caution().isEmpty());
    }

    @Test
    void noChanceIsEverWrittenAsNone() {
        assertEquals("< 0.001", PValue.words(0));
        assertEquals("0.001", PValue.words(0.001));
        assertEquals("0.500", PValue.words(0.5));
    }

    private static List<String> cautions(int speakers) {
        RunSettings settings = new RunSettings(LABELS, Map.of("model", "m"));
        return EvaluationReport.warnings(settings, Evaluation.of(settings, results(speakers, true), 0), Map.of()).stream()
                .filter(warning -> warning.code().equals(EvaluationReport.FEW_UNITS)).map(Warning::message).toList();
    }

    private static RunComparison comparison(int speakers) throws CorpusException {
        RunSettings settings = new RunSettings(LABELS, Map.of("model", "m"));
        return RunComparison.of(List.of(new SavedRun(Path.of("a"), settings, results(speakers, true)),
                new SavedRun(Path.of("b"), settings, results(speakers, false))), 0);
    }

    /** The better run is right about all, the other takes every speaker's second recording of anger for joy. */
    private static List<RunResult> results(int speakers, boolean better) {
        List<RunResult> results = new ArrayList<>();
        for (int speaker = 0; speaker < speakers; speaker++) {
            for (int take = 0; take < 4; take++) {
                String key = "s" + speaker + "-" + take;
                String truth = LABELS.get(take / 2);
                String heard = better || take != 1 ? truth : "joy";
                results.add(new Outcome(key, key, TimeSpan.WHOLE, "s" + speaker, truth, heard, List.of(0.5, 0.5)));
            }
        }
        return results;
    }
}
