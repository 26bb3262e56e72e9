/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** Measures of one stretch of samples in the time domain. */
public final class Level {

    /** Reference of sound pressure level, 20 micropascal, full scale taken as 1 pascal (as Praat does). */
    public static final double REFERENCE_PRESSURE = 2e-5;

    private Level() {
    }

    /**
     * Root of the mean square.
     *
     * @param samples a signal of finite numbers
     * @param from first sample
     * @param to one past the last sample
     * @return the root mean square; 0 for an empty stretch
     */
    public static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }

    /**
     * Share of neighbouring pairs of samples whose signs differ; 0 counts as positive (B. Kedem, Proc. IEEE, 1986).
     *
     * @param samples a signal of finite numbers
     * @param from first sample
     * @param to one past the last sample
     * @return 0 to 1; 0 where there are fewer than two samples
     */
    public static double zeroCrossingRate(float[] samples, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return to - from > 1 ? crossings / (double) (to - from - 1) : 0;
    }
}
