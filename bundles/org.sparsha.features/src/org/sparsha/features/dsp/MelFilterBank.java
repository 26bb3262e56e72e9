/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Triangular filters equally spaced on a mel scale, each of unit area or of unit height (M. Slaney, Auditory Toolbox, Technical Report
 * 1998-010). Immutable.
 */
public final class MelFilterBank {

    private final double[] edges;
    private final int[] firstBins;
    private final double[][] weights;
    private final boolean unitArea;

    /**
     * Filters of unit area on Slaney's scale.
     *
     * @param bands number of filters M
     * @param bins number of spectrum bins, 0 to half the sample rate
     * @param sampleRate samples a second
     * @param lowest lower edge of the first filter in Hz
     * @param highest upper edge of the last filter in Hz
     */
    public MelFilterBank(int bands, int bins, double sampleRate, double lowest, double highest) {
        this(bands, bins, sampleRate, lowest, highest, MelScale.SLANEY, true);
    }

    /**
     * Filters on any scale.
     *
     * @param bands number of filters M
     * @param bins number of spectrum bins, 0 to half the sample rate
     * @param sampleRate samples a second
     * @param lowest lower edge of the first filter in Hz
     * @param highest upper edge of the last filter in Hz
     * @param scale the mel scale
     * @param unitArea whether every filter has unit area; else unit height
     */
    public MelFilterBank(int bands, int bins, double sampleRate, double lowest, double highest, MelScale scale, boolean unitArea) {
        this.unitArea = unitArea;
        double low = scale.mel(lowest);
        double high = scale.mel(highest);
        edges = new double[bands + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = scale.hertz(low + (high - low) * i / (bands + 1));
        }
        double spacing = sampleRate / 2 / (bins - 1);
        firstBins = new int[bands];
        weights = new double[bands][];
        for (int i = 0; i < bands; i++) {
            int first = Math.max(0, (int) Math.floor(edges[i] / spacing));
            int last = Math.min(bins - 1, (int) Math.ceil(edges[i + 2] / spacing));
            while (first < last && weight(i, first * spacing) == 0) {
                first++;
            }
            while (last >= first && weight(i, last * spacing) == 0) {
                last--;
            }
            firstBins[i] = first;
            weights[i] = new double[last - first + 1];
            for (int k = first; k <= last; k++) {
                weights[i][k - first] = weight(i, k * spacing);
            }
        }
    }

    private double weight(int filter, double hertz) {
        double low = edges[filter];
        double middle = edges[filter + 1];
        double high = edges[filter + 2];
        double height = Math.max(0, Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle)));
        return unitArea ? height * 2 / (high - low) : height;
    }

    /** @return number of filters */
    public int bands() {
        return weights.length;
    }

    /**
     * @param band a filter from 0
     * @return its middle frequency in Hz
     */
    public double center(int band) {
        return edges[band + 1];
    }

    /**
     * @param band a filter from 0
     * @param bin a spectrum bin
     * @return the filter's weight there
     */
    public double weightAt(int band, int bin) {
        int i = bin - firstBins[band];
        return i >= 0 && i < weights[band].length ? weights[band][i] : 0;
    }

    /**
     * Applies the filters to one frame.
     *
     * @param spectrum power (or magnitude) of every bin
     * @param out receives one value a filter
     */
    public void apply(double[] spectrum, double[] out) {
        for (int i = 0; i < weights.length; i++) {
            double[] w = weights[i];
            int first = firstBins[i];
            double sum = 0;
            for (int j = 0; j < w.length; j++) {
                sum += w[j] * spectrum[first + j];
            }
            out[i] = sum;
        }
    }
}
