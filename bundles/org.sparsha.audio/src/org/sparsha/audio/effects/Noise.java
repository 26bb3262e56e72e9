/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.SplittableRandom;

/** Adding white noise, the same for the same seed. */
public final class Noise {

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
}
