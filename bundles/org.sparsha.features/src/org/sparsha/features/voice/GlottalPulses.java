/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.sparsha.features.pitch.PitchTrack;

/**
 * Glottal pulses of the voiced stretches, found as Praat's manual has it ("Sound &amp; Pitch: To PointProcess (cc)"): the highest peak in
 * the middle of a stretch, and from there outwards, each next pulse .8 to 1.25 periods on, where the waveform is most alike.
 */
final class GlottalPulses {

    private static final double SHORTEST = 0.8;
    private static final double LONGEST = 1.25;
    private static final double LEAST_CORRELATION = 0.3;
    /** One pulse beyond the edge of a stretch is taken where it is so much alike. */
    private static final double LEAST_BEYOND = 0.7;
    private static final double LEAST_PEAK = 0.01;
    private static final double LEAST_PEAK_BEYOND = 0.023333;

    private final float[] signal;
    private final int sampleRate;
    private final PitchTrack track;
    private final double loudest;
    private final double[] times;

    GlottalPulses(float[] signal, int sampleRate, PitchTrack track) {
        this.signal = signal;
        this.sampleRate = sampleRate;
        this.track = track;
        double most = 0;
        for (float value : signal) {
            most = Math.max(most, Math.abs(value));
        }
        loudest = most;
        List<Double> found = new ArrayList<>();
        for (int from = 0; from < track.frames(); from++) {
            if (track.isVoiced(from)) {
                int to = from;
                while (to < track.frames() && track.isVoiced(to)) {
                    to++;
                }
                stretch((from - 0.5) * track.hopSeconds() * sampleRate, (to - 0.5) * track.hopSeconds() * sampleRate, found);
                from = to;
            }
        }
        times = found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Times of all pulses, in samples, ascending; not to be changed. */
    double[] times() {
        return times;
    }

    private void stretch(double left, double right, List<Double> all) {
        double start = Math.max(0, left);
        double end = Math.min(signal.length - 1.0, right);
        double middle = (start + end) / 2;
        double half = period(middle) / 2;
        double first = extremum(middle - half, middle + half);
        double before = all.isEmpty() ? Double.NEGATIVE_INFINITY : all.get(all.size() - 1);
        Deque<Double> pulses = new ArrayDeque<>(List.of(first));
        walk(first, -1, start, before, pulses);
        walk(first, 1, end, Double.POSITIVE_INFINITY, pulses);
        all.addAll(pulses);
    }

    /** From a pulse to the edge of its stretch; what is not alike enough is passed over. */
    private void walk(double first, int direction, double edge, double other, Deque<Double> pulses) {
        double at = first;
        double added = first;
        while (true) {
            double period = period(at);
            if (Double.isNaN(period)) {
                return;
            }
            Match match = next(at, period, direction);
            at = match.at();
            boolean beyond = direction * (at - edge) > 0;
            boolean alike = match.correlation() > (beyond ? LEAST_BEYOND : LEAST_CORRELATION)
                    && match.peak() > (beyond ? LEAST_PEAK_BEYOND : LEAST_PEAK) * loudest;
            boolean apart = direction * (at - added) > SHORTEST * period / 2 && direction * (other - at) > SHORTEST * period;
            if (alike && apart) {
                added = at;
                if (direction > 0) {
                    pulses.addLast(at);
                } else {
                    pulses.addFirst(at);
                }
            }
            if (beyond) {
                return;
            }
        }
    }

    /** Samples of a period, interpolated between voiced frames; NaN where neither neighbour is voiced. */
    private double period(double at) {
        double frame = at / sampleRate / track.hopSeconds();
        int below = (int) Math.floor(frame);
        double part = frame - below;
        double one = hertz(below);
        double two = hertz(below + 1);
        if (one > 0 && two > 0) {
            return sampleRate / (one + part * (two - one));
        }
        double nearest = part < 0.5 ? one : two;
        return nearest > 0 ? sampleRate / nearest : Double.NaN;
    }

    private double hertz(int frame) {
        return frame >= 0 && frame < track.frames() ? track.hertz(frame) : 0;
    }

    private double extremum(double from, double to) {
        int best = Math.clamp((int) Math.ceil(from), 0, signal.length - 1);
        for (int i = best; i <= Math.min(signal.length - 1, to); i++) {
            best = Math.abs(signal[i]) > Math.abs(signal[best]) ? i : best;
        }
        if (best == 0 || best == signal.length - 1) {
            return best;
        }
        double slope = 0.5 * (signal[best + 1] - signal[best - 1]);
        double curvature = 2 * signal[best] - signal[best - 1] - signal[best + 1];
        return curvature == 0 ? best : best + Math.clamp(slope / curvature, -0.5, 0.5);
    }

    /** A pulse that may follow: where, how much alike, how loud. */
    private record Match(double at, double correlation, double peak) {
    }

    /** Where one period about a pulse is most alike the one before or after it; one period on, with correlation −1, where nowhere. */
    private Match next(double at, double period, int direction) {
        int left = (int) Math.round(at - period / 2);
        int length = (int) Math.round(at + period / 2) - left + 1;
        int from = (int) Math.floor(SHORTEST * period) - 1;
        int to = (int) Math.ceil(LONGEST * period) + 1;
        double earlier = 0;
        double same = 0;
        Match best = new Match(at + direction * period, -1, 0);
        for (int shift = from; shift <= to; shift++) {
            double later = correlation(left, left + direction * shift, length);
            if (shift > from + 1 && same > best.correlation() && same >= earlier && same >= later) {
                double slope = 0.5 * (later - earlier);
                double curvature = 2 * same - earlier - later;
                double part = curvature > 0 ? slope / curvature : 0;
                best = new Match(at + direction * (shift - 1 + part), same + (curvature > 0 ? 0.5 * slope * part : 0),
                        loudest(left + direction * (shift - 1), length));
            }
            earlier = same;
            same = later;
        }
        return best;
    }

    private double loudest(int from, int length) {
        double most = 0;
        for (int i = Math.max(0, from); i < Math.min(signal.length, from + length); i++) {
            most = Math.max(most, Math.abs(signal[i]));
        }
        return most;
    }

    private double correlation(int one, int other, int length) {
        double product = 0;
        double first = 0;
        double second = 0;
        int from = Math.max(0, -Math.min(one, other));
        int to = Math.min(length, signal.length - Math.max(one, other));
        for (int i = from; i < to; i++) {
            double a = signal[one + i];
            double b = signal[other + i];
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return first > 0 && second > 0 ? product / Math.sqrt(first * second) : 0;
    }
}
