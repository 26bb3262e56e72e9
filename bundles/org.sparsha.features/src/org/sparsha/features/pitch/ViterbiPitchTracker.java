/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

import org.sparsha.features.SignalChecks;

/**
 * The built-in tracker: candidates of every frame from YIN's normalised difference (A. de Cheveigné, H. Kawahara, JASA 2002), the path
 * through them, voiced or not, by dynamic programming with costs for octave jumps and for changes of voicing (P. Boersma, "Accurate
 * short-term analysis of the fundamental frequency", IFA Proceedings 1993). Immutable.
 *
 * @param lowest lowest frequency in Hz
 * @param highest highest frequency in Hz
 * @param hopSeconds seconds from frame to frame
 */
public record ViterbiPitchTracker(double lowest, double highest, double hopSeconds) implements PitchTracker {

    /** Lowest sample rate that will do. */
    public static final int LEAST_RATE = 4000;

    private static final double WINDOW_SECONDS = 0.025;
    private static final double UNVOICED_COST = 0.35;
    private static final double SILENCE_COST = 0.5;
    private static final double OCTAVE_COST = 0.02;
    private static final double JUMP_COST = 0.5;
    private static final double VOICING_COST = 0.14;
    private static final double QUIET = 0.03;

    /** Checks the limits. */
    public ViterbiPitchTracker {
        if (!(lowest >= 20 && highest > lowest && highest <= 2000 && hopSeconds > 0)) {
            throw new IllegalArgumentException("Pitch from " + lowest + " to " + highest + " Hz every " + hopSeconds + " s");
        }
    }

    /** @return a tracker for speech: 60 to 500 Hz every 10 ms */
    public static ViterbiPitchTracker speech() {
        return new ViterbiPitchTracker(60, 500, 0.01);
    }

    /**
     * How much of the signal one frame sees.
     *
     * @param lowest lowest frequency in Hz
     * @return seconds: what is compared, and the longest period
     */
    public static double frameSeconds(double lowest) {
        return WINDOW_SECONDS + 1 / lowest;
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
     * @param loudest root mean square of the recording's loudest 25 ms; that of the part where that is greater
     * @return fundamental frequency, frame 0 at the part's first sample
     */
    public PitchTrack track(float[] mono, int sampleRate, double loudest) {
        if (sampleRate < LEAST_RATE) {
            throw new IllegalArgumentException("Pitch needs at least 4000 samples a second: " + sampleRate);
        }
        float[] signal = SignalChecks.finite(mono.clone());
        YinFrame yin = frame(sampleRate);
        PitchCandidates[] candidates = new PitchCandidates[frames(signal.length, sampleRate)];
        for (int t = 0; t < candidates.length; t++) {
            candidates[t] = candidates(yin, signal, t, sampleRate);
        }
        return path(candidates, loudest);
    }

    int frames(int samples, int sampleRate) {
        return 1 + (int) Math.floor(samples / (hopSeconds * sampleRate));
    }

    /** The sample in the middle of a frame. */
    int center(int t, int sampleRate) {
        return (int) Math.round(t * hopSeconds * sampleRate);
    }

    /** Scratch memory for one thread. */
    YinFrame frame(int sampleRate) {
        return new YinFrame((int) Math.round(WINDOW_SECONDS * sampleRate), (int) Math.floor(sampleRate / highest),
                (int) Math.ceil(sampleRate / lowest));
    }

    PitchCandidates candidates(YinFrame yin, float[] signal, int t, int sampleRate) {
        double power = yin.analyze(signal, center(t, sampleRate));
        return PitchCandidates.of(yin, power, sampleRate, lowest, highest);
    }

    /** The best path through the candidates of all frames. */
    PitchTrack path(PitchCandidates[] frames, double loudest) {
        Lattice lattice = new Lattice(frames.length);
        double strongest = 0;
        for (int t = 0; t < frames.length; t++) {
            PitchCandidates frame = frames[t];
            strongest = Math.max(strongest, frame.power());
            for (int i = 0; i < frame.count(); i++) {
                lattice.add(t, frame.hertz()[i], frame.dips()[i] + OCTAVE_COST * log2(highest / frame.hertz()[i]), frame.dips()[i]);
            }
        }
        double reference = Math.max(loudest, Math.sqrt(strongest));
        for (int t = 0; t < frames.length; t++) {
            double level = reference > 0 ? Math.sqrt(frames[t].power()) / reference : 0;
            lattice.unvoicedCost[t] = UNVOICED_COST - SILENCE_COST * Math.max(0, 1 - level / QUIET);
        }
        return lattice.best(hopSeconds);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Candidates of all frames; the last place of a frame stands for "unvoiced". */
    private static final class Lattice {

        private static final int UNVOICED = YinFrame.CANDIDATES;

        private final int[] counts;
        private final double[][] hertz;
        private final double[][] costs;
        private final double[] smallestDip;
        private final double[] unvoicedCost;

        Lattice(int frames) {
            counts = new int[frames];
            hertz = new double[frames][YinFrame.CANDIDATES];
            costs = new double[frames][YinFrame.CANDIDATES];
            smallestDip = new double[frames];
            unvoicedCost = new double[frames];
            Arrays.fill(smallestDip, 1);
        }

        void add(int t, double frequency, double cost, double dip) {
            hertz[t][counts[t]] = frequency;
            costs[t][counts[t]++] = cost;
            smallestDip[t] = Math.min(smallestDip[t], dip);
        }

        PitchTrack best(double hopSeconds) {
            int frames = counts.length;
            double scale = 0.01 / hopSeconds;
            int[][] from = new int[frames][UNVOICED + 1];
            double[] before = new double[UNVOICED + 1];
            double[] total = new double[UNVOICED + 1];
            for (int t = 0; t < frames; t++) {
                Arrays.fill(total, Double.POSITIVE_INFINITY);
                for (int state = 0; state <= UNVOICED; state++) {
                    if (state < counts[t] || state == UNVOICED) {
                        double own = state == UNVOICED ? unvoicedCost[t] : costs[t][state];
                        total[state] = own + (t == 0 ? 0 : cheapest(t, state, before, scale, from));
                    }
                }
                double[] swap = before;
                before = total;
                total = swap;
            }
            int state = 0;
            for (int s = 1; s <= UNVOICED; s++) {
                state = before[s] < before[state] ? s : state;
            }
            double[] track = new double[frames];
            double[] periodicity = new double[frames];
            for (int t = frames - 1; t >= 0; t--) {
                track[t] = state == UNVOICED ? 0 : hertz[t][state];
                periodicity[t] = 1 - smallestDip[t];
                state = from[t][state];
            }
            return new PitchTrack(hopSeconds, track, periodicity);
        }

        private double cheapest(int t, int state, double[] before, double scale, int[][] from) {
            double best = Double.POSITIVE_INFINITY;
            for (int s = 0; s <= UNVOICED; s++) {
                if (s < counts[t - 1] || s == UNVOICED) {
                    double cost = before[s] + scale * change(t, s, state);
                    if (cost < best) {
                        best = cost;
                        from[t][state] = s;
                    }
                }
            }
            return best;
        }

        private double change(int t, int earlier, int later) {
            if (earlier == UNVOICED || later == UNVOICED) {
                return earlier == later ? 0 : VOICING_COST;
            }
            return JUMP_COST * Math.abs(log2(hertz[t][later] / hertz[t - 1][earlier]));
        }
    }
}
