/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.ParameterValues;
import org.sparsha.features.FeatureExtractor;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The 374 values against those of the original (librosa), with the pass marks of the specification. */
class GoldenVectorTest {

    private static final int FIRST_TONNETZ = 358;
    private static final int END_TONNETZ = 370;

    private final FeatureExtractor extractor = new Sparsha374().create(ParameterValues.none());

    @ParameterizedTest
    @ValueSource(strings = {"tone440", "chirp", "noise_white", "en_m_loud", "en_f_quiet", "hi_m_3s", "hi_short_0p2s", "speech_10s"})
    void agreesWithTheReference(String clip) {
        check(clip, 1e-4);
    }

    @Test
    void agreesWithTheReferenceOnSilence() {
        check("silence_1s", 2e-4);
    }

    private void check(String clip, double absolute) {
        float[] samples = GoldenClip.samples(clip);
        double[] actual = extractor.extract(samples).toArray();
        double[] reference = GoldenClip.values(clip, "reference").values();
        double[] clean = GoldenClip.values(clip, "clean").values();
        assertEquals(374, actual.length);
        for (int i = 0; i < actual.length; i++) {
            String name = clip + " " + extractor.names().get(i);
            if (i >= FIRST_TONNETZ && i < END_TONNETZ) {
                assertEquals(clean[i], actual[i], 1e-3, name);
                if (samples.length >= Layout.SAMPLES) {
                    assertEquals(reference[i], actual[i], 1e-4, name);
                }
            } else {
                assertEquals(reference[i], actual[i], absolute + 1e-4 * Math.abs(reference[i]), name);
            }
            assertEquals(clean[i], actual[i], 1e-5 + 1e-5 * Math.abs(clean[i]), name + ", clean");
        }
    }
}
