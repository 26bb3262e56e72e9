/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Time-domain pitch-synchronous overlap-add (Moulines and Charpentier 1990): changes pitch and duration, keeps timbre. Voiced stretches are
 * cut into periods of two around pitch marks and laid out anew; unvoiced ones keep their grains.
 */
public final class PitchSynchronous {

    private static final double UNVOICED_SECONDS = 0.008;

    private final float[] signal;
    private final double sampleRate;
    private final PitchTrack track;
    private final List<Integer> marks = new ArrayList<>();
    private final List<Double> periods = new ArrayList<>();
    private final List<Boolean> voiced = new ArrayList<>();

    /**
     * Finds the pitch marks.
     *
     * @param signal the signal; not written to
     * @param sampleRate samples a second
     * @param track its pitch
     */
    public PitchSynchronous(float[] signal, double sampleRate, PitchTrack track) {
        this.signal = signal;
        this.sampleRate = sampleRate;
        this.track = track;
        double at = 0;
        while (at < signal.length) {
            double hertz = track.at((long) at);
            boolean sounds = hertz > 0;
            double period = sounds ? sampleRate / hertz : UNVOICED_SECONDS * sampleRate;
            int mark = sounds ? peak((int) at, (int) Math.round(period / (marks.isEmpty() || !voiced.getLast() ? 1 : 5))) : (int) at;
            if (!marks.isEmpty() && mark <= marks.getLast()) {
                mark = marks.getLast() + Math.max(1, (int) (period / 2));
            }
            marks.add(mark);
            periods.add(period);
            voiced.add(sounds);
            at = mark + Math.max(1, period);
        }
    }

    private int peak(int centre, int reach) {
        int best = Math.min(centre, signal.length - 1);
        for (int i = Math.max(0, centre - reach); i <= Math.min(signal.length - 1, centre + reach); i++) {
            best = signal[i] > signal[best] ? i : best;
        }
        return best;
    }

    /**
     * Lays the periods out anew.
     *
     * @param pitch new frequency in Hz of a voiced frame from its old one
     * @param stretch factor of duration, above 0
     * @return the new signal; as long as the old one times {@code stretch}
     */
    public float[] resynthesise(DoubleUnaryOperator pitch, double stretch) {
        int length = Math.max(1, (int) Math.round(signal.length * stretch));
        double[] sum = new double[length];
        double[] norm = new double[length];
        double at = marks.isEmpty() ? 0 : marks.get(0) * stretch;
        int nearest = 0;
        while (at < length && !marks.isEmpty()) {
            double source = at / stretch;
            while (nearest + 1 < marks.size() && Math.abs(marks.get(nearest + 1) - source) <= Math.abs(marks.get(nearest) - source)) {
                nearest++;
            }
            double period = periods.get(nearest);
            double next = period;
            if (voiced.get(nearest)) {
                double wanted = Math.clamp(pitch.applyAsDouble(track.at(marks.get(nearest))), 40, 800);
                next = sampleRate / wanted;
            }
            addGrain(marks.get(nearest), (int) Math.round(at), (int) Math.round(period), sum, norm);
            at += Math.max(1, next);
        }
        float[] result = new float[length];
        for (int i = 0; i < length; i++) {
            result[i] = (float) (sum[i] / Math.max(0.3, norm[i]));
        }
        return result;
    }

    private void addGrain(int from, int to, int half, double[] sum, double[] norm) {
        for (int i = -half; i <= half; i++) {
            int source = from + i;
            int target = to + i;
            if (source >= 0 && source < signal.length && target >= 0 && target < sum.length) {
                double weight = 0.5 + 0.5 * Math.cos(Math.PI * i / half);
                sum[target] += weight * signal[source];
                norm[target] += weight;
            }
        }
    }
}
