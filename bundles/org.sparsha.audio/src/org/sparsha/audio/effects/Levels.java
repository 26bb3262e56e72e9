/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

/** Making signals louder and quieter. Levels are root mean squares, full scale being 1. */
public final class Levels {

    private Levels() {
    }

    /**
     * @param signal any signal
     * @return its root mean square; 0 for an empty one
     */
    public static double rms(float[] signal) {
        double squares = 0;
        for (float sample : signal) {
            squares += (double) sample * sample;
        }
        return signal.length == 0 ? 0 : Math.sqrt(squares / signal.length);
    }

    /**
     * @param signal any signal
     * @return its largest absolute sample
     */
    public static float peak(float[] signal) {
        float peak = 0;
        for (float sample : signal) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /**
     * Multiplies every sample.
     *
     * @param signal a signal, not changed
     * @param factor 1 leaves it as it is
     * @return a new signal
     */
    public static float[] scale(float[] signal, double factor) {
        float[] scaled = new float[signal.length];
        for (int i = 0; i < signal.length; i++) {
            scaled[i] = (float) (signal[i] * factor);
        }
        return scaled;
    }

    /**
     * Makes it louder or quieter.
     *
     * @param signal a signal, not changed
     * @param decibels 0 leaves it as it is, 6.02 doubles it
     * @return a new signal
     */
    public static float[] gain(float[] signal, double decibels) {
        return scale(signal, Math.pow(10, decibels / 20));
    }

    /**
     * Brings a signal to the level of another, or as near to it as full scale allows.
     *
     * @param signal a signal, not changed
     * @param reference sets the RMS level
     * @return a new signal of the reference's level, or quieter where it would clip; silence stays silent
     */
    public static float[] matchRms(float[] signal, float[] reference) {
        double level = rms(signal);
        double factor = level > 0 ? rms(reference) / level : 1;
        float peak = peak(signal);
        double most = Math.max(1, peak(reference)); // a reference beyond full scale allows as much
        return scale(signal, peak * factor > most ? most / peak : factor);
    }
}
