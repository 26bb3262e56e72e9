/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Peaks of one spectrum frame with frequency and height refined by a parabola through three bins (J. O. Smith, Spectral Audio Signal
 * Processing, "Quadratic interpolation of spectral peaks"; the rules are those of librosa's {@code piptrack}): local maxima between two
 * frequencies that rise above a share of the frame's largest bin. Immutable.
 */
public final class SpectralPeaks {

    /** No peak. */
    public static final SpectralPeaks NONE = new SpectralPeaks(new int[0], new double[0], new double[0]);

    private final int[] bins;
    private final double[] frequencies;
    private final double[] heights;

    private SpectralPeaks(int[] bins, double[] frequencies, double[] heights) {
        this.bins = bins;
        this.frequencies = frequencies;
        this.heights = heights;
    }

    /**
     * Finds the peaks with the limits of the original: 150 Hz (included) to 4000 Hz (excluded), above a tenth of the frame's maximum.
     *
     * @param spectrum magnitude or power of every bin from 0 to half the sample rate
     * @param spacing distance of two bins in Hz
     * @return the peaks, by rising frequency
     */
    public static SpectralPeaks of(double[] spectrum, double spacing) {
        return of(spectrum, spacing, 150, 4000, 0.1);
    }

    /**
     * Finds peaks.
     *
     * @param spectrum magnitude or power of every bin from 0 to half the sample rate
     * @param spacing distance of two bins in Hz
     * @param lowest lowest frequency in Hz, included
     * @param highest highest frequency in Hz, excluded
     * @param threshold share of the frame's maximum that a peak has to exceed
     * @return the peaks, by rising frequency
     */
    public static SpectralPeaks of(double[] spectrum, double spacing, double lowest, double highest, double threshold) {
        int last = spectrum.length - 1;
        double reference = threshold * largest(spectrum);
        int from = Math.max(1, (int) Math.ceil(lowest / spacing));
        int to = Math.min(last - 1, (int) Math.ceil(highest / spacing) - 1);
        int[] bins = new int[Math.max(0, to - from) / 2 + 2]; // of two neighbours one is a peak at most
        int count = 0;
        double before = from <= to ? spectrum[from - 1] : 0;
        double here = from <= to ? spectrum[from] : 0;
        for (int k = from; k <= to; k++) {
            double next = spectrum[k + 1];
            // Neighbours below the reference count as 0, which changes nothing for a bin above it. No branch, since none could be foreseen.
            bins[count] = k;
            count += (here > reference ? 1 : 0) & (here > before ? 1 : 0) & (here >= next ? 1 : 0);
            before = here;
            here = next;
        }
        if (count == 0) {
            return NONE;
        }
        double[] frequencies = new double[count];
        double[] heights = new double[count];
        for (int i = 0; i < count; i++) {
            int k = bins[i];
            double curvature = spectrum[k + 1] + spectrum[k - 1] - 2 * spectrum[k];
            double slope = (spectrum[k + 1] - spectrum[k - 1]) / 2;
            double shift = Math.abs(slope) < Math.abs(curvature) ? -slope / curvature : 0;
            frequencies[i] = (k + shift) * spacing;
            heights[i] = spectrum[k] + 0.5 * slope * shift;
        }
        return new SpectralPeaks(Arrays.copyOf(bins, count), frequencies, heights);
    }

    /** Four at a time, since a chain of comparisons waits for itself. */
    private static double largest(double[] spectrum) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < spectrum.length; k += 4) {
            a = spectrum[k] > a ? spectrum[k] : a;
            b = spectrum[k + 1] > b ? spectrum[k + 1] : b;
            c = spectrum[k + 2] > c ? spectrum[k + 2] : c;
            d = spectrum[k + 3] > d ? spectrum[k + 3] : d;
        }
        for (; k < spectrum.length; k++) {
            a = spectrum[k] > a ? spectrum[k] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    /** @return number of peaks */
    public int count() {
        return bins.length;
    }

    /**
     * @param peak a peak from 0
     * @return the bin of its maximum
     */
    public int bin(int peak) {
        return bins[peak];
    }

    /**
     * @param peak a peak from 0
     * @return its refined frequency in Hz
     */
    public double frequency(int peak) {
        return frequencies[peak];
    }

    /**
     * @param peak a peak from 0
     * @return its refined height
     */
    public double height(int peak) {
        return heights[peak];
    }
}
