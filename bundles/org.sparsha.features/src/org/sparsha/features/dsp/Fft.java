/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Complex discrete Fourier transform {@code X[k] = sum_n x[n] exp(-2 pi j k n / N)} for N a power of two, as a self-sorting algorithm
 * (Stockham; see C. Van Loan, Computational Frameworks for the Fast Fourier Transform, 1992, ch. 1.7) of as many passes over eight points
 * as possible and one or two over four or two. Twiddle factors lie in the order in which they are used. Real and imaginary parts lie in
 * arrays of their own.
 *
 * <p>Why our own: together with {@link RealFft} it is faster than JTransforms 3.2 and needs no further jar; {@code docs/performance.md} has
 * the figures, {@code releng/benchmarks} measures them again.
 *
 * <p>Every instance has scratch memory: use one a thread.
 */
public final class Fft {

    private final int size;
    private final int[] radices;
    private final double[][] turns;
    private double[] re;
    private double[] im;
    private double[] otherRe;
    private double[] otherIm;

    /**
     * @param size number of points, a power of two from 1
     */
    public Fft(int size) {
        if (size < 1 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("The length of a Fourier transform must be a power of two: " + size);
        }
        this.size = size;
        FftTables tables = FftTables.of(size);
        this.radices = tables.radices();
        this.turns = tables.turns();
        this.re = new double[size];
        this.im = new double[size];
        this.otherRe = new double[size];
        this.otherIm = new double[size];
    }

    /** @return number of points */
    public int size() {
        return size;
    }

    /**
     * Transforms in place.
     *
     * @param re real parts, at least {@link #size()} long
     * @param im imaginary parts, at least {@link #size()} long
     */
    public void forward(double[] re, double[] im) {
        transform(re, im, 1, 0);
        System.arraycopy(this.re, 0, re, 0, size);
        System.arraycopy(this.im, 0, im, 0, size);
    }

    /**
     * Transforms without changing the input; the result is {@link #re} and {@link #im}.
     *
     * @param inRe real parts, every {@code stride}-th
     * @param inIm imaginary parts, every {@code stride}-th from {@code shift} on
     */
    void transform(double[] inRe, double[] inIm, int stride, int shift) {
        int done = 0;
        int n = size;
        if (size >= 8) {
            Radix8.first(size, turns[0], inRe, inIm, stride, shift, re, im);
            done = 1;
            n /= 8;
        } else {
            for (int i = 0; i < size; i++) {
                re[i] = inRe[stride * i];
                im[i] = inIm[stride * i + shift];
            }
        }
        for (int i = done; i < radices.length; i++) {
            if (n > radices[i]) {
                middle(radices[i], n, size / n, turns[i]);
            } else {
                last(n, size / n);
            }
            n /= radices[i];
        }
    }

    private void middle(int radix, int n, int stride, double[] factors) {
        if (radix == 8) {
            Radix8.middle(n, stride, factors, re, im, otherRe, otherIm);
        } else {
            Radix4.middle(n, stride, factors, re, im, otherRe, otherIm);
        }
        double[] swap = re;
        re = otherRe;
        otherRe = swap;
        swap = im;
        im = otherIm;
        otherIm = swap;
    }

    /** The last pass leaves every point in its place. */
    private void last(int radix, int stride) {
        if (radix == 8) {
            Radix8.last(stride, re, im);
        } else if (radix == 4) {
            Radix4.last(stride, re, im);
        } else {
            Radix4.pairs(stride, re, im);
        }
    }

    /** Real parts of the last transform; changed by the next one. */
    double[] re() {
        return re;
    }

    /** Imaginary parts of the last transform; changed by the next one. */
    double[] im() {
        return im;
    }
}
