/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Triangular filters equally spaced on Slaney's mel scale, each of unit area (M. Slaney, Auditory Toolbox, Technical Report 1998-010):
 * linear below 1000 Hz with 3 mel to 200 Hz, logarithmic above with 27 mel to a factor of 6.4. Immutable.
 */
public final class MelFilterBank {

    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final double[] edges;
    private final int[] firstBins;
    private final double[][] weights;

    /**
     * @param bands number of filters M
     * @param bins number of spectrum bins, 0 to half the sample rate
     * @param sampleRate samples a second
     * @param lowest lower edge of the first filter in Hz
     * @param highest upper edge of the last filter in Hz
     */
    public MelFilterBank(int bands, int bins, double sampleRate, double lowest, double highest) {
        double low = mel(lowest);
        double high = mel(highest);
        edges = new double[bands + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = hertz(low + (high - low) * i / (bands + 1));
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

    /**
     * @param hertz frequency in Hz
     * @return the same in mel
     */
    public static double mel(double hertz) {
        return hertz < 1000 ? 3 * hertz / 200 : 15 + Math.log(hertz / 1000) / LOG_STEP;
    }

    /**
     * @param mel frequency in mel
     * @return the same in Hz
     */
    public static double hertz(double mel) {
        return mel < 15 ? 200 * mel / 3 : 1000 * Math.exp((mel - 15) * LOG_STEP);
    }

    private double weight(int filter, double hertz) {
        double low = edges[filter];
        double middle = edges[filter + 1];
        double high = edges[filter + 2];
        return Math.max(0, Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle))) * 2 / (high - low);
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
