/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** Measures of stretches of samples in the time domain, and stretches brought to a level. */
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

    /**
     * Level in dB re full scale around regular points.
     *
     * @param signal a signal of finite numbers
     * @param hop samples from one point to the next
     * @param half half the width that is looked at
     * @return one value a hop, at least −120; the first around sample 0
     */
    public static double[] contour(float[] signal, int hop, int half) {
        double[] levels = new double[signal.length / hop + 1];
        for (int k = 0; k < levels.length; k++) {
            double rms = rms(signal, Math.max(0, k * hop - half), Math.min(signal.length, k * hop + half));
            levels[k] = Math.max(-120, 20 * Math.log10(Math.max(1e-12, rms)));
        }
        return levels;
    }

    /**
     * Scales samples to a level; silence stays silent.
     *
     * @param samples changed in place
     * @param count how many of them
     * @param rms wanted root mean square
     */
    public static void scaleTo(float[] samples, int count, double rms) {
        double is = rms(samples, 0, count);
        float gain = is > 0 ? (float) (rms / is) : 0;
        for (int i = 0; i < count; i++) {
            samples[i] *= gain;
        }
    }
}
