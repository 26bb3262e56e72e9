/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

/**
 * Resampling whose pass band ends as sharply as can be. Resamplers for listening fall off gently below half the new rate, which linear
 * prediction takes for a property of the voice.
 */
final class BandLimited {

    /** Samples to either side at the lower of the two rates. */
    private static final int DEPTH = 100;

    private BandLimited() {
    }

    /** The signal at another rate, sample i at i / toRate seconds: sum of sin(πx)/(πx) under a Hann window. */
    static double[] resample(float[] signal, int fromRate, int toRate) {
        double[] result = new double[(int) Math.ceilDiv((long) signal.length * toRate, (long) fromRate)];
        double cutoff = Math.min(1, toRate / (double) fromRate);
        double reach = DEPTH / cutoff;
        double turn = Math.PI * cutoff;
        double turnCos = Math.cos(turn);
        double turnSin = Math.sin(turn);
        double fallCos = Math.cos(Math.PI / reach);
        double fallSin = Math.sin(Math.PI / reach);
        for (int i = 0; i < result.length; i++) {
            double at = (double) ((long) i * fromRate) / toRate;
            int first = Math.max(0, (int) Math.ceil(at - reach));
            int last = Math.min(signal.length - 1, (int) Math.floor(at + reach));
            // sine and window of sample n from those of n − 1 by a rotation
            double sin = Math.sin(turn * (first - at));
            double cos = Math.cos(turn * (first - at));
            double hannSin = Math.sin(Math.PI * (first - at) / reach);
            double hannCos = Math.cos(Math.PI * (first - at) / reach);
            double sum = 0;
            for (int n = first; n <= last; n++) {
                double x = n - at;
                sum += signal[n] * (0.5 + 0.5 * hannCos) * (Math.abs(x) < 1e-9 ? cutoff : sin / (Math.PI * x));
                double nextSin = sin * turnCos + cos * turnSin;
                cos = cos * turnCos - sin * turnSin;
                sin = nextSin;
                double nextHann = hannSin * fallCos + hannCos * fallSin;
                hannCos = hannCos * fallCos - hannSin * fallSin;
                hannSin = nextHann;
            }
            result[i] = sum;
        }
        return result;
    }
}
