/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Halves the sample rate with the filter of {@link Decimator}, block by block through Fourier transforms (overlap and save; T. Stockham,
 * "High-speed convolution and correlation", 1966), which is faster for long stretches. The rounding error of a block is about 1e-16 of
 * its largest sample. Where the signal is more than 120 dB quieter than that, as in the filter's tails beside digital silence, the direct
 * form is used instead: what is exactly zero stays exactly zero, and every output is right to nine digits of itself or of the signal
 * around it. A block's outputs depend on nothing but the inputs they see through the filter, to the last bit. Has scratch memory: use one
 * a thread.
 */
public final class BlockDecimator {

    /** Outputs of a block; blocks begin at multiples of it. */
    public static final int BLOCK = 318;

    private static final int SIZE = 1024;
    private static final int REACH = Decimator.TAPS / 2;
    private static final int SEEN = 2 * BLOCK + Decimator.TAPS - 2;
    /** Outputs that are computed in the one or the other way together. */
    private static final int PART = BLOCK / 6;
    private static final double QUIET = 1e-6;

    private final Decimator direct;
    private final RealFft wide = new RealFft(SIZE);
    private final RealFft narrow = new RealFft(SIZE / 2);
    private final double[] filterRe = new double[SIZE / 2 + 1];
    private final double[] filterIm = new double[SIZE / 2 + 1];
    private final double[] segment = new double[SIZE];
    private final double[] re = new double[SIZE / 2 + 1];
    private final double[] im = new double[SIZE / 2 + 1];
    private final double[] foldedRe = new double[SIZE / 4 + 1];
    private final double[] foldedIm = new double[SIZE / 4 + 1];
    private final double[] result = new double[SIZE / 2];

    /**
     * @param direct for quiet parts; may be used for other things in between
     */
    public BlockDecimator(Decimator direct) {
        this.direct = direct;
        double[] taps = new double[SIZE];
        System.arraycopy(Decimator.taps(), 0, taps, 0, Decimator.TAPS);
        wide.forward(taps, filterRe, filterIm);
    }

    /**
     * Computes whole blocks.
     *
     * @param in signal, zero outside
     * @param out receives samples {@code from} to {@code to}, each multiplied by {@code gain}
     * @param from first output sample, a multiple of {@link #BLOCK}
     * @param to one past the last output sample, a multiple of {@link #BLOCK} or the output's end
     * @param gain factor
     */
    public void apply(double[] in, double[] out, int from, int to, double gain) {
        for (int start = from; start < to; start += BLOCK) {
            block(in, out, start, Math.min(to, start + BLOCK), gain);
        }
    }

    private void block(double[] in, double[] out, int start, int end, double gain) {
        int origin = 2 * start - REACH;
        int first = Math.max(0, -origin);
        int last = Math.max(first, Math.min(SEEN, in.length - origin));
        double largest = largest(in, origin + first, origin + last);
        if (largest == 0) {
            Arrays.fill(out, start, end, 0);
            return;
        }
        Arrays.fill(segment, 0, first, 0);
        System.arraycopy(in, origin + first, segment, first, last - first);
        Arrays.fill(segment, last, SIZE, 0);
        correlate();
        for (int part = start; part < end; part += PART) {
            int partEnd = Math.min(end, part + PART);
            if (largest(in, 2 * part, Math.min(in.length, 2 * partEnd)) < QUIET * largest) {
                direct.apply(in, out, part, partEnd, gain);
            } else {
                for (int n = part; n < partEnd; n++) {
                    out[n] = result[n - start] * gain;
                }
            }
        }
    }

    private static double largest(double[] in, int from, int to) {
        double a = 0;
        double b = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            double x = Math.abs(in[i]);
            double y = Math.abs(in[i + 1]);
            a = x > a ? x : a;
            b = y > b ? y : b;
        }
        if (i < to) {
            a = Math.max(a, Math.abs(in[i]));
        }
        return Math.max(a, b);
    }

    /** Leaves every other sample of the segment's correlation with the filter in {@link #result}. */
    private void correlate() {
        wide.forward(segment, re, im);
        for (int k = 0; k < re.length; k++) {
            double x = re[k] * filterRe[k] + im[k] * filterIm[k];
            im[k] = im[k] * filterRe[k] - re[k] * filterIm[k];
            re[k] = x;
        }
        // Dropping every other sample folds the upper half of the spectrum onto the lower one.
        for (int k = 0; k < foldedRe.length; k++) {
            int mirrored = SIZE / 2 - k;
            foldedRe[k] = 0.5 * (re[k] + re[mirrored]);
            foldedIm[k] = 0.5 * (im[k] - im[mirrored]);
        }
        narrow.inverse(foldedRe, foldedIm, result);
    }
}
