/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * The transform of {@link RealFft} for many frames at once, for part of the spectrum. Every point of the transform is a row with one
 * element a frame, so that each butterfly is one loop over frames, which the compiler turns into vector instructions: about twice as fast
 * as frame by frame, and the spectrum comes out as the filters of {@link ConstantQ} want it. In place, two points at a time, decimation
 * in frequency (W. Gentleman, G. Sande, "Fast Fourier transforms: for fun and profit", 1966); larger butterflies have more arrays than the
 * compiler's vectoriser takes. What comes out of a frame doesn't depend on the others. Has scratch memory: use one a thread.
 */
public final class RealFftLanes {

    /** Frames that are best given at once. */
    public static final int LANES = 64;

    private static final int LOADED_AT_ONCE = 8;

    private final int half;
    private final double[][] re;
    private final double[][] im;
    /** Row in which a point of the complex transform comes out. */
    private final int[] row;
    private final double[] cos;
    private final double[] sin;
    private final double[] resultRe = new double[LANES];
    private final double[] resultIm = new double[LANES];

    /**
     * @param size number of samples of a frame, a power of two from 4
     */
    public RealFftLanes(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("The length of a real Fourier transform must be a power of two from 4: " + size);
        }
        this.half = size / 2;
        this.re = new double[half][LANES];
        this.im = new double[half][LANES];
        this.row = new int[half];
        int unused = Integer.numberOfLeadingZeros(half) + 1;
        for (int k = 0; k < half; k++) {
            row[k] = Integer.reverse(k) >>> unused;
        }
        this.cos = new double[half + 1];
        this.sin = new double[half + 1];
        for (int k = 0; k <= half; k++) {
            cos[k] = Math.cos(-Math.PI * k / half);
            sin[k] = Math.sin(-Math.PI * k / half);
        }
    }

    /**
     * Transforms frames of a signal.
     *
     * @param signal the signal, zero outside
     * @param starts first sample of every frame; may lie before the signal's
     * @param count number of frames, 1 to {@value #LANES}
     * @param lowest first bin wanted, from 0
     * @param spectrumRe receives the real parts: one array a bin from {@code lowest} on, up to half the sample rate at most
     * @param spectrumIm receives the imaginary parts
     * @param offset where in these arrays the first frame goes
     */
    public void forward(double[] signal, int[] starts, int count, int lowest, double[][] spectrumRe, double[][] spectrumIm, int offset) {
        int lanes = (count + LOADED_AT_ONCE - 1) / LOADED_AT_ONCE * LOADED_AT_ONCE;
        int[] origins = Arrays.copyOf(starts, lanes);
        for (int lane = count; lane < lanes; lane++) { // vectors are filled with frames that nobody asked for
            origins[lane] = count < 2 ? starts[0] : 2 * origins[lane - 1] - origins[lane - 2];
        }
        load(signal, origins);
        transform(lanes);
        for (int i = 0; i < spectrumRe.length; i++) {
            int k = lowest + i;
            int a = row[k % half];
            int b = row[(half - k) % half];
            separate(re[a], im[a], re[b], im[b], 0.5 * cos[k], 0.5 * sin[k], resultRe, resultIm, lanes);
            System.arraycopy(resultRe, 0, spectrumRe[i], offset, count);
            System.arraycopy(resultIm, 0, spectrumIm[i], offset, count);
        }
    }

    /** Loads lanes, those of frames equally far apart together. */
    private void load(double[] x, int[] origins) {
        int first = 0;
        while (first < origins.length) {
            int end = first + 1;
            int hop = end < origins.length ? origins[end] - origins[first] : 2 * half;
            while (end < origins.length && origins[end] - origins[end - 1] == hop) {
                end++;
            }
            boolean shifted = hop > 0 && hop % 2 == 0 && hop < 2 * half;
            int own = shifted ? hop : 2 * half;
            for (int lane = first; lane < end; lane += LOADED_AT_ONCE) {
                load(x, origins, lane, Math.min(end, lane + LOADED_AT_ONCE), 0, own);
            }
            if (shifted) {
                load(x, origins, end - 1, end, own, 2 * half);
                shift(hop, first, end);
            }
            first = end;
        }
    }

    /** A frame's sample is the one before's, a hop later: those that another row has already are copied from there. */
    private void shift(int hop, int first, int end) {
        for (int n = hop; n < 2 * half; n++) {
            System.arraycopy(row(n - hop), first + 1, row(n), first, end - first - 1);
        }
    }

    /** Where a sample of every frame goes: even ones are real, odd ones imaginary parts. */
    private double[] row(int n) {
        return n % 2 == 0 ? re[n / 2] : im[n / 2];
    }

    /** Loads some samples of at most {@value #LOADED_AT_ONCE} neighbouring lanes. */
    private void load(double[] x, int[] origins, int lane, int end, int from, int to) {
        boolean inside = end - lane == LOADED_AT_ONCE;
        for (int i = lane; i < end; i++) {
            inside &= origins[i] + from >= 0 && origins[i] + to <= x.length;
        }
        if (inside) {
            loadInside(x, origins, lane, from, to);
            return;
        }
        for (int n = from; n < to; n++) {
            double[] target = row(n);
            for (int i = lane; i < end; i++) {
                int at = origins[i] + n;
                target[i] = at >= 0 && at < x.length ? x[at] : 0;
            }
        }
    }

    private void loadInside(double[] x, int[] origins, int lane, int from, int to) {
        int a = origins[lane];
        int b = origins[lane + 1];
        int c = origins[lane + 2];
        int d = origins[lane + 3];
        int e = origins[lane + 4];
        int f = origins[lane + 5];
        int g = origins[lane + 6];
        int h = origins[lane + 7];
        for (int n = from; n < to; n++) {
            double[] target = row(n);
            target[lane] = x[a + n];
            target[lane + 1] = x[b + n];
            target[lane + 2] = x[c + n];
            target[lane + 3] = x[d + n];
            target[lane + 4] = x[e + n];
            target[lane + 5] = x[f + n];
            target[lane + 6] = x[g + n];
            target[lane + 7] = x[h + n];
        }
    }

    private void transform(int lanes) {
        for (int n = half; n >= 2; n /= 2) {
            int leg = n / 2;
            for (int block = 0; block < half; block += n) {
                plain(re[block], im[block], re[block + leg], im[block + leg], lanes);
                for (int p = 1; p < leg; p++) {
                    int a = block + p;
                    // The table is for the real transform, of twice as many points.
                    int w = p * (2 * half / n);
                    turned(re[a], im[a], re[a + leg], im[a + leg], cos[w], sin[w], lanes);
                }
            }
        }
    }

    private static void plain(double[] ar, double[] ai, double[] br, double[] bi, int lanes) {
        for (int i = 0; i < lanes; i++) {
            double xr = ar[i];
            double xi = ai[i];
            double yr = br[i];
            double yi = bi[i];
            ar[i] = xr + yr;
            ai[i] = xi + yi;
            br[i] = xr - yr;
            bi[i] = xi - yi;
        }
    }

    private static void turned(double[] ar, double[] ai, double[] br, double[] bi, double c, double s, int lanes) {
        for (int i = 0; i < lanes; i++) {
            double xr = ar[i];
            double xi = ai[i];
            double yr = br[i];
            double yi = bi[i];
            double dr = xr - yr;
            double di = xi - yi;
            ar[i] = xr + yr;
            ai[i] = xi + yi;
            br[i] = dr * c - di * s;
            bi[i] = dr * s + di * c;
        }
    }

    /** Bin k of the real signals from points k and -k of the complex transform. */
    private static void separate(double[] ar, double[] ai, double[] br, double[] bi, double c, double s, double[] outRe, double[] outIm,
            int lanes) {
        for (int i = 0; i < lanes; i++) {
            double oddRe = ai[i] + bi[i];
            double oddIm = br[i] - ar[i];
            outRe[i] = 0.5 * (ar[i] + br[i]) + (oddRe * c - oddIm * s);
            outIm[i] = 0.5 * (ai[i] - bi[i]) + (oddRe * s + oddIm * c);
        }
    }
}
