/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.features.pitch.PitchTrack;

/**
 * Glottal periods of the voiced stretches, found as Praat does ("To PointProcess (cc)"): from the highest peak in the middle of a stretch
 * outwards, each next pulse where the waveform is most alike one period on, and the differences between successive ones.
 */
final class Periods {

    private static final double SHORTEST = 0.8;
    private static final double LONGEST = 1.25;
    private static final double LEAST_CORRELATION = 0.3;
    /** Praat's limits: periods that differ by more than this factor, amplitudes by more than that one, are no neighbours. */
    private static final double PERIOD_FACTOR = 1.3;
    private static final double AMPLITUDE_FACTOR = 1.6;

    private final float[] signal;
    private final int sampleRate;
    private final List<double[]> stretches = new ArrayList<>();

    Periods(float[] signal, int sampleRate, PitchTrack track) {
        this.signal = signal;
        this.sampleRate = sampleRate;
        int from = 0;
        while (from < track.frames()) {
            if (track.isVoiced(from)) {
                int to = from;
                while (to < track.frames() && track.isVoiced(to)) {
                    to++;
                }
                stretch(track, from, to);
                from = to;
            } else {
                from++;
            }
        }
    }

    /** Times of the pulses of each voiced stretch, in samples. */
    List<double[]> stretches() {
        return stretches;
    }

    private void stretch(PitchTrack track, int from, int to) {
        double start = from * track.hopSeconds() * sampleRate;
        double end = Math.min(signal.length, to * track.hopSeconds() * sampleRate);
        double middle = (start + end) / 2;
        double period = period(track, middle);
        double first = peak(middle - period / 2, middle + period / 2);
        List<Double> pulses = new ArrayList<>();
        pulses.add(first);
        for (double at = first; at < end;) {
            at = next(at, period(track, at), 1);
            if (Double.isNaN(at) || at >= end) {
                break;
            }
            pulses.add(at);
        }
        for (double at = first; at > start;) {
            at = next(at, period(track, at), -1);
            if (Double.isNaN(at) || at < start) {
                break;
            }
            pulses.add(0, at);
        }
        stretches.add(pulses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double period(PitchTrack track, double at) {
        int frame = Math.clamp(Math.round(at / sampleRate / track.hopSeconds()), 0, track.frames() - 1);
        double hertz = track.isVoiced(frame) ? track.hertz(frame) : track.medianHertz();
        return sampleRate / hertz;
    }

    private double peak(double from, double to) {
        int best = (int) Math.max(0, from);
        for (int i = best; i < Math.min(signal.length, to); i++) {
            best = Math.abs(signal[i]) > Math.abs(signal[best]) ? i : best;
        }
        return best;
    }

    /** Where one period about a pulse is most alike the one before or after it; NaN where nothing is alike. */
    private double next(double at, double period, int direction) {
        int half = (int) Math.round(period / 2);
        int origin = (int) Math.round(at);
        int from = (int) Math.floor(SHORTEST * period);
        int to = (int) Math.ceil(LONGEST * period);
        double[] correlations = new double[to - from + 3];
        int best = -1;
        for (int k = 0; k < correlations.length; k++) {
            correlations[k] = correlation(origin, origin + direction * (from - 1 + k), half);
            if (k > 0 && k < correlations.length - 1 && (best < 0 || correlations[k] > correlations[best])) {
                best = k;
            }
        }
        if (correlations[best] < LEAST_CORRELATION) {
            return Double.NaN;
        }
        double curvature = 2 * correlations[best] - correlations[best - 1] - correlations[best + 1];
        double shift = curvature > 0 ? Math.clamp((correlations[best + 1] - correlations[best - 1]) / (2 * curvature), -0.5, 0.5) : 0;
        return origin + direction * (from - 1 + best + shift);
    }

    private double correlation(int one, int other, int half) {
        if (Math.min(one, other) - half < 0 || Math.max(one, other) + half >= signal.length) {
            return 0;
        }
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = -half; i <= half; i++) {
            double a = signal[one + i];
            double b = signal[other + i];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
    }

    /** Adds local jitter and shimmer in per cent to the frames that three pulses span. */
    void addTo(double[] jitter, double[] shimmer, int hop) {
        for (double[] pulses : stretches) {
            for (int k = 1; k + 1 < pulses.length; k++) {
                double before = pulses[k] - pulses[k - 1];
                double after = pulses[k + 1] - pulses[k];
                if (Math.max(before, after) < PERIOD_FACTOR * Math.min(before, after)) {
                    fill(jitter, pulses[k - 1], pulses[k + 1], hop, 100 * Math.abs(after - before) / ((after + before) / 2));
                }
                double loudness = amplitude(pulses[k], before);
                double next = amplitude(pulses[k + 1], after);
                if (loudness > 0 && next > 0 && Math.max(loudness, next) < AMPLITUDE_FACTOR * Math.min(loudness, next)) {
                    fill(shimmer, pulses[k], pulses[k + 1], hop, 100 * Math.abs(next - loudness) / ((next + loudness) / 2));
                }
            }
        }
    }

    /** Root mean square about a pulse under a Hann window 40 % of a period long. */
    private double amplitude(double pulse, double period) {
        int half = Math.max(2, (int) Math.round(0.2 * period));
        double sum = 0;
        double weights = 0;
        for (int i = -half; i <= half; i++) {
            int at = (int) Math.round(pulse) + i;
            if (at >= 0 && at < signal.length) {
                double weight = 0.5 + 0.5 * Math.cos(Math.PI * i / (half + 1));
                sum += weight * signal[at] * signal[at];
                weights += weight;
            }
        }
        return weights > 0 ? Math.sqrt(sum / weights) : 0;
    }

    private static void fill(double[] contour, double from, double to, int hop, double value) {
        for (int t = (int) Math.ceil(from / hop); t < contour.length && t * (double) hop < to; t++) {
            contour[t] = value;
        }
    }
}
