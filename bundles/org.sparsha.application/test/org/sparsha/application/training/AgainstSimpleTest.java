/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AgainstSimpleTest {

    private static final List<String> LABELS = List.of("anger", "sadness");

    /** Twenty recordings of each speaker, ten of each class. */
    private static ClassEvaluation answers(int speakers, String name, IntPredicate right) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 20 * speakers; i++) {
            String truth = LABELS.get(i % 2);
            String heard = right.test(i) ? truth : LABELS.get(1 - i % 2);
            String speaker = name.isEmpty() ? "" : name + i / 20;
            outcomes.add(new Outcome("k" + i, "f" + i, TimeSpan.WHOLE, speaker, truth, heard, List.of(0.5, 0.5)));
        }
        return ClassEvaluation.of(LABELS, outcomes, 0);
    }

    @Test
    void isComparedWithTheBestOnTheSameRecordings() {
        ClassEvaluation own = answers(8, "S", i -> i % 20 < 18);
        AgainstSimple against = AgainstSimple.of(own, Map.of("worse", answers(8, "S", i -> i % 20 < 8), "better", answers(9, "S",
                i -> i % 20 < 14)), 0).orElseThrow();
        assertEquals("better", against.method());
        assertEquals(0.2, against.delta(), 1e-12);
        assertEquals(0.2, against.bootstrap().low(), 1e-9, "every speaker's difference is the same");
        assertTrue(against.isClear());
        assertEquals("+0.20 (+0.20 to +0.20), p < 0.001", against.text());
    }

    @Test
    void fewSpeakersAndNoDifferenceAreNotClear() {
        ClassEvaluation simple = answers(3, "S", i -> i % 20 < 14);
        assertFalse(AgainstSimple.of(answers(3, "S", i -> i % 20 < 18), Map.of("m", simple), 0).orElseThrow().isClear());
        AgainstSimple none = AgainstSimple.of(simple, Map.of("m", simple), 0).orElseThrow();
        assertEquals("+0.00 (+0.00 to +0.00), p 1.000", none.text());
        assertTrue(none.units().bySpeaker());
        assertFalse(AgainstSimple.of(answers(2, "", i -> true), Map.of("m", answers(2, "", i -> i > 3)), 0).orElseThrow().units()
                .bySpeaker(), "recordings are drawn where no speakers are named");
    }

    @Test
    void nothingToCompareWithIsNothing() {
        ClassEvaluation own = answers(2, "S", i -> true);
        assertEquals(Optional.empty(), AgainstSimple.of(own, Map.of(), 0));
        assertEquals(Optional.empty(), AgainstSimple.of(own, Map.of("half", answers(1, "S", i -> true)), 0));
    }
}
