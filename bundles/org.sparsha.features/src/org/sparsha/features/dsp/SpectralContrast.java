/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Peaks and valleys of the magnitude spectrum in octave bands (D. Jiang et al., "Music type classification by spectral contrast feature",
 * ICME 2002): in every band the mean of the largest and of the smallest 2 % of the bins. Band limits and counts are those of librosa's
 * {@code spectral_contrast}: both limits included, one more bin below for all bands but the first, the topmost bin dropped for all but the
 * last, the count taken before it is dropped. Immutable.
 */
public final class SpectralContrast {

    private final int[] first;
    private final int[] last;
    private final int[] share;

    /**
     * @param bins number of spectrum bins from 0 to half the sample rate
     * @param sampleRate samples a second
     * @param lowest upper limit of the first band in Hz; every further band is an octave
     * @param octaves number of bands after the first
     * @param quantile share of bins that makes a peak or a valley
     */
    public SpectralContrast(int bins, double sampleRate, double lowest, int octaves, double quantile) {
        int bands = octaves + 1;
        first = new int[bands];
        last = new int[bands];
        share = new int[bands];
        double spacing = sampleRate / 2 / (bins - 1);
        for (int b = 0; b < bands; b++) {
            double from = b == 0 ? 0 : lowest * (1 << (b - 1));
            double to = lowest * (1 << b);
            int lower = (int) Math.ceil(from / spacing);
            int upper = Math.min(bins - 1, (int) Math.floor(to / spacing));
            if (b > 0) {
                lower--;
            }
            if (b == bands - 1) {
                upper = bins - 1;
            }
            int count = upper - lower + 1;
            first[b] = lower;
            last[b] = b == bands - 1 ? upper : upper - 1;
            share[b] = Math.max(1, (int) Math.rint(quantile * count));
        }
    }

    /** @return number of bands */
    public int bands() {
        return first.length;
    }

    /**
     * Analyses one frame.
     *
     * @param magnitude magnitude of every bin
     * @param peaks receives the mean of the largest bins of every band
     * @param valleys receives the mean of the smallest bins of every band
     */
    public void apply(double[] magnitude, double[] peaks, double[] valleys) {
        double[] lowest = new double[8];
        double[] highest = new double[8];
        for (int b = 0; b < first.length; b++) {
            int q = share[b];
            if (q > lowest.length) {
                lowest = new double[q];
                highest = new double[q];
            }
            Arrays.fill(lowest, 0, q, Double.POSITIVE_INFINITY);
            Arrays.fill(highest, 0, q, Double.NEGATIVE_INFINITY);
            for (int k = first[b]; k <= last[b]; k++) {
                double value = magnitude[k];
                if (value < lowest[q - 1]) {
                    insertAscending(lowest, q, value);
                }
                if (value > highest[q - 1]) {
                    insertDescending(highest, q, value);
                }
            }
            double low = 0;
            double high = 0;
            for (int i = 0; i < q; i++) {
                low += lowest[i];
                high += highest[i];
            }
            valleys[b] = low / q;
            peaks[b] = high / q;
        }
    }

    private static void insertAscending(double[] sorted, int count, double value) {
        int i = count - 1;
        while (i > 0 && sorted[i - 1] > value) {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = value;
    }

    private static void insertDescending(double[] sorted, int count, double value) {
        int i = count - 1;
        while (i > 0 && sorted[i - 1] < value) {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = value;
    }
}
