/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.SplittableRandom;

/** Adding white or pink noise, the same for the same seed. */
public final class Noise {

    /** Samples until the slowest pole of the pink filter has forgotten where it began. */
    private static final int SETTLING = 4000;

    private Noise() {
    }

    /**
     * Adds noise of a given strength to a signal.
     *
     * @param signal the signal, not changed
     * @param decibels signal-to-noise ratio over the whole signal: 0 is as loud as the signal, 20 much weaker
     * @param seed where the random numbers begin
     * @return a new signal; silence stays silent
     */
    public static float[] atSignalToNoiseRatio(float[] signal, double decibels, long seed) {
        return add(signal, Levels.rms(signal) * Math.pow(10, -decibels / 20), seed);
    }

    /**
     * Adds noise with a normal distribution.
     *
     * @param signal the signal, not changed
     * @param standardDeviation the noise's RMS level
     * @param seed where the random numbers begin
     * @return a new signal
     */
    public static float[] add(float[] signal, double standardDeviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] noisy = new float[signal.length];
        for (int i = 0; i < signal.length; i++) {
            noisy[i] = (float) (signal[i] + standardDeviation * random.nextGaussian());
        }
        return noisy;
    }

    /**
     * Adds pink noise, which has as much power in every octave, as rooms and streets have it: white noise through a filter that falls by
     * 3 dB an octave (P. Kellet's three poles).
     *
     * @param signal the signal, not changed
     * @param decibels signal-to-noise ratio over the whole signal
     * @param seed where the random numbers begin
     * @return a new signal; silence stays silent
     */
    public static float[] pinkAtSignalToNoiseRatio(float[] signal, double decibels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] pink = new float[signal.length];
        double[] poles = new double[3];
        for (int i = -SETTLING; i < pink.length; i++) {
            double white = random.nextGaussian();
            poles[0] = 0.99765 * poles[0] + 0.0990460 * white;
            poles[1] = 0.96300 * poles[1] + 0.2965164 * white;
            poles[2] = 0.57000 * poles[2] + 1.0526913 * white;
            if (i >= 0) {
                pink[i] = (float) (poles[0] + poles[1] + poles[2] + 0.1848 * white);
            }
        }
        double level = Levels.rms(pink);
        double factor = level > 0 ? Levels.rms(signal) * StrictMath.pow(10, -decibels / 20) / level : 0;
        float[] noisy = new float[signal.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) (signal[i] + factor * pink[i]);
        }
        return noisy;
    }
}
