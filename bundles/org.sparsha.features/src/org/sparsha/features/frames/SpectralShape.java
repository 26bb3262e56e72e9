/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.List;

import org.sparsha.features.dsp.Decibels;

/**
 * Measures of a spectrum's shape that follow vocal effort and voice quality: centroid in kHz; flux, the root mean square of the rise in dB
 * of each of its bins since the frame before; balance of 1 to 5 kHz over 50 Hz to 1 kHz in dB ("alpha ratio"); balance of the strongest
 * bin up to 2 kHz over that of 2 to 5 kHz in dB (B. Hammarberg et al., Acta Otolaryngologica, 1980); flatness, geometric over arithmetic
 * mean of the power, in dB. Silence counts as -100 dB in every bin. Immutable.
 */
final class SpectralShape {

    /** Names of the values, in order. */
    static final List<String> NAMES = List.of("centroid", "flux", "alpha-ratio", "hammarberg-index", "flatness");

    private static final double LOW = 50;
    private static final double MIDDLE = 1000;
    private static final double PEAK = 2000;
    private static final double HIGH = 5000;
    private static final double SMALLEST = 1e-10;

    private final double spacing;

    SpectralShape(int fftSize, int sampleRate) {
        spacing = sampleRate / (double) fftSize;
    }

    /**
     * @param power power of each bin
     * @param decibels its decibels
     * @param before decibels of the frame before
     * @param out takes the values
     * @param at where the first goes
     */
    void apply(double[] power, double[] decibels, double[] before, double[] out, int at) {
        double total = 0;
        double moment = 0;
        double rise = 0;
        double logarithms = 0;
        for (int k = 0; k < power.length; k++) {
            total += power[k];
            moment += power[k] * k;
            double step = Math.max(0, decibels[k] - before[k]);
            rise += step * step;
            logarithms += decibels[k];
        }
        out[at] = moment * spacing / (total + SMALLEST) / 1000;
        out[at + 1] = Math.sqrt(rise / power.length);
        out[at + 2] = Decibels.of(sum(power, MIDDLE, HIGH)) - Decibels.of(sum(power, LOW, MIDDLE));
        out[at + 3] = Decibels.of(strongest(power, 0, PEAK)) - Decibels.of(strongest(power, PEAK, HIGH));
        out[at + 4] = logarithms / power.length - Decibels.of(total / power.length);
    }

    private double sum(double[] power, double from, double to) {
        double sum = 0;
        for (int k = bin(from); k < bin(to) && k < power.length; k++) {
            sum += power[k];
        }
        return sum;
    }

    private double strongest(double[] power, double from, double to) {
        double best = 0;
        for (int k = bin(from); k < bin(to) && k < power.length; k++) {
            best = Math.max(best, power[k]);
        }
        return best;
    }

    private int bin(double hertz) {
        return (int) Math.ceil(hertz / spacing);
    }
}
