/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** Passes of {@link Fft} over four or two points at a time. */
final class Radix4 {

    private Radix4() {
    }

    /**
     * A pass over groups of {@code stride} points whose butterflies share their twiddle factors.
     *
     * @param n points of the transforms that are left
     * @param turns three twiddle factors a group, real and imaginary parts in turn
     */
    static void middle(int n, int stride, double[] turns, double[] xr, double[] xi, double[] yr, double[] yi) {
        int groups = n / 4;
        for (int p = 0; p < groups; p++) {
            group(6 * p, stride, stride * groups, stride * p, turns, xr, xi, yr, yi);
        }
    }

    private static void group(int w, int stride, int leg, int from, double[] turns, double[] xr, double[] xi, double[] yr, double[] yi) {
        double c1 = turns[w];
        double s1 = turns[w + 1];
        double c2 = turns[w + 2];
        double s2 = turns[w + 3];
        double c3 = turns[w + 4];
        double s3 = turns[w + 5];
        int end = from + stride;
        int y = 4 * from;
        for (int p = from; p < end; p++) {
            double er = xr[p] + xr[p + 2 * leg];
            double ei = xi[p] + xi[p + 2 * leg];
            double fr = xr[p] - xr[p + 2 * leg];
            double fi = xi[p] - xi[p + 2 * leg];
            double gr = xr[p + leg] + xr[p + 3 * leg];
            double gi = xi[p + leg] + xi[p + 3 * leg];
            double hr = xi[p + leg] - xi[p + 3 * leg];
            double hi = xr[p + 3 * leg] - xr[p + leg];
            double ur = fr + hr;
            double ui = fi + hi;
            double vr = er - gr;
            double vi = ei - gi;
            double wr = fr - hr;
            double wi = fi - hi;
            yr[y] = er + gr;
            yi[y] = ei + gi;
            yr[y + stride] = ur * c1 - ui * s1;
            yi[y + stride] = ur * s1 + ui * c1;
            yr[y + 2 * stride] = vr * c2 - vi * s2;
            yi[y + 2 * stride] = vr * s2 + vi * c2;
            yr[y + 3 * stride] = wr * c3 - wi * s3;
            yi[y + 3 * stride] = wr * s3 + wi * c3;
            y++;
        }
    }

    /** Last pass: a single group, without twiddle factors, in place. */
    static void last(int stride, double[] xr, double[] xi) {
        for (int p = 0; p < stride; p++) {
            double er = xr[p] + xr[p + 2 * stride];
            double ei = xi[p] + xi[p + 2 * stride];
            double fr = xr[p] - xr[p + 2 * stride];
            double fi = xi[p] - xi[p + 2 * stride];
            double gr = xr[p + stride] + xr[p + 3 * stride];
            double gi = xi[p + stride] + xi[p + 3 * stride];
            double hr = xi[p + stride] - xi[p + 3 * stride];
            double hi = xr[p + 3 * stride] - xr[p + stride];
            xr[p] = er + gr;
            xi[p] = ei + gi;
            xr[p + stride] = fr + hr;
            xi[p + stride] = fi + hi;
            xr[p + 2 * stride] = er - gr;
            xi[p + 2 * stride] = ei - gi;
            xr[p + 3 * stride] = fr - hr;
            xi[p + 3 * stride] = fi - hi;
        }
    }

    /** Last pass over pairs of points, in place. */
    static void pairs(int stride, double[] xr, double[] xi) {
        for (int p = 0; p < stride; p++) {
            double dr = xr[p] - xr[p + stride];
            double di = xi[p] - xi[p + stride];
            xr[p] += xr[p + stride];
            xi[p] += xi[p + stride];
            xr[p + stride] = dr;
            xi[p + stride] = di;
        }
    }
}
