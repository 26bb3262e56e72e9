/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;

/**
 * How irregular glottal pulses are in period and amplitude: Praat's "local" jitter and shimmer with its usual limits, over all pulses and
 * along time.
 */
final class PulseVariation {

    private static final double SHORTEST_PERIOD = 0.0001;
    private static final double LONGEST_PERIOD = 0.02;
    /** Periods that differ by more than this factor, amplitudes by more than that one, are no neighbours. */
    private static final double PERIOD_FACTOR = 1.3;
    private static final double AMPLITUDE_FACTOR = 1.6;

    private final double[] times;
    private final double[] amplitudes;
    private final int sampleRate;

    /**
     * @param signal the recording
     * @param sampleRate its samples a second
     * @param times of the pulses, in samples, ascending
     */
    PulseVariation(float[] signal, int sampleRate, double[] times) {
        this.times = times;
        this.sampleRate = sampleRate;
        amplitudes = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            amplitudes[i] = hasPeriods(i) ? amplitude(signal, times[i], times[i] - times[i - 1], times[i + 1] - times[i]) : Double.NaN;
        }
    }

    /** Whether a pulse has a period before and one after it that are much the same. */
    private boolean hasPeriods(int i) {
        return i > 0 && i + 1 < times.length && isPeriod(times[i] - times[i - 1]) && isPeriod(times[i + 1] - times[i])
                && ratio(times[i] - times[i - 1], times[i + 1] - times[i]) <= PERIOD_FACTOR;
    }

    private boolean isPeriod(double samples) {
        return samples >= SHORTEST_PERIOD * sampleRate && samples <= LONGEST_PERIOD * sampleRate;
    }

    private static double ratio(double one, double other) {
        return Math.max(one, other) / Math.min(one, other);
    }

    /** Root mean square under a Hann window from a fifth of a period before to a fifth of a period after a pulse. */
    private static double amplitude(float[] signal, double pulse, double before, double after) {
        double left = 0.2 * before;
        double right = 0.2 * after;
        double sum = 0;
        double weights = 0;
        for (int i = Math.max(0, (int) Math.ceil(pulse - left)); i <= Math.min(signal.length - 1, pulse + right); i++) {
            double x = i < pulse ? (i - pulse) / left : (i - pulse) / right;
            double weight = 0.5 + 0.5 * Math.cos(Math.PI * x);
            sum += weight * weight * signal[i] * signal[i];
            weights += weight * weight;
        }
        return weights > 0 ? Math.sqrt(sum / weights) : 0;
    }

    /** @return mean difference of successive periods over the mean period, in per cent; NaN where there are none */
    double jitter() {
        double differences = 0;
        int pairs = 0;
        double sum = 0;
        int periods = 0;
        for (int i = 1; i < times.length; i++) {
            if (hasPeriods(i)) {
                differences += Math.abs(times[i + 1] - 2 * times[i] + times[i - 1]);
                pairs++;
            }
            if (hasPeriods(i) || hasPeriods(i - 1)) {
                sum += times[i] - times[i - 1];
                periods++;
            }
        }
        return pairs == 0 ? Double.NaN : 100 * differences / pairs / (sum / periods);
    }

    /** @return mean difference of the amplitudes of successive pulses over the mean amplitude, in per cent; NaN where there are none */
    double shimmer() {
        double differences = 0;
        int pairs = 0;
        for (int i = 1; i < times.length; i++) {
            if (areAmplitudes(i)) {
                differences += Math.abs(amplitudes[i] - amplitudes[i - 1]);
                pairs++;
            }
        }
        double mean = Arrays.stream(amplitudes).filter(value -> !Double.isNaN(value)).average().orElse(0);
        return pairs == 0 || mean <= 0 ? Double.NaN : 100 * differences / pairs / mean;
    }

    /** Whether a pulse and the one before it have amplitudes that can be compared. */
    private boolean areAmplitudes(int i) {
        return i > 0 && isPeriod(times[i] - times[i - 1]) && amplitudes[i] > 0 && amplitudes[i - 1] > 0
                && ratio(amplitudes[i], amplitudes[i - 1]) <= AMPLITUDE_FACTOR;
    }

    /** Adds local jitter and shimmer in per cent to the frames that the pulses span. */
    void addTo(double[] jitter, double[] shimmer, double hop) {
        for (int i = 1; i + 1 < times.length; i++) {
            double before = times[i] - times[i - 1];
            double after = times[i + 1] - times[i];
            if (hasPeriods(i)) {
                fill(jitter, times[i - 1], times[i + 1], hop, 100 * Math.abs(after - before) / ((after + before) / 2));
            }
            if (areAmplitudes(i)) {
                double one = amplitudes[i - 1];
                double two = amplitudes[i];
                fill(shimmer, times[i - 1], times[i], hop, 100 * Math.abs(two - one) / ((two + one) / 2));
            }
        }
    }

    private static void fill(double[] contour, double from, double to, double hop, double value) {
        for (int t = (int) Math.ceil(from / hop); t < contour.length && t * hop < to; t++) {
            contour[t] = value;
        }
    }
}
