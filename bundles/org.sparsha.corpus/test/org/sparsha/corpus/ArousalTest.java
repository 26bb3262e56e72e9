/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.evaluation.ArousalEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ArousalTest {

    @Test
    void followsFromTheClassesInAnyWordForThem() {
        Arousal arousal = Arousal.of(List.of("rabbia", "sad", "Neutral"), new double[] {0.5, 0.3, 0.2}).orElseThrow();
        assertEquals(0.5, arousal.high(), 1e-12);
        assertEquals(0.5 * 0.59 - 0.3 * 0.27, arousal.value(), 1e-12);
    }

    @Test
    void saysNothingOfClassesWithoutAnchorsOrOfOneKind() {
        assertEquals(Optional.empty(), Arousal.of(List.of("anger", "wistful"), new double[] {0.5, 0.5}));
        assertEquals(Optional.empty(), Arousal.of(List.of("anger", "fear"), new double[] {0.5, 0.5}));
        assertEquals(Optional.empty(), Arousal.of(List.of("neutral", "sadness"), new double[] {0.5, 0.5}));
    }

    @Test
    void isJudgedOverACorpus() {
        List<String> labels = List.of("anger", "fear", "sadness");
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome("1", "1", TimeSpan.WHOLE, "A", "anger", "sadness", List.of(0.3, 0.3, 0.4)));
        outcomes.add(new Outcome("2", "2", TimeSpan.WHOLE, "B", "fear", "sadness", List.of(0.1, 0.1, 0.8)));
        outcomes.add(new Outcome("3", "3", TimeSpan.WHOLE, "B", "sadness", "sadness", List.of(0.1, 0.1, 0.8)));
        ArousalEvaluation found = ArousalEvaluation.of(ClassEvaluation.of(labels, outcomes, 0)).orElseThrow();
        assertEquals(0.75, found.uar(), 1e-12);
        assertEquals(2 / 3.0, found.accuracy(), 1e-12);
        assertEquals(Optional.empty(), ArousalEvaluation.of(ClassEvaluation.of(labels, outcomes.subList(0, 2), 0)));
    }

    @Test
    void saysHowSure() {
        assertEquals("high (82 %)", new Arousal(0.82, 0.3).text());
        assertEquals("low (70 %)", new Arousal(0.3, -0.1).text());
    }
}
