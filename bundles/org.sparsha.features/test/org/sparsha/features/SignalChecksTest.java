/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignalChecksTest {

    @Test
    void warnsOfTelephoneSpeechOnly() {
        assertEquals("bandwidth-narrow", SignalChecks.bandwidth(8000, 16000).orElseThrow().code());
        assertTrue(SignalChecks.bandwidth(16000, 16000).isEmpty());
        assertTrue(SignalChecks.bandwidth(192000, 16000).isEmpty());
    }

    @Test
    void makesEverySampleFiniteAndOfSensibleSize() {
        float[] samples = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30f, -1e30f, -0.5f, 1e-42f};
        assertArrayEquals(new float[] {0, 0, 0, 1 << 20, -(1 << 20), -0.5f, 1e-42f}, SignalChecks.finite(samples));
    }

    @Test
    void saysHowShortAClipIs() {
        assertTrue(SignalChecks.shorterThanAFrame(new float[2048], 2048, 16000).isEmpty());
        String message = SignalChecks.shorterThanAFrame(new float[2047], 2048, 16000).orElseThrow().message();
        assertTrue(message.contains("0.13 s"), message);
    }
}
