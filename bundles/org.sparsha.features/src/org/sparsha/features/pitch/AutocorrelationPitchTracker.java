/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import org.sparsha.features.SignalChecks;

/**
 * Pitch by autocorrelation, with the settings that Praat has ("To Pitch (ac)..."): the peaks of the autocorrelation of each frame, and the
 * cheapest path through them (P. Boersma, IFA Proceedings 17, 1993). What people read comes from this tracker; the features of models come
 * from {@link ViterbiPitchTracker}, with which they were trained. Immutable.
 *
 * @param range where pitch is looked for
 * @param hopSeconds seconds from frame to frame, above 0
 */
public record AutocorrelationPitchTracker(PitchRange range, double hopSeconds) implements PitchTracker {

    /** Lowest sample rate that will do. */
    public static final int LEAST_RATE = 4000;

    private static final double PERIODS = 3;
    private static final double SILENCE_THRESHOLD = 0.03;
    private static final double VOICING_THRESHOLD = 0.45;
    private static final double OCTAVE_COST = 0.01;
    private static final double OCTAVE_JUMP_COST = 0.35;
    private static final double VOICING_COST = 0.14;

    /** Checks the hop. */
    public AutocorrelationPitchTracker {
        if (!(hopSeconds > 0)) {
            throw new IllegalArgumentException("Pitch every " + hopSeconds + " s");
        }
    }

    @Override
    public PitchTrack track(float[] mono, int sampleRate) {
        return track(mono, sampleRate, 0);
    }

    /**
     * Tracks a part of a longer recording, in which what is loud is known from elsewhere. Away from its edges (a few tenths of a second)
     * the result is that for the whole recording.
     *
     * @param mono the part
     * @param sampleRate samples a second, at least 4000
     * @param loudest largest absolute value of the recording; that of the part where that is greater
     * @return fundamental frequency, frame 0 at the part's first sample
     */
    public PitchTrack track(float[] mono, int sampleRate, double loudest) {
        if (sampleRate < LEAST_RATE) {
            throw new IllegalArgumentException("Pitch needs at least 4000 samples a second: " + sampleRate);
        }
        float[] signal = SignalChecks.finite(mono.clone());
        double reference = Math.max(loudest, AutocorrelationFrame.peak(signal));
        AutocorrelationFrame frame = new AutocorrelationFrame(range.floor(), PERIODS, AutocorrelationFrame.Window.HANN, sampleRate);
        Path path = new Path(1 + (int) Math.floor(signal.length / (hopSeconds * sampleRate)));
        for (int t = 0; t < path.frames; t++) {
            frame.analyze(signal, t * hopSeconds, range.ceiling(), VOICING_THRESHOLD / 2, OCTAVE_COST);
            path.add(t, frame, reference);
        }
        return path.best();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** The candidates of all frames; the first of each is "unvoiced", frequency 0. */
    private final class Path {

        private final int frames;
        private final float[][] hertz;
        private final double[] costs = new double[AutocorrelationFrame.MOST + 1];
        private final double[] periodicity;
        private final byte[][] from;
        private double[] before = new double[AutocorrelationFrame.MOST + 1];
        private double[] total = new double[AutocorrelationFrame.MOST + 1];

        Path(int frames) {
            this.frames = frames;
            hertz = new float[frames][];
            from = new byte[frames][];
            periodicity = new double[frames];
        }

        void add(int t, AutocorrelationFrame frame, double reference) {
            int states = 1 + frame.count();
            hertz[t] = new float[states];
            from[t] = new byte[states];
            double level = reference > 0 ? Math.min(1, frame.peak() / reference) : 0;
            costs[0] = -VOICING_THRESHOLD - Math.max(0, 2 - level * (1 + VOICING_THRESHOLD) / SILENCE_THRESHOLD);
            for (int state = 1; state < states; state++) {
                double frequency = frame.hertz(state - 1);
                // what the refinement has put above the ceiling is no voice
                hertz[t][state] = frequency < range.ceiling() ? (float) frequency : 0;
                costs[state] = hertz[t][state] == 0 ? costs[0]
                        : OCTAVE_COST * log2(range.ceiling() / frequency) - frame.strength(state - 1);
                periodicity[t] = Math.max(periodicity[t], frame.strength(state - 1));
            }
            for (int state = 0; state < states; state++) {
                total[state] = costs[state] + (t == 0 ? 0 : cheapest(t, state));
            }
            double[] swap = before;
            before = total;
            total = swap;
        }

        private double cheapest(int t, int state) {
            double best = Double.POSITIVE_INFINITY;
            for (int earlier = 0; earlier < hertz[t - 1].length; earlier++) {
                double cost = before[earlier] + 0.01 / hopSeconds * change(hertz[t - 1][earlier], hertz[t][state]);
                if (cost < best) {
                    best = cost;
                    from[t][state] = (byte) earlier;
                }
            }
            return best;
        }

        private double change(float earlier, float later) {
            if (earlier == 0 || later == 0) {
                return earlier == later ? 0 : VOICING_COST;
            }
            return OCTAVE_JUMP_COST * Math.abs(log2(later / (double) earlier));
        }

        PitchTrack best() {
            int state = 0;
            for (int s = 1; s < hertz[frames - 1].length; s++) {
                state = before[s] < before[state] ? s : state;
            }
            double[] track = new double[frames];
            for (int t = frames - 1; t >= 0; t--) {
                track[t] = hertz[t][state];
                state = from[t][state];
            }
            return new PitchTrack(hopSeconds, track, periodicity);
        }
    }
}
