/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import org.sparsha.features.dsp.Level;

/** Contours of level, and signals brought to a level. */
public final class Levels {

    private Levels() {
    }

    /**
     * Level in dB re full scale around regular points, for intensity contours.
     *
     * @param signal samples
     * @param hop samples from one point to the next
     * @param half half the width that is looked at
     * @return one value a hop, at least −120; the first around sample 0
     */
    public static double[] contour(float[] signal, int hop, int half) {
        double[] levels = new double[signal.length / hop + 1];
        for (int k = 0; k < levels.length; k++) {
            double rms = Level.rms(signal, Math.max(0, k * hop - half), Math.min(signal.length, k * hop + half));
            levels[k] = Math.max(-120, 20 * Math.log10(Math.max(1e-12, rms)));
        }
        return levels;
    }

    /**
     * Scales samples to a level.
     *
     * @param samples changed in place
     * @param count how many of them
     * @param rms wanted root mean square
     */
    public static void scaleTo(float[] samples, int count, double rms) {
        double is = Level.rms(samples, 0, count);
        float gain = is > 0 ? (float) (rms / is) : 0;
        for (int i = 0; i < count; i++) {
            samples[i] *= gain;
        }
    }
}
