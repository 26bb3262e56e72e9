/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

/**
 * What one frame may sound at, from its samples alone. Immutable; about 250 bytes.
 *
 * @param power mean power of the frame
 * @param hertz frequencies within the tracker's limits, at most {@value YinFrame#CANDIDATES}
 * @param dips YIN's normalised difference at each, 0 for a perfect period
 */
record PitchCandidates(double power, double[] hertz, double[] dips) {

    static final int BYTES = 300;

    static PitchCandidates of(YinFrame yin, double power, int sampleRate, double lowest, double highest) {
        double[] hertz = new double[yin.count()];
        double[] dips = new double[yin.count()];
        int count = 0;
        for (int i = 0; i < yin.count(); i++) {
            double frequency = sampleRate / yin.lag(i);
            if (frequency >= lowest && frequency <= highest) {
                hertz[count] = frequency;
                dips[count++] = yin.dip(i);
            }
        }
        return new PitchCandidates(power, Arrays.copyOf(hertz, count), Arrays.copyOf(dips, count));
    }

    int count() {
        return hertz.length;
    }
}
