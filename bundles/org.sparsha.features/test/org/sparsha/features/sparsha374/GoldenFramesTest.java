/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.dsp.SpectralPeaks;
import org.sparsha.testsupport.Npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every frame of every step against the original's, with exactly the specification's marks for frames. The reference is stored in 32-bit
 * floats; only for the contrast, whose mark of 1e-6 dB is finer than a float of 38 dB, half a unit in the last place is added.
 */
class GoldenFramesTest {

    private final Sparsha374Extractor extractor = new Sparsha374Extractor();

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesWithTheReferenceFrameByFrame(String clip) {
        Map<String, FeatureMatrix> actual = extractor.intermediates(GoldenClip.samples(clip));
        compare(clip, "mfcc", actual.get("mfcc"), 1e-4);
        compare(clip, "delta", actual.get("mfcc-delta"), 1e-5);
        compare(clip, "delta2", actual.get("mfcc-delta2"), 1e-5);
        compare(clip, "mel", actual.get("mel"), 2e-7 * largest(clip, "mel"));
        compare(clip, "chroma_stft", actual.get("chroma"), 1e-6);
        compare(clip, "harm_y", actual.get("harmonic-signal"), 4e-7 * largest(clip, "harm_y"));
        compare(clip, "tonnetz_clean", actual.get("tonnetz"), 1e-6);
        double[] contrast = GoldenClip.values(clip, "contrast").values();
        double[] actualContrast = actual.get("contrast").toArray();
        for (int i = 0; i < contrast.length; i++) {
            assertEquals(contrast[i], actualContrast[i], 1e-6 + 0.5 * Math.ulp((float) contrast[i]), clip + " contrast " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesInSelectedSpectra(String clip) {
        Map<String, FeatureMatrix> actual = extractor.intermediates(GoldenClip.samples(clip));
        compareSelected(clip, "stft_mag_sel", actual.get("magnitude"), 1e-7);
        compareSelected(clip, "harm_mag_sel", actual.get("harmonic-magnitude"), 2e-7);
        compareSelected(clip, "cqt_mag_sel", actual.get("constant-q"), 7e-7);
    }

    /**
     * The reference's chroma is its decimator's rounding noise, raised to 1, in silent frames, and has some of it in quiet ones: that is
     * the tolerance. The tonnetz without that noise, above, agrees within 1e-6 in every frame.
     */
    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesInTheConstantQChromaOfFramesThatAreNotSilent(String clip) {
        FeatureMatrix actual = extractor.intermediates(GoldenClip.samples(clip)).get("chroma-cqt");
        double[] expected = GoldenClip.values(clip, "chroma_cqt").values();
        double[] valid = clip.equals("hi_m_3s") ? GoldenClip.values(clip, "tonnetz_valid").values()
                : IntStream.range(0, Layout.FRAMES).asDoubleStream().toArray();
        for (double frame : valid) {
            for (int c = 0; c < 12; c++) {
                assertEquals(expected[c * Layout.FRAMES + (int) frame], actual.get(c, (int) frame), 1e-3, clip + " frame " + frame);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"hi_m_3s, -0.34, -0.31", "speech_10s, 0.07, -0.22"})
    void agreesInBothTunings(String clip, double chroma, double tonal) {
        assertArrayEquals(new double[] {chroma, tonal}, extractor.intermediates(GoldenClip.samples(clip)).get("tuning").toArray(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi_m_3s", "speech_10s"})
    void agreesInPeaks(String clip) {
        FeatureMatrix magnitude = extractor.intermediates(GoldenClip.samples(clip)).get("magnitude");
        double scale = largest(clip, "stft_mag_sel");
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

    private static double largest(String clip, String what) {
        return Arrays.stream(GoldenClip.values(clip, what).values()).map(Math::abs).max().orElseThrow();
    }

    private static void compare(String clip, String what, FeatureMatrix actual, double tolerance) {
        assertArrayEquals(GoldenClip.values(clip, what).values(), actual.toArray(), tolerance, clip + " " + what);
    }

    /** Compares the frames that {@code frame_index} names; the mark is relative to the largest value. */
    private static void compareSelected(String clip, String what, FeatureMatrix actual, double mark) {
        double[] expected = GoldenClip.values(clip, what).values();
        double[] index = GoldenClip.values(clip, "frame_index").values();
        double tolerance = mark * largest(clip, what);
        assertEquals(expected.length, actual.rows() * index.length);
        for (int i = 0; i < index.length; i++) {
            for (int k = 0; k < actual.rows(); k++) {
                assertEquals(expected[k * index.length + i], actual.get(k, (int) index[i]), tolerance, clip + " " + what + " row " + k);
            }
        }
    }
}
