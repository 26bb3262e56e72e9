/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.Tuning;

/** Tuning of a whole clip from the peaks of its frames. Has scratch memory: one a thread. */
final class TuningEstimate {

    private double[] heights = new double[4096];

    /**
     * Takes peaks that are at least as high as the median of all, and the mode of their deviations.
     *
     * @param frames peaks of every frame
     * @return histogram bin of the tuning (see {@link Tuning#edge}); that of 0 where there is no peak
     */
    int of(TuningPeaks[] frames) {
        int n = 0;
        for (TuningPeaks peaks : frames) {
            n += peaks.count();
        }
        if (n == 0) {
            return Tuning.BINS / 2;
        }
        if (heights.length < n) {
            heights = new double[2 * n];
        }
        int at = 0;
        for (TuningPeaks peaks : frames) {
            System.arraycopy(peaks.heights(), 0, heights, at, peaks.count());
            at += peaks.count();
        }
        double median = Selection.median(heights, n);
        int[] counts = new int[Tuning.BINS];
        for (TuningPeaks peaks : frames) {
            double[] h = peaks.heights();
            byte[] bins = peaks.bins();
            for (int i = 0; i < h.length; i++) {
                if (h[i] >= median) {
                    counts[bins[i]]++;
                }
            }
        }
        return Tuning.mode(counts);
    }
}
