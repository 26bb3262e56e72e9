/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.sparsha.features.dsp.FrequencyMedian;
import org.sparsha.features.dsp.MedianOf31;
import org.sparsha.features.dsp.Norms;
import org.sparsha.features.dsp.SoftMask;

/**
 * The harmonic part of the signal: medians over 31 frames against medians over 31 bins, a soft mask on the spectrum, and back to samples
 * by overlap and add. Has scratch memory: one a thread.
 */
final class HarmonicSeparation {

    static final int REACH = MedianOf31.WINDOW / 2;

    private static final int LANES_AT_ONCE = 256;
    private static final double[] WINDOW_POWER = windowPower();

    private final FrameAnalyzer analyzer;
    private final MedianOf31 median = new MedianOf31(Layout.BINS);
    private final double[][] rows = new double[MedianOf31.ROWS][];
    private final double[][] smooth = new double[MedianOf31.OUTPUTS][Layout.BINS];
    private final double[] maskedRe = new double[Layout.BINS];
    private final double[] maskedIm = new double[Layout.BINS];

    HarmonicSeparation(FrameAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    private static double[] windowPower() {
        double[] sums = new double[Layout.SAMPLES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            int origin = t * Layout.HOP - Layout.FFT_SIZE / 2;
            for (int i = FrameAnalyzer.start(t); i < FrameAnalyzer.end(t); i++) {
                double w = FrameAnalyzer.WINDOW[i - origin];
                sums[i] += w * w;
            }
        }
        return sums;
    }

    /** Where inverse frames are put. */
    interface Frames {
        /** @return a buffer for frame t, {@link Layout#FFT_SIZE} long, whose content will be replaced */
        double[] buffer(int t);
    }

    /**
     * Computes the windowed inverse transform of masked frames.
     *
     * @param frames all spectrum frames
     * @param wanted which frames to compute; none of them silent
     * @param target where to
     */
    void separate(SpectralFrame[] frames, boolean[] wanted, Frames target) {
        mask(frames, wanted, t -> analyzer.inverse(maskedRe, maskedIm, target.buffer(t)));
    }

    /** Magnitudes of all masked frames. */
    double[][] magnitudes(SpectralFrame[] frames) {
        double[][] magnitudes = new double[Layout.FRAMES][Layout.BINS];
        boolean[] wanted = new boolean[Layout.FRAMES];
        Arrays.fill(wanted, true);
        mask(frames, wanted, t -> FrameAnalyzer.magnitude(maskedRe, maskedIm, magnitudes[t]));
        return magnitudes;
    }

    /** Masks frames one after the other and tells a consumer when one lies in {@link #maskedRe} and {@link #maskedIm}. */
    private void mask(SpectralFrame[] frames, boolean[] wanted, IntConsumer consumer) {
        for (int first = 0; first < Layout.FRAMES; first += MedianOf31.OUTPUTS) {
            int end = Math.min(Layout.FRAMES, first + MedianOf31.OUTPUTS);
            boolean any = false;
            for (int t = first; t < end; t++) {
                any |= wanted[t];
            }
            if (any) {
                smooth(frames, first);
                for (int t = first; t < end; t++) {
                    if (wanted[t]) {
                        SpectralFrame frame = frames[t];
                        SoftMask.apply(smooth[t - first], frame.frequencyMedian(), frame.re(), frame.im(), maskedRe, maskedIm);
                        consumer.accept(t);
                    }
                }
            }
        }
    }

    private void smooth(SpectralFrame[] frames, int first) {
        for (int j = 0; j < MedianOf31.ROWS; j++) {
            rows[j] = frames[FrequencyMedian.mirror(first - REACH + j, Layout.FRAMES)].magnitude();
        }
        for (int from = 0; from < Layout.BINS; from += LANES_AT_ONCE) {
            median.apply(rows, from, Math.min(Layout.BINS, from + LANES_AT_ONCE), smooth);
        }
    }

    /**
     * Adds up one block of samples.
     *
     * @param inverse windowed inverse frames, null for silence
     * @param block number of the block
     * @param signal receives the block
     * @return whether any sample differs from what was there
     */
    static boolean overlapAdd(double[][] inverse, int block, double[] signal) {
        int start = block * Layout.HOP;
        int count = Math.min(Layout.HOP, Layout.SAMPLES - start);
        boolean changed = false;
        double[] a = block > 0 ? inverse[block - 1] : null;
        double[] b = inverse[block];
        double[] c = block + 1 < Layout.FRAMES ? inverse[block + 1] : null;
        double[] d = block + 2 < Layout.FRAMES ? inverse[block + 2] : null;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            if (a != null) {
                sum += a[3 * Layout.HOP + i];
            }
            if (b != null) {
                sum += b[2 * Layout.HOP + i];
            }
            if (c != null) {
                sum += c[Layout.HOP + i];
            }
            if (d != null) {
                sum += d[i];
            }
            double power = WINDOW_POWER[start + i];
            double value = power > Norms.TINY ? sum / power : sum;
            changed |= value != signal[start + i];
            signal[start + i] = value;
        }
        return changed;
    }
}
