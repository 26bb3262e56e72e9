/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayList;
import java.util.List;

/** Sizes of the analysis and the order of the 374 values. */
final class Layout {

    static final int SAMPLE_RATE = 16000;
    static final int SAMPLES = 160000;
    static final int FFT_SIZE = 2048;
    static final int BINS = FFT_SIZE / 2 + 1;
    static final int HOP = 512;
    static final int FRAMES = 1 + SAMPLES / HOP;
    /** Blocks of one hop; the last one is shorter. A frame t sees blocks t-2 to t+1. */
    static final int BLOCKS = FRAMES;
    static final double BIN_SPACING = (double) SAMPLE_RATE / FFT_SIZE;
    static final int COEFFICIENTS = 40;
    static final int MEL_BANDS = 40;
    static final int CEPSTRUM_BANDS = 128;
    static final int CONTRAST_BANDS = 7;
    static final double RANGE = 80;
    /** Values of a pooled frame: MFCC, its two derivatives, mel, chroma, contrast, tonnetz. */
    static final int ROWS = 3 * COEFFICIENTS + MEL_BANDS + 12 + CONTRAST_BANDS + 6;

    private static final int VALUES = 2 * ROWS + 4;

    private Layout() {
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(VALUES);
        for (String statistic : List.of("mean", "std")) {
            for (String family : List.of("mfcc", "mfcc-delta", "mfcc-delta2")) {
                add(names, family, COEFFICIENTS, statistic);
            }
        }
        addBoth(names, "mel", MEL_BANDS);
        addBoth(names, "chroma", 12);
        addBoth(names, "contrast", CONTRAST_BANDS);
        addBoth(names, "tonnetz", 6);
        names.addAll(List.of("pitch-mean", "pitch-std", "energy-mean", "energy-std"));
        return List.copyOf(names);
    }

    private static void addBoth(List<String> names, String family, int count) {
        add(names, family, count, "mean");
        add(names, family, count, "std");
    }

    private static void add(List<String> names, String family, int count, String statistic) {
        for (int i = 0; i < count; i++) {
            names.add(family + "-" + i + "-" + statistic);
        }
    }

    /**
     * Brings pooled values into their final order.
     *
     * @param means one a row
     * @param deviations one a row
     * @param peaks pitch mean, pitch deviation, energy mean, energy deviation
     * @return the 374 values
     */
    static double[] vector(double[] means, double[] deviations, double[] peaks) {
        double[] vector = new double[VALUES];
        int row = 0;
        int at = 0;
        for (int count : new int[] {3 * COEFFICIENTS, MEL_BANDS, 12, CONTRAST_BANDS, 6}) {
            System.arraycopy(means, row, vector, at, count);
            System.arraycopy(deviations, row, vector, at + count, count);
            row += count;
            at += 2 * count;
        }
        System.arraycopy(peaks, 0, vector, at, peaks.length);
        return vector;
    }
}
