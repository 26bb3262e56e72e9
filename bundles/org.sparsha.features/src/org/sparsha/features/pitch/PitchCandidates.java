/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

/**
 * What one frame may sound at, from its samples alone, and what a path through the frames pays there. Unchanging but for what it remembers
 * of one frame before it; at most some 1000 bytes. Thread-safe.
 */
final class PitchCandidates {

    static final int BYTES = 1000;

    private static final double OCTAVE_COST = 0.02;
    private static final double JUMP_COST = 0.5;

    private final double level;
    private final double power;
    private final double[] hertz;
    private final double[] costs;
    private final double smallestDip;
    private final Object identity = new Object();
    private Jumps known;

    /**
     * What jumping here costs from each candidate of a frame.
     *
     * @param from identity of that frame, which isn't kept by it
     * @param costs the cost to candidate i from candidate j at {@code i * count + j}
     */
    private record Jumps(Object from, double[] costs) {
    }

    private PitchCandidates(double power, double[] hertz, double[] costs, double smallestDip) {
        this.power = power;
        this.level = Math.sqrt(power);
        this.hertz = hertz;
        this.costs = costs;
        this.smallestDip = smallestDip;
    }

    /**
     * @param yin the frame, analysed
     * @param power mean power of the frame
     * @param lowest lowest frequency in Hz
     * @param highest highest frequency in Hz
     */
    static PitchCandidates of(YinFrame yin, double power, int sampleRate, double lowest, double highest) {
        double[] hertz = new double[yin.count()];
        double[] costs = new double[yin.count()];
        double smallestDip = 1;
        int count = 0;
        for (int i = 0; i < yin.count(); i++) {
            double frequency = sampleRate / yin.lag(i);
            if (frequency >= lowest && frequency <= highest) {
                hertz[count] = frequency;
                costs[count++] = yin.dip(i) + OCTAVE_COST * log2(highest / frequency);
                smallestDip = Math.min(smallestDip, yin.dip(i));
            }
        }
        return new PitchCandidates(power, Arrays.copyOf(hertz, count), Arrays.copyOf(costs, count), smallestDip);
    }

    /** How many there are, at most {@value YinFrame#CANDIDATES}. */
    int count() {
        return hertz.length;
    }

    /** Mean power of the frame. */
    double power() {
        return power;
    }

    /** Root of the mean power. */
    double level() {
        return level;
    }

    /** A candidate's frequency, within the tracker's limits. */
    double hertz(int candidate) {
        return hertz[candidate];
    }

    /** What a candidate costs by itself: YIN's normalised difference there and a little for each octave below the highest frequency. */
    double cost(int candidate) {
        return costs[candidate];
    }

    /** The least of YIN's normalised differences, at most 1; 0 for a perfect period. */
    double smallestDip() {
        return smallestDip;
    }

    /**
     * What jumps from the candidates of the frame before cost, each logarithm worked out once: most frames of a variant follow the same
     * frame as in others. Those from the first frame asked about are remembered.
     *
     * @return the cost to candidate i from candidate j at {@code i * before.count() + j}; not to be changed
     */
    double[] jumpsFrom(PitchCandidates before) {
        Jumps remembered = known;
        if (remembered != null && remembered.from() == before.identity) {
            return remembered.costs();
        }
        double[] jumps = new double[count() * before.count()];
        int at = 0;
        for (double later : hertz) {
            for (double earlier : before.hertz) {
                jumps[at++] = JUMP_COST * Math.abs(log2(later / earlier));
            }
        }
        if (remembered == null) {
            known = new Jumps(before.identity, jumps);
        }
        return jumps;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
