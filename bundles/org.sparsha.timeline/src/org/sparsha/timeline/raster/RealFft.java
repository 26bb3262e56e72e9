/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.raster;

/**
 * Power spectrum of real frames by a radix-2 fast Fourier transform (Cooley and Tukey 1965), a real frame of N samples being packed into
 * a complex one of N/2. Immutable; safe to share between threads, each with its own work space.
 */
final class RealFft {

    private final int size;
    private final double[] cos;
    private final double[] sin;
    private final int[] reversed;

    /** @param size samples in a frame, a power of two, at least 4 */
    RealFft(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("Not a power of two from 4 on: " + size);
        }
        this.size = size;
        int half = size / 2;
        cos = new double[half];
        sin = new double[half];
        for (int i = 0; i < half; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = Math.sin(2 * Math.PI * i / size);
        }
        int bits = Integer.numberOfTrailingZeros(half);
        reversed = new int[half];
        for (int i = 0; i < half; i++) {
            reversed[i] = Integer.reverse(i) >>> 32 - bits;
        }
    }

    int size() {
        return size;
    }

    /**
     * @param frame {@code size} samples; kept
     * @param work two times {@code size / 2} values of work space
     * @param power takes the squared magnitude of bins 0 to {@code size / 2}, both included
     */
    void power(double[] frame, double[] work, double[] power) {
        int half = size / 2;
        for (int i = 0; i < half; i++) {
            int to = reversed[i];
            work[2 * to] = frame[2 * i];
            work[2 * to + 1] = frame[2 * i + 1];
        }
        transform(work, half);
        power[0] = square(work[0] + work[1]);
        power[half] = square(work[0] - work[1]);
        for (int k = 1; k < half; k++) {
            int mirror = half - k;
            double evenReal = (work[2 * k] + work[2 * mirror]) / 2;
            double evenImaginary = (work[2 * k + 1] - work[2 * mirror + 1]) / 2;
            double oddReal = (work[2 * k + 1] + work[2 * mirror + 1]) / 2;
            double oddImaginary = (work[2 * mirror] - work[2 * k]) / 2;
            double real = evenReal + cos[k] * oddReal + sin[k] * oddImaginary;
            double imaginary = evenImaginary + cos[k] * oddImaginary - sin[k] * oddReal;
            power[k] = real * real + imaginary * imaginary;
        }
    }

    private void transform(double[] work, int count) {
        for (int span = 1; span < count; span *= 2) {
            int step = size / (2 * span);
            for (int start = 0; start < count; start += 2 * span) {
                for (int i = 0; i < span; i++) {
                    int a = 2 * (start + i);
                    int b = a + 2 * span;
                    double c = cos[i * step];
                    double s = sin[i * step];
                    double real = work[b] * c + work[b + 1] * s;
                    double imaginary = work[b + 1] * c - work[b] * s;
                    work[b] = work[a] - real;
                    work[b + 1] = work[a + 1] - imaginary;
                    work[a] += real;
                    work[a + 1] += imaginary;
                }
            }
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
