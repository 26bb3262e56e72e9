/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Intensity contour: mean square under a Hann window as long as 3.2 periods of the lowest pitch, after taking out the window's mean, in dB
 * relative to 20 micropascal (the measure of P. Boersma, D. Weenink, Praat, "Sound: To Intensity...", with a Hann window). Immutable.
 */
public final class Intensity {

    /** Level given to silence, in dB. */
    public static final double SILENCE = -100;

    private final double hopSeconds;
    private final double windowSeconds;

    /**
     * @param lowestPitch lowest pitch in Hz, above 0; the window is 3.2 periods of it
     * @param hopSeconds seconds from frame to frame, above 0
     */
    public Intensity(double lowestPitch, double hopSeconds) {
        if (!(lowestPitch > 0 && hopSeconds > 0)) {
            throw new IllegalArgumentException("Intensity for pitch from " + lowestPitch + " Hz every " + hopSeconds + " s");
        }
        this.hopSeconds = hopSeconds;
        this.windowSeconds = 3.2 / lowestPitch;
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
        double[] window = Windows.hann(Math.max(3, (int) Math.round(windowSeconds * sampleRate)) | 1);
        int half = window.length / 2;
        int frames = 1 + (int) Math.floor(mono.length / (hopSeconds * sampleRate));
        double[] contour = new double[frames];
        for (int t = 0; t < frames; t++) {
            int origin = (int) Math.round(t * hopSeconds * sampleRate) - half;
            contour[t] = level(mono, origin, window);
        }
        return contour;
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
