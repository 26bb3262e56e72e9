/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.dsp.SpectralPeaks;
import org.sparsha.testsupport.Npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every frame of every step against the original's, with the specification's marks for frames. */
class GoldenFramesTest {

    private final Sparsha374Extractor extractor = new Sparsha374Extractor();

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesWithTheReferenceFrameByFrame(String clip) {
        Map<String, FeatureMatrix> actual = extractor.intermediates(GoldenClip.samples(clip));
        compare(clip, "mfcc", actual.get("mfcc"), 1.5e-4);
        compare(clip, "delta", actual.get("mfcc-delta"), 2e-5);
        compare(clip, "delta2", actual.get("mfcc-delta2"), 2e-5);
        compare(clip, "mel", actual.get("mel"), 2e-7 * largest(GoldenClip.values(clip, "mel").values()) * 2);
        compare(clip, "chroma_stft", actual.get("chroma"), 2e-6);
        compare(clip, "contrast", actual.get("contrast"), 4e-6);
        compare(clip, "tonnetz_clean", actual.get("tonnetz"), 1e-5);
        Npy harmonic = GoldenClip.values(clip, "harm_y");
        assertArrayEquals(harmonic.values(), actual.get("harmonic-signal").toArray(), 4e-7 * largest(harmonic.values()) * 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesInMagnitudesAndPeaks(String clip) {
        FeatureMatrix magnitude = extractor.intermediates(GoldenClip.samples(clip)).get("magnitude");
        Npy expected = GoldenClip.values(clip, "stft_mag_sel");
        Npy index = GoldenClip.values(clip, "frame_index");
        double scale = largest(expected.values());
        for (int i = 0; i < index.values().length; i++) {
            for (int k = 0; k < Layout.BINS; k++) {
                assertEquals(expected.values()[k * index.values().length + i], magnitude.get(k, (int) index.values()[i]), 2e-7 * scale);
            }
        }
        Npy places = GoldenClip.values(clip, "piptrack_bin_frame");
        Npy values = GoldenClip.values(clip, "piptrack_hz_mag");
        int count = 0;
        for (int t = 0; t < Layout.FRAMES; t++) {
            double[] frame = new double[Layout.BINS];
            for (int k = 0; k < frame.length; k++) {
                frame[k] = magnitude.get(k, t);
            }
            SpectralPeaks peaks = SpectralPeaks.of(frame, Layout.BIN_SPACING);
            for (int p = 0; p < peaks.count(); p++) {
                int row = find(places.values(), peaks.bin(p), t);
                assertEquals(values.values()[2 * row], peaks.frequency(p), 0.01);
                assertEquals(values.values()[2 * row + 1], peaks.height(p), 1e-5 * scale);
                count++;
            }
        }
        assertEquals(places.shape()[0], count);
    }

    private static int find(double[] places, int bin, int frame) {
        for (int row = 0; row < places.length / 2; row++) {
            if (places[2 * row] == bin && places[2 * row + 1] == frame) {
                return row;
            }
        }
        throw new AssertionError("No peak in bin " + bin + " of frame " + frame + " is known");
    }

    private static double largest(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }

    private static void compare(String clip, String what, FeatureMatrix actual, double tolerance) {
        assertArrayEquals(GoldenClip.values(clip, what).values(), actual.toArray(), tolerance, clip + " " + what);
    }
}
