/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EmotionWordsTest {

    private static final List<String> MODEL = List.of("anger", "happiness", "pleasant surprise", "x");

    @Test
    void sameEmotionOtherWord() {
        assertEquals(Optional.of("anger"), EmotionWords.match("Angry", MODEL));
        assertEquals(Optional.of("happiness"), EmotionWords.match("joy", MODEL));
        assertEquals(Optional.of("pleasant surprise"), EmotionWords.match("surprised", MODEL));
        assertEquals(Optional.of("x"), EmotionWords.match("X", MODEL));
        assertEquals(Optional.of("anger"), EmotionWords.match("गुस्सा", MODEL));
    }

    @Test
    void noOrTwoOfTheSameIsNoMatch() {
        assertEquals(Optional.empty(), EmotionWords.match("sad", MODEL));
        assertEquals(Optional.empty(), EmotionWords.match("joy", List.of("happy", "happiness")));
    }
}
