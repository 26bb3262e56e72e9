/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.explain.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrustJudgeTest {

    @Test
    void whatNothingCanTellIsNotKnown() {
        Verdict verdict = TrustJudge.judge(Map.of("sparseness", MetricResult.of("sparseness", 0.4, "Few parts carry much.")), List.of());
        assertEquals(new Verdict(TrustLevel.UNKNOWN, "Not checked yet.", List.of()), verdict);
    }

    @Test
    void aMetricOfAnybodyCounts() {
        Verdict verdict = TrustJudge.judge(Map.of("vendor.check", says(TrustLevel.POINTING, "It falls.")), List.of());
        assertEquals(TrustLevel.POINTING, verdict.level());
        assertEquals("Points the right way. It falls.", verdict.text());
        assertEquals(List.of(new Verdict.Part(Verdict.Source.METRIC, "vendor.check", TrustLevel.POINTING, "It falls.", "Above 0.5.")),
                verdict.parts());
    }

    @Test
    void theMostCarefulStatementHolds() {
        Verdict verdict = TrustJudge.judge(Map.of("a", says(TrustLevel.TRUSTWORTHY, "Good."), "b", says(TrustLevel.DOUBTFUL, "Bad.")),
                List.of());
        assertEquals(TrustLevel.DOUBTFUL, verdict.level());
        assertEquals("Don't rely on it here. Bad.", verdict.text());
        assertEquals(2, verdict.parts().size());
    }

    @Test
    void noMetricOutweighsAWarningThatTheAnswerTellsLittle() {
        for (String code : List.of("answer-of-silence", "pauses", "clip-empty", "clip-silent", "clip-constant", "clip-short",
                "beyond-model", "clip-cut", "unseen", "foreign-recording")) {
            for (TrustLevel level : List.of(TrustLevel.TRUSTWORTHY, TrustLevel.POINTING)) {
                Verdict verdict = TrustJudge.judge(Map.of("a", says(level, "Good.")), List.of(new Warning(code, "Because of that.")));
                assertEquals(TrustLevel.DOUBTFUL, verdict.level(), code);
                assertEquals("Don't rely on it here. Because of that.", verdict.text());
                assertTrue(verdict.parts().get(1).id().equals(code) && verdict.parts().get(1).source() == Verdict.Source.WARNING);
            }
        }
        assertEquals(TrustLevel.DOUBTFUL, TrustJudge.judge(Map.of(), List.of(new Warning("clip-silent", "Silence."))).level());
    }

    @Test
    void otherWarningsLeaveTheVerdictAsItIs() {
        assertEquals(TrustLevel.POINTING, TrustJudge.judge(Map.of("a", says(TrustLevel.POINTING, "Good.")),
                List.of(new Warning("bandwidth-narrow", "Recorded at 8 kHz."))).level());
    }

    private static MetricResult says(TrustLevel level, String verdict) {
        return MetricResult.of("figure", 0.7, verdict).saying(new TrustStatement(level, "Above 0.5."));
    }
}
