/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VoiceQuestionsTest {

    private static List<String> movement(int... pitch) {
        short[] frames = new short[pitch.length];
        short[] levels = new short[pitch.length];
        for (int t = 0; t < pitch.length; t++) {
            frames[t] = (short) pitch[t];
        }
        return VoiceQuestions.of(new VoiceFrames(frames, levels), (short) 0).stream()
                .filter(property -> property.name().equals("pitch movement")).findFirst().orElseThrow().values();
    }

    @Test
    void tellsRisesFallsAndWhatStaysLevel() {
        assertEquals("rising", movement(0, 20, 40, 60, 80, 100, 120, 140, 160).get(4));
        assertEquals("falling", movement(160, 140, 120, 100, 80, 60, 40, 20, 0).get(4));
        assertEquals("level", movement(0, 0, 0, 10, 10, 10, 0, 0, 0).get(4));
    }

    /** An octave up or down from one frame to the next is an error of tracking or a break of the voice. */
    @Test
    void aJumpIsNeitherRiseNorFall() {
        assertEquals("", movement(0, 0, 0, 0, 0, 1200, 1200, 1200, 1200).get(4));
        assertEquals("", movement(1200, 0, 0, 0, 0, 0, 0, 0, 0).get(4));
    }
}
