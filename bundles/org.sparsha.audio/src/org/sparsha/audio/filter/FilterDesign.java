/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

/**
 * Low-pass filters of linear phase: a sinc under a Kaiser window (Kaiser, "Nonrecursive digital filter design using the I0-sinh window
 * function", ISCAS 1974).
 */
final class FilterDesign {

    private FilterDesign() {
    }

    /**
     * A low-pass filter {@code g Fc sinc(Fc z) I0(beta sqrt(1 - (z / ((N - 1) / 2 + rho))^2)) / I0(beta)}, {@code z = i - (N - 1) / 2}.
     *
     * @param length number of taps N, odd
     * @param cutoff centre of the transition Fc, as a share of the Nyquist frequency, 0 to 1
     * @param beta shape of the window
     * @param widening how far the window's zeros lie beyond the last tap, rho, in samples
     * @param gain gain at 0 Hz g
     * @return the taps
     */
    static double[] lowPass(int length, double cutoff, double beta, double widening, double gain) {
        double[] taps = new double[length];
        double half = (length - 1) / 2.0;
        double atPeak = bessel0(beta);
        for (int i = 0; i < length; i++) {
            double z = i - half;
            double x = z / (half + widening);
            taps[i] = gain * cutoff * sinc(cutoff * z) * bessel0(beta * Math.sqrt(Math.max(0, 1 - x * x))) / atPeak;
        }
        return taps;
    }

    /**
     * A low-pass filter for given bounds.
     *
     * @param passEnd end of the pass band, as a share of the Nyquist frequency
     * @param stopStart begin of the stop band, as a share of the Nyquist frequency
     * @param attenuation stop-band attenuation in dB, above 50
     * @param gain gain at 0 Hz
     * @return the taps, an odd number
     */
    static double[] lowPass(double passEnd, double stopStart, double attenuation, double gain) {
        double beta = 0.1102 * (attenuation - 8.7);
        int half = (int) Math.ceil((attenuation - 8) / (2.285 * Math.PI * (stopStart - passEnd)) / 2);
        return lowPass(2 * half + 1, (passEnd + stopStart) / 2, beta, 0, gain);
    }

    static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Modified Bessel function of the first kind and order 0, by its power series. */
    static double bessel0(double x) {
        double sum = 1;
        double term = 1;
        double quarter = x * x / 4;
        for (int k = 1; term > sum * 1e-18; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
