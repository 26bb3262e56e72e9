/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Passes of {@link Fft} over eight points at a time. The same butterfly stands here three times because it is fastest that way: reading any
 * layout with a twiddle factor for every butterfly costs the other two 8 to 15 %.
 */
final class Radix8 {

    /** cos(pi / 4) */
    private static final double EIGHTH = Math.sqrt(0.5);

    private Radix8() {
    }

    /**
     * First pass: single points, from samples that may be interleaved.
     *
     * @param size points of the transform
     * @param turns seven twiddle factors a butterfly, real and imaginary parts in turn
     * @param xr real parts of the input, every {@code stride}-th
     * @param xi imaginary parts of the input, every {@code stride}-th from {@code shift} on
     */
    static void first(int size, double[] turns, double[] xr, double[] xi, int stride, int shift, double[] yr, double[] yi) {
        int leg = stride * (size / 8);
        int w = 0;
        int y = 0;
        for (int p = 0; p < leg; p += stride) {
            int q = p + shift;
            double r0 = xr[p];
            double i0 = xi[q];
            double r4 = xr[p + 4 * leg];
            double i4 = xi[q + 4 * leg];
            double r2 = xr[p + 2 * leg];
            double i2 = xi[q + 2 * leg];
            double r6 = xr[p + 6 * leg];
            double i6 = xi[q + 6 * leg];
            double evenSumR = r0 + r4;
            double evenSumI = i0 + i4;
            double evenDiffR = r0 - r4;
            double evenDiffI = i0 - i4;
            double quarterSumR = r2 + r6;
            double quarterSumI = i2 + i6;
            double quarterTurnR = i2 - i6;
            double quarterTurnI = r6 - r2;
            double e0r = evenSumR + quarterSumR;
            double e0i = evenSumI + quarterSumI;
            double e2r = evenSumR - quarterSumR;
            double e2i = evenSumI - quarterSumI;
            double e1r = evenDiffR + quarterTurnR;
            double e1i = evenDiffI + quarterTurnI;
            double e3r = evenDiffR - quarterTurnR;
            double e3i = evenDiffI - quarterTurnI;
            double r1 = xr[p + leg];
            double i1 = xi[q + leg];
            double r5 = xr[p + 5 * leg];
            double i5 = xi[q + 5 * leg];
            double r3 = xr[p + 3 * leg];
            double i3 = xi[q + 3 * leg];
            double r7 = xr[p + 7 * leg];
            double i7 = xi[q + 7 * leg];
            double oddSumR = r1 + r5;
            double oddSumI = i1 + i5;
            double oddDiffR = r1 - r5;
            double oddDiffI = i1 - i5;
            double lastSumR = r3 + r7;
            double lastSumI = i3 + i7;
            double lastTurnR = i3 - i7;
            double lastTurnI = r7 - r3;
            double o0r = oddSumR + lastSumR;
            double o0i = oddSumI + lastSumI;
            double o2r = oddSumI - lastSumI;
            double o2i = lastSumR - oddSumR;
            double plusR = oddDiffR + lastTurnR;
            double plusI = oddDiffI + lastTurnI;
            double minusR = oddDiffR - lastTurnR;
            double minusI = oddDiffI - lastTurnI;
            double o1r = EIGHTH * (plusR + plusI);
            double o1i = EIGHTH * (plusI - plusR);
            double o3r = EIGHTH * (minusI - minusR);
            double o3i = -EIGHTH * (minusR + minusI);
            yr[y] = e0r + o0r;
            yi[y] = e0i + o0i;
            double ur = e1r + o1r;
            double ui = e1i + o1i;
            yr[y + 1] = ur * turns[w] - ui * turns[w + 1];
            yi[y + 1] = ur * turns[w + 1] + ui * turns[w];
            ur = e2r + o2r;
            ui = e2i + o2i;
            yr[y + 2] = ur * turns[w + 2] - ui * turns[w + 3];
            yi[y + 2] = ur * turns[w + 3] + ui * turns[w + 2];
            ur = e3r + o3r;
            ui = e3i + o3i;
            yr[y + 3] = ur * turns[w + 4] - ui * turns[w + 5];
            yi[y + 3] = ur * turns[w + 5] + ui * turns[w + 4];
            ur = e0r - o0r;
            ui = e0i - o0i;
            yr[y + 4] = ur * turns[w + 6] - ui * turns[w + 7];
            yi[y + 4] = ur * turns[w + 7] + ui * turns[w + 6];
            ur = e1r - o1r;
            ui = e1i - o1i;
            yr[y + 5] = ur * turns[w + 8] - ui * turns[w + 9];
            yi[y + 5] = ur * turns[w + 9] + ui * turns[w + 8];
            ur = e2r - o2r;
            ui = e2i - o2i;
            yr[y + 6] = ur * turns[w + 10] - ui * turns[w + 11];
            yi[y + 6] = ur * turns[w + 11] + ui * turns[w + 10];
            ur = e3r - o3r;
            ui = e3i - o3i;
            yr[y + 7] = ur * turns[w + 12] - ui * turns[w + 13];
            yi[y + 7] = ur * turns[w + 13] + ui * turns[w + 12];
            w += 14;
            y += 8;
        }
    }

    /** A pass in the middle over groups of {@code stride} points whose butterflies share their twiddle factors. */
    static void middle(int n, int stride, double[] turns, double[] xr, double[] xi, double[] yr, double[] yi) {
        int groups = n / 8;
        for (int p = 0; p < groups; p++) {
            group(14 * p, stride, stride * groups, stride * p, turns, xr, xi, yr, yi);
        }
    }

    private static void group(int w, int stride, int leg, int from, double[] turns, double[] xr, double[] xi, double[] yr, double[] yi) {
        double c1 = turns[w];
        double s1 = turns[w + 1];
        double c2 = turns[w + 2];
        double s2 = turns[w + 3];
        double c3 = turns[w + 4];
        double s3 = turns[w + 5];
        double c4 = turns[w + 6];
        double s4 = turns[w + 7];
        double c5 = turns[w + 8];
        double s5 = turns[w + 9];
        double c6 = turns[w + 10];
        double s6 = turns[w + 11];
        double c7 = turns[w + 12];
        double s7 = turns[w + 13];
        int end = from + stride;
        int y = 8 * from;
        for (int p = from; p < end; p++) {
            double r0 = xr[p];
            double i0 = xi[p];
            double r4 = xr[p + 4 * leg];
            double i4 = xi[p + 4 * leg];
            double r2 = xr[p + 2 * leg];
            double i2 = xi[p + 2 * leg];
            double r6 = xr[p + 6 * leg];
            double i6 = xi[p + 6 * leg];
            double evenSumR = r0 + r4;
            double evenSumI = i0 + i4;
            double evenDiffR = r0 - r4;
            double evenDiffI = i0 - i4;
            double quarterSumR = r2 + r6;
            double quarterSumI = i2 + i6;
            double quarterTurnR = i2 - i6;
            double quarterTurnI = r6 - r2;
            double e0r = evenSumR + quarterSumR;
            double e0i = evenSumI + quarterSumI;
            double e2r = evenSumR - quarterSumR;
            double e2i = evenSumI - quarterSumI;
            double e1r = evenDiffR + quarterTurnR;
            double e1i = evenDiffI + quarterTurnI;
            double e3r = evenDiffR - quarterTurnR;
            double e3i = evenDiffI - quarterTurnI;
            double r1 = xr[p + leg];
            double i1 = xi[p + leg];
            double r5 = xr[p + 5 * leg];
            double i5 = xi[p + 5 * leg];
            double r3 = xr[p + 3 * leg];
            double i3 = xi[p + 3 * leg];
            double r7 = xr[p + 7 * leg];
            double i7 = xi[p + 7 * leg];
            double oddSumR = r1 + r5;
            double oddSumI = i1 + i5;
            double oddDiffR = r1 - r5;
            double oddDiffI = i1 - i5;
            double lastSumR = r3 + r7;
            double lastSumI = i3 + i7;
            double lastTurnR = i3 - i7;
            double lastTurnI = r7 - r3;
            double o0r = oddSumR + lastSumR;
            double o0i = oddSumI + lastSumI;
            double o2r = oddSumI - lastSumI;
            double o2i = lastSumR - oddSumR;
            double plusR = oddDiffR + lastTurnR;
            double plusI = oddDiffI + lastTurnI;
            double minusR = oddDiffR - lastTurnR;
            double minusI = oddDiffI - lastTurnI;
            double o1r = EIGHTH * (plusR + plusI);
            double o1i = EIGHTH * (plusI - plusR);
            double o3r = EIGHTH * (minusI - minusR);
            double o3i = -EIGHTH * (minusR + minusI);
            yr[y] = e0r + o0r;
            yi[y] = e0i + o0i;
            double ur = e1r + o1r;
            double ui = e1i + o1i;
            yr[y + stride] = ur * c1 - ui * s1;
            yi[y + stride] = ur * s1 + ui * c1;
            ur = e2r + o2r;
            ui = e2i + o2i;
            yr[y + 2 * stride] = ur * c2 - ui * s2;
            yi[y + 2 * stride] = ur * s2 + ui * c2;
            ur = e3r + o3r;
            ui = e3i + o3i;
            yr[y + 3 * stride] = ur * c3 - ui * s3;
            yi[y + 3 * stride] = ur * s3 + ui * c3;
            ur = e0r - o0r;
            ui = e0i - o0i;
            yr[y + 4 * stride] = ur * c4 - ui * s4;
            yi[y + 4 * stride] = ur * s4 + ui * c4;
            ur = e1r - o1r;
            ui = e1i - o1i;
            yr[y + 5 * stride] = ur * c5 - ui * s5;
            yi[y + 5 * stride] = ur * s5 + ui * c5;
            ur = e2r - o2r;
            ui = e2i - o2i;
            yr[y + 6 * stride] = ur * c6 - ui * s6;
            yi[y + 6 * stride] = ur * s6 + ui * c6;
            ur = e3r - o3r;
            ui = e3i - o3i;
            yr[y + 7 * stride] = ur * c7 - ui * s7;
            yi[y + 7 * stride] = ur * s7 + ui * c7;
            y++;
        }
    }

    /** Last pass: a single group, without twiddle factors, in place. */
    static void last(int stride, double[] xr, double[] xi) {
        for (int p = 0; p < stride; p++) {
            double r0 = xr[p];
            double i0 = xi[p];
            double r4 = xr[p + 4 * stride];
            double i4 = xi[p + 4 * stride];
            double r2 = xr[p + 2 * stride];
            double i2 = xi[p + 2 * stride];
            double r6 = xr[p + 6 * stride];
            double i6 = xi[p + 6 * stride];
            double evenSumR = r0 + r4;
            double evenSumI = i0 + i4;
            double evenDiffR = r0 - r4;
            double evenDiffI = i0 - i4;
            double quarterSumR = r2 + r6;
            double quarterSumI = i2 + i6;
            double quarterTurnR = i2 - i6;
            double quarterTurnI = r6 - r2;
            double e0r = evenSumR + quarterSumR;
            double e0i = evenSumI + quarterSumI;
            double e2r = evenSumR - quarterSumR;
            double e2i = evenSumI - quarterSumI;
            double e1r = evenDiffR + quarterTurnR;
            double e1i = evenDiffI + quarterTurnI;
            double e3r = evenDiffR - quarterTurnR;
            double e3i = evenDiffI - quarterTurnI;
            double r1 = xr[p + stride];
            double i1 = xi[p + stride];
            double r5 = xr[p + 5 * stride];
            double i5 = xi[p + 5 * stride];
            double r3 = xr[p + 3 * stride];
            double i3 = xi[p + 3 * stride];
            double r7 = xr[p + 7 * stride];
            double i7 = xi[p + 7 * stride];
            double oddSumR = r1 + r5;
            double oddSumI = i1 + i5;
            double oddDiffR = r1 - r5;
            double oddDiffI = i1 - i5;
            double lastSumR = r3 + r7;
            double lastSumI = i3 + i7;
            double lastTurnR = i3 - i7;
            double lastTurnI = r7 - r3;
            double o0r = oddSumR + lastSumR;
            double o0i = oddSumI + lastSumI;
            double o2r = oddSumI - lastSumI;
            double o2i = lastSumR - oddSumR;
            double plusR = oddDiffR + lastTurnR;
            double plusI = oddDiffI + lastTurnI;
            double minusR = oddDiffR - lastTurnR;
            double minusI = oddDiffI - lastTurnI;
            double o1r = EIGHTH * (plusR + plusI);
            double o1i = EIGHTH * (plusI - plusR);
            double o3r = EIGHTH * (minusI - minusR);
            double o3i = -EIGHTH * (minusR + minusI);
            xr[p] = e0r + o0r;
            xi[p] = e0i + o0i;
            xr[p + stride] = e1r + o1r;
            xi[p + stride] = e1i + o1i;
            xr[p + 2 * stride] = e2r + o2r;
            xi[p + 2 * stride] = e2i + o2i;
            xr[p + 3 * stride] = e3r + o3r;
            xi[p + 3 * stride] = e3i + o3i;
            xr[p + 4 * stride] = e0r - o0r;
            xi[p + 4 * stride] = e0i - o0i;
            xr[p + 5 * stride] = e1r - o1r;
            xi[p + 5 * stride] = e1i - o1i;
            xr[p + 6 * stride] = e2r - o2r;
            xi[p + 6 * stride] = e2i - o2i;
            xr[p + 7 * stride] = e3r - o3r;
            xi[p + 7 * stride] = e3i - o3i;
        }
    }
}
