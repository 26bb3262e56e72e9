/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpeechActivityTest {

    private static final int RATE = 8000;

    /** A tone with a quiet stretch. */
    private static boolean[] frames(double from, double to, double quiet) {
        float[] signal = new float[RATE];
        for (int i = 0; i < signal.length; i++) {
            double time = i / (double) RATE;
            signal[i] = (float) ((time >= from && time < to ? quiet : 0.3) * Math.sin(i));
        }
        return SpeechActivity.frames(signal, RATE, SpeechActivity.BELOW, SpeechActivity.SHORTEST);
    }

    @Test
    void aQuietStretchIsAPause() {
        boolean[] speech = frames(0.4, 0.7, 0.001);
        assertEquals(101, speech.length);
        assertTrue(speech[20] && speech[90]);
        assertFalse(speech[55]);
    }

    @Test
    void shortOrLessQuietStretchesAreNot() {
        assertTrue(frames(0.5, 0.58, 0.001)[54]);
        assertTrue(frames(0.4, 0.7, 0.03)[55]);
        assertFalse(SpeechActivity.frames(new float[RATE], RATE, 30, 0.12)[50]);
        assertEquals(1, SpeechActivity.frames(new float[0], RATE, 30, 0.12).length);
    }
}
