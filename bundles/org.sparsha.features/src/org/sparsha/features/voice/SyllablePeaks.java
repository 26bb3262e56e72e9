/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Nuclei of syllables: voiced peaks of intensity, less than 25 dB below the loudest moments (99 % of the frames are softer) and parted by
 * dips (N. H. de Jong, T. Wempe, Behavior Research Methods 41, 2009).
 */
public final class SyllablePeaks {

    private static final double BELOW_LOUDEST = 25;
    private static final double LOUDEST = 0.99;

    private SyllablePeaks() {
    }

    /**
     * @param levels dB of every frame, at least one
     * @return below it a frame is silent and holds no nucleus
     */
    public static double limit(double[] levels) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[(int) (LOUDEST * (sorted.length - 1))] - BELOW_LOUDEST;
    }

    /**
     * @param levels dB of every frame, at least one
     * @param voiced whether a frame has a voice
     * @param dip how many dB the level falls between two nuclei at least
     * @return the frames of the nuclei, ascending
     */
    public static int[] of(double[] levels, IntPredicate voiced, double dip) {
        double limit = limit(levels);
        int[] nuclei = new int[levels.length];
        int count = 0;
        int valley = 0;
        int peak = -1;
        for (int k = 0; k < levels.length; k++) {
            if (levels[k] < levels[valley]) {
                valley = k;
            }
            boolean candidate = levels[k] > limit && voiced.test(k);
            if (candidate && (peak < 0 || levels[k] > levels[peak]) && (count == 0 || levels[k] - levels[valley] >= dip)) {
                peak = k;
            }
            boolean falling = peak >= 0 && levels[peak] - levels[k] >= dip;
            if (falling || peak >= 0 && k == levels.length - 1) {
                nuclei[count++] = peak;
                peak = -1;
                valley = k;
            }
        }
        return Arrays.copyOf(nuclei, count);
    }
}
