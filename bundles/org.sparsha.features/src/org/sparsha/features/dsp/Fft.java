/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Complex discrete Fourier transform {@code X[k] = sum_n x[n] exp(-2 pi j k n / N)} for N a power of two, as a self-sorting radix-4
 * algorithm (Stockham; see C. Van Loan, Computational Frameworks for the Fast Fourier Transform, 1992, ch. 1.7). Real and imaginary
 * parts lie in arrays of their own. Every instance has scratch memory: use one a thread.
 */
public final class Fft {

    private final int size;
    private final double[] cos;
    private final double[] sin;
    private final double[] scratchRe;
    private final double[] scratchIm;

    /**
     * @param size number of points, a power of two from 1
     */
    public Fft(int size) {
        if (size < 1 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("The length of a Fourier transform must be a power of two: " + size);
        }
        this.size = size;
        this.cos = new double[size];
        this.sin = new double[size];
        for (int i = 0; i < size; i++) {
            double angle = -2 * Math.PI * i / size;
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
        }
        this.scratchRe = new double[size];
        this.scratchIm = new double[size];
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
        double[] xr = re;
        double[] xi = im;
        double[] yr = scratchRe;
        double[] yi = scratchIm;
        int n = size;
        int stride = 1;
        while (n >= 4) {
            if (stride == 1) {
                firstStep(xr, xi, yr, yi);
            } else if (n == 4) {
                lastStep(stride, xr, xi, yr, yi);
            } else {
                step(n, stride, xr, xi, yr, yi);
            }
            double[] swap = xr;
            xr = yr;
            yr = swap;
            swap = xi;
            xi = yi;
            yi = swap;
            n /= 4;
            stride *= 4;
        }
        if (n == 2) {
            pairStep(stride, xr, xi, yr, yi);
            xr = yr;
            xi = yi;
        }
        if (xr != re) {
            System.arraycopy(xr, 0, re, 0, size);
            System.arraycopy(xi, 0, im, 0, size);
        }
    }

    /**
     * Inverse transform in place, without the factor 1/N.
     *
     * @param re real parts
     * @param im imaginary parts
     */
    public void inverseUnscaled(double[] re, double[] im) {
        forward(im, re);
    }

    private void firstStep(double[] xr, double[] xi, double[] yr, double[] yi) {
        int m = size / 4;
        for (int p = 0; p < m; p++) {
            double ar = xr[p] + xr[p + 2 * m];
            double ai = xi[p] + xi[p + 2 * m];
            double br = xr[p] - xr[p + 2 * m];
            double bi = xi[p] - xi[p + 2 * m];
            double cr = xr[p + m] + xr[p + 3 * m];
            double ci = xi[p + m] + xi[p + 3 * m];
            double dr = xi[p + m] - xi[p + 3 * m];
            double di = xr[p + 3 * m] - xr[p + m];
            double ur = br + dr;
            double ui = bi + di;
            double vr = ar - cr;
            double vi = ai - ci;
            double wr = br - dr;
            double wi = bi - di;
            int y = 4 * p;
            yr[y] = ar + cr;
            yi[y] = ai + ci;
            yr[y + 1] = ur * cos[p] - ui * sin[p];
            yi[y + 1] = ur * sin[p] + ui * cos[p];
            yr[y + 2] = vr * cos[2 * p] - vi * sin[2 * p];
            yi[y + 2] = vr * sin[2 * p] + vi * cos[2 * p];
            yr[y + 3] = wr * cos[3 * p] - wi * sin[3 * p];
            yi[y + 3] = wr * sin[3 * p] + wi * cos[3 * p];
        }
    }

    /** One pass over groups of {@code s} points. The longer of the two loops is the inner one. */
    private void step(int n, int s, double[] xr, double[] xi, double[] yr, double[] yi) {
        int m = n / 4;
        if (s < m) {
            for (int q = 0; q < s; q++) {
                manyGroups(q, s, m, xr, xi, yr, yi);
            }
        } else {
            for (int p = 0; p < m; p++) {
                oneGroup(p, s, m, xr, xi, yr, yi);
            }
        }
    }

    private void manyGroups(int q, int s, int m, double[] xr, double[] xi, double[] yr, double[] yi) {
        int quarter = s * m;
        for (int p = 0; p < m; p++) {
            int w = p * s;
            int a = w + q;
            int b = a + quarter;
            int c = b + quarter;
            int d = c + quarter;
            double er = xr[a] + xr[c];
            double ei = xi[a] + xi[c];
            double fr = xr[a] - xr[c];
            double fi = xi[a] - xi[c];
            double gr = xr[b] + xr[d];
            double gi = xi[b] + xi[d];
            double hr = xi[b] - xi[d];
            double hi = xr[d] - xr[b];
            double ur = fr + hr;
            double ui = fi + hi;
            double vr = er - gr;
            double vi = ei - gi;
            double wr = fr - hr;
            double wi = fi - hi;
            int y = 4 * w + q;
            yr[y] = er + gr;
            yi[y] = ei + gi;
            yr[y + s] = ur * cos[w] - ui * sin[w];
            yi[y + s] = ur * sin[w] + ui * cos[w];
            yr[y + 2 * s] = vr * cos[2 * w] - vi * sin[2 * w];
            yi[y + 2 * s] = vr * sin[2 * w] + vi * cos[2 * w];
            yr[y + 3 * s] = wr * cos[3 * w] - wi * sin[3 * w];
            yi[y + 3 * s] = wr * sin[3 * w] + wi * cos[3 * w];
        }
    }

    private void oneGroup(int p, int s, int m, double[] xr, double[] xi, double[] yr, double[] yi) {
        double c1 = cos[p * s];
        double s1 = sin[p * s];
        double c2 = cos[2 * p * s];
        double s2 = sin[2 * p * s];
        double c3 = cos[3 * p * s];
        double s3 = sin[3 * p * s];
        int a = s * p;
        int b = a + s * m;
        int c = b + s * m;
        int d = c + s * m;
        int y = 4 * s * p;
        for (int q = 0; q < s; q++) {
            double er = xr[a + q] + xr[c + q];
            double ei = xi[a + q] + xi[c + q];
            double fr = xr[a + q] - xr[c + q];
            double fi = xi[a + q] - xi[c + q];
            double gr = xr[b + q] + xr[d + q];
            double gi = xi[b + q] + xi[d + q];
            double hr = xi[b + q] - xi[d + q];
            double hi = xr[d + q] - xr[b + q];
            double ur = fr + hr;
            double ui = fi + hi;
            double vr = er - gr;
            double vi = ei - gi;
            double wr = fr - hr;
            double wi = fi - hi;
            yr[y + q] = er + gr;
            yi[y + q] = ei + gi;
            yr[y + s + q] = ur * c1 - ui * s1;
            yi[y + s + q] = ur * s1 + ui * c1;
            yr[y + 2 * s + q] = vr * c2 - vi * s2;
            yi[y + 2 * s + q] = vr * s2 + vi * c2;
            yr[y + 3 * s + q] = wr * c3 - wi * s3;
            yi[y + 3 * s + q] = wr * s3 + wi * c3;
        }
    }

    private static void lastStep(int s, double[] xr, double[] xi, double[] yr, double[] yi) {
        for (int q = 0; q < s; q++) {
            double er = xr[q] + xr[2 * s + q];
            double ei = xi[q] + xi[2 * s + q];
            double fr = xr[q] - xr[2 * s + q];
            double fi = xi[q] - xi[2 * s + q];
            double gr = xr[s + q] + xr[3 * s + q];
            double gi = xi[s + q] + xi[3 * s + q];
            double hr = xi[s + q] - xi[3 * s + q];
            double hi = xr[3 * s + q] - xr[s + q];
            yr[q] = er + gr;
            yi[q] = ei + gi;
            yr[s + q] = fr + hr;
            yi[s + q] = fi + hi;
            yr[2 * s + q] = er - gr;
            yi[2 * s + q] = ei - gi;
            yr[3 * s + q] = fr - hr;
            yi[3 * s + q] = fi - hi;
        }
    }

    private static void pairStep(int s, double[] xr, double[] xi, double[] yr, double[] yi) {
        for (int q = 0; q < s; q++) {
            yr[q] = xr[q] + xr[s + q];
            yi[q] = xi[q] + xi[s + q];
            yr[s + q] = xr[q] - xr[s + q];
            yi[s + q] = xi[q] - xi[s + q];
        }
    }
}
