/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Filters of a constant-Q transform with 36 bins an octave from C1, for one octave: an octave lower, at half the sample rate, the same
 * filters serve again, scaling included (J. Brown, M. Puckette, JASA 1992; C. Schörkhuber, A. Klapuri, SMC 2010; the numbers are those of
 * librosa's {@code cqt}). Every filter is a Hann-windowed complex exponential of {@code Q sampleRate / f} samples with unit sum of
 * magnitudes, given by its spectrum of 512 points of which the smallest bins that make up 1 % of the magnitude are dropped. Immutable.
 */
public final class ConstantQ {

    /** Filters of an octave. */
    public static final int BINS_PER_OCTAVE = 36;
    /** Octaves from C1 to B7. */
    public static final int OCTAVES = 7;
    /** Points of the transform that a filter is applied to. */
    public static final int FFT_SIZE = 512;

    private static final double LOWEST = 32.70319566257483;
    private static final double SPARSITY = 0.01;
    private static final double Q = (Math.pow(2, 2.0 / BINS_PER_OCTAVE) + 1) / (Math.pow(2, 2.0 / BINS_PER_OCTAVE) - 1);

    private final int[][] bins = new int[BINS_PER_OCTAVE][];
    private final double[][] re = new double[BINS_PER_OCTAVE][];
    private final double[][] im = new double[BINS_PER_OCTAVE][];

    /**
     * @param sampleRate samples a second of the highest octave's signal
     * @param tuning deviation from A = 440 Hz in thirds of a semitone
     */
    public ConstantQ(double sampleRate, double tuning) {
        Fft fft = new Fft(FFT_SIZE);
        int first = BINS_PER_OCTAVE * (OCTAVES - 1);
        double base = LOWEST * Math.pow(2, tuning / BINS_PER_OCTAVE);
        for (int b = 0; b < BINS_PER_OCTAVE; b++) {
            makeFilter(b, base * Math.pow(2, (double) (first + b) / BINS_PER_OCTAVE), sampleRate, fft);
        }
    }

    private void makeFilter(int index, double frequency, double sampleRate, Fft fft) {
        double length = Q * sampleRate / frequency;
        int from = (int) Math.floor(-length / 2);
        int count = (int) Math.floor(length / 2) - from;
        double[] window = Windows.hann(count);
        double sum = 0;
        for (double w : window) {
            sum += w;
        }
        double[] x = new double[FFT_SIZE];
        double[] y = new double[FFT_SIZE];
        int left = (FFT_SIZE - count) / 2;
        double scale = length / FFT_SIZE / sum / Math.sqrt(Q * sampleRate / frequency);
        for (int i = 0; i < count; i++) {
            double phase = 2 * Math.PI * frequency * (from + i) / sampleRate;
            x[left + i] = Math.cos(phase) * window[i] * scale;
            y[left + i] = Math.sin(phase) * window[i] * scale;
        }
        fft.forward(x, y);
        double threshold = threshold(x, y);
        int kept = 0;
        int[] indices = new int[FFT_SIZE / 2 + 1];
        for (int k = 0; k < indices.length; k++) {
            if (Math.hypot(x[k], y[k]) >= threshold) {
                indices[kept++] = k;
            }
        }
        bins[index] = Arrays.copyOf(indices, kept);
        re[index] = new double[kept];
        im[index] = new double[kept];
        for (int j = 0; j < kept; j++) {
            re[index][j] = x[indices[j]];
            im[index][j] = y[indices[j]];
        }
    }

    private static double threshold(double[] x, double[] y) {
        double[] magnitudes = new double[FFT_SIZE / 2 + 1];
        double total = 0;
        for (int k = 0; k < magnitudes.length; k++) {
            magnitudes[k] = Math.hypot(x[k], y[k]);
            total += magnitudes[k];
        }
        Arrays.sort(magnitudes);
        double sum = 0;
        for (double magnitude : magnitudes) {
            sum += magnitude;
            if (sum / total >= SPARSITY) {
                return magnitude;
            }
        }
        return 0;
    }

    /** @return lowest spectrum bin that any filter looks at */
    public int lowestBin() {
        int lowest = FFT_SIZE;
        for (int[] filter : bins) {
            lowest = Math.min(lowest, filter[0]);
        }
        return lowest;
    }

    /** @return highest spectrum bin that any filter looks at */
    public int highestBin() {
        int highest = 0;
        for (int[] filter : bins) {
            highest = Math.max(highest, filter[filter.length - 1]);
        }
        return highest;
    }

    /**
     * Magnitudes of the transform, for many frames at once.
     *
     * @param filter a filter from 0 (the octave's lowest)
     * @param spectrumRe real parts, one array a bin from {@code offset} on, one element a frame
     * @param spectrumIm imaginary parts
     * @param offset bin of the first array
     * @param frames number of frames
     * @param sumRe scratch, at least {@code frames} long
     * @param out receives the magnitudes; also scratch
     */
    public void magnitudes(int filter, double[][] spectrumRe, double[][] spectrumIm, int offset, int frames, double[] sumRe,
            double[] out) {
        Arrays.fill(sumRe, 0, frames, 0);
        Arrays.fill(out, 0, frames, 0);
        int[] filterBins = bins[filter];
        for (int j = 0; j < filterBins.length; j++) {
            int k = filterBins[j] - offset;
            accumulate(re[filter][j], im[filter][j], spectrumRe[k], spectrumIm[k], frames, sumRe, out);
        }
        for (int t = 0; t < frames; t++) {
            out[t] = Math.sqrt(sumRe[t] * sumRe[t] + out[t] * out[t]);
        }
    }

    private static void accumulate(double fr, double fi, double[] xr, double[] xi, int frames, double[] sumRe, double[] sumIm) {
        for (int t = 0; t < frames; t++) {
            sumRe[t] += fr * xr[t] - fi * xi[t];
            sumIm[t] += fr * xi[t] + fi * xr[t];
        }
    }
}
