/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Intensity contour: mean square under a Kaiser window of 6.4 periods of the lowest pitch, effectively 3.2, after taking out the window's
 * mean, in dB relative to 20 micropascal (P. Boersma, D. Weenink, Praat, "Sound: To Intensity..."). Immutable.
 */
public final class Intensity {

    /** Level given to silence, in dB. */
    public static final double SILENCE = -100;

    private final double hopSeconds;
    private final double windowSeconds;

    /**
     * @param lowestPitch lowest pitch in Hz, above 0; the window is 6.4 periods of it, effectively 3.2
     * @param hopSeconds seconds from frame to frame, above 0
     */
    public Intensity(double lowestPitch, double hopSeconds) {
        if (!(lowestPitch > 0 && hopSeconds > 0)) {
            throw new IllegalArgumentException("Intensity for pitch from " + lowestPitch + " Hz every " + hopSeconds + " s");
        }
        this.hopSeconds = hopSeconds;
        this.windowSeconds = 6.4 / lowestPitch;
    }

    /**
     * Computes the contour.
     *
     * @param mono a signal, possibly empty; samples that are not finite numbers count as 0
     * @param sampleRate samples a second
     * @return dB of every frame, {@link #SILENCE} at least; frame t lies at {@code t * hopSeconds}, the first one at 0, the last one
     *         within the clip
     */
    public double[] contour(float[] mono, int sampleRate) {
        double[] window = window(Math.max(1, (int) (windowSeconds * sampleRate / 2)));
        int half = window.length / 2;
        int frames = 1 + (int) Math.floor(mono.length / (hopSeconds * sampleRate));
        double[] contour = new double[frames];
        for (int t = 0; t < frames; t++) {
            int origin = (int) Math.round(t * hopSeconds * sampleRate) - half;
            contour[t] = level(mono, origin, window);
        }
        return contour;
    }

    /** Kaiser's window with β = 2π² + 0.5, whose side lobes lie below −190 dB. */
    private static double[] window(int half) {
        double[] window = new double[2 * half + 1];
        for (int i = 0; i < window.length; i++) {
            double x = (i - half) / (half + 0.5);
            window[i] = bessel((2 * Math.PI * Math.PI + 0.5) * Math.sqrt(1 - x * x));
        }
        return window;
    }

    /** The modified Bessel function of the first kind of order 0, by its series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static double level(float[] mono, int origin, double[] window) {
        int from = Math.max(0, -origin);
        int to = Math.min(window.length, mono.length - origin);
        double weight = 0;
        double mean = 0;
        for (int i = from; i < to; i++) {
            weight += window[i];
            mean += window[i] * finite(mono[origin + i]);
        }
        if (weight <= 0) {
            return SILENCE;
        }
        mean /= weight;
        double power = 0;
        for (int i = from; i < to; i++) {
            double d = finite(mono[origin + i]) - mean;
            power += window[i] * d * d;
        }
        double ratio = power / weight / (Level.REFERENCE_PRESSURE * Level.REFERENCE_PRESSURE);
        return ratio > 1e-10 ? 10 * Math.log10(ratio) : SILENCE;
    }

    private static float finite(float sample) {
        return Float.isFinite(sample) ? sample : 0;
    }
}
