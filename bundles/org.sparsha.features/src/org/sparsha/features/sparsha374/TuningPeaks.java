/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.SpectralPeaks;
import org.sparsha.features.dsp.Tuning;

/**
 * The peaks of one frame as the tuning estimate sees them.
 *
 * @param heights refined heights
 * @param bins histogram bin of every peak's deviation from the nearest pitch
 */
record TuningPeaks(double[] heights, byte[] bins) {

    static final TuningPeaks NONE = new TuningPeaks(new double[0], new byte[0]);

    static TuningPeaks of(SpectralPeaks peaks, int perOctave) {
        int n = peaks.count();
        if (n == 0) {
            return NONE;
        }
        double[] heights = new double[n];
        byte[] bins = new byte[n];
        for (int i = 0; i < n; i++) {
            heights[i] = peaks.height(i);
            bins[i] = (byte) Tuning.histogramBin(peaks.frequency(i), perOctave);
        }
        return new TuningPeaks(heights, bins);
    }

    int count() {
        return heights.length;
    }
}
