/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** Window functions. */
public final class Windows {

    private Windows() {
    }

    /**
     * Periodic Hann window {@code 0.5 - 0.5 cos(2 pi i / n)}.
     *
     * @param n length, from 0
     * @return the window; its first value is 0
     */
    public static double[] hann(int n) {
        double[] window = new double[n];
        for (int i = 0; i < n; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / n);
        }
        return window;
    }

    /**
     * Kaiser-windowed low-pass filter {@code Fc sinc(Fc z) I0(beta sqrt(1 - (z / ((n-1)/2 + rho))^2)) / I0(beta)} with
     * {@code z = i - (n-1)/2} (J. F. Kaiser, 1974; {@code rho} as the SoX resampler has it).
     *
     * @param n number of taps, odd
     * @param cutoff Fc, 1 being half the sample rate
     * @param beta shape
     * @param rho what is added to the half width
     * @return the taps
     */
    public static double[] kaiserLowPass(int n, double cutoff, double beta, double rho) {
        double[] taps = new double[n];
        double center = (n - 1) / 2.0;
        for (int i = 0; i < n; i++) {
            double z = i - center;
            double x = Math.PI * cutoff * z;
            double share = z / (center + rho);
            taps[i] = cutoff * (x == 0 ? 1 : Math.sin(x) / x) * besselI0(beta * Math.sqrt(1 - share * share)) / besselI0(beta);
        }
        return taps;
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    static double besselI0(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
