/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Few classes among the answers, or little spread of the statistics, is said; what is neither, or too little to say, isn't. */
class OneSidedClipsTest {

    private static final List<String> LABELS = List.of("anger", "fear", "joy", "neutral", "sadness");
    private static final List<String> ALL = List.of("anger", "fear", "joy", "neutral", "sadness", "anger", "joy");
    private static final float[] SCALE = {1, 2, 1, 0};

    private static double[] spread(double share) {
        double[] deviation = {1, 2, 1, 0};
        Arrays.setAll(deviation, i -> share * deviation[i]);
        return deviation;
    }

    @Test
    void recordingsOfAllEmotionsAreFine() {
        assertTrue(OneSidedClips.warning(LABELS, ALL, spread(0.9), SCALE).isEmpty());
        assertTrue(OneSidedClips.warning(List.of("a", "b"), List.of("a", "b", "a", "b", "a"), spread(0.9), SCALE).isEmpty());
    }

    @Test
    void fewClassesAreSaid() {
        String said = OneSidedClips.warning(LABELS, List.of("sadness", "neutral", "sadness", "neutral", "sadness"), spread(0.9), SCALE)
                .orElseThrow().message();
        assertTrue(said.contains("only neutral, sadness in them, of 5 classes") && said.startsWith("The 5 reference clips"), said);
        assertEquals(OneSidedClips.CODE, OneSidedClips.warning(List.of("a", "b"), Collections.nCopies(9, "a"), spread(0.9), SCALE)
                .orElseThrow().code());
    }

    @Test
    void littleSpreadIsSaid() {
        String said = OneSidedClips.warning(LABELS, ALL, spread(0.2), SCALE).orElseThrow().message();
        assertTrue(said.contains("they vary 20 % as much"), said);
        assertTrue(OneSidedClips.warning(List.of(), ALL, spread(0.2), SCALE).isPresent());
    }

    @Test
    void aFewClipsSayNothing() {
        assertTrue(OneSidedClips.warning(LABELS, List.of("anger", "anger", "anger"), spread(0.1), SCALE).isEmpty());
    }
}
