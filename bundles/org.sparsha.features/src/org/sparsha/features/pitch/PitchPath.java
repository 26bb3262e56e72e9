/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

/**
 * The best path through the candidates of all frames, voiced or not, by dynamic programming with costs for octave jumps and for changes of
 * voicing (P. Boersma, "Accurate short-term analysis of the fundamental frequency", IFA Proceedings 1993).
 */
final class PitchPath {

    private static final double UNVOICED_COST = 0.35;
    private static final double SILENCE_COST = 0.5;
    private static final double VOICING_COST = 0.14;
    private static final double QUIET = 0.03;

    /** The last place of a frame stands for "unvoiced". */
    private static final int UNVOICED = YinFrame.CANDIDATES;
    private static final int STATES = UNVOICED + 1;

    private final PitchCandidates[] frames;
    private final double reference;
    private final double changeOfVoicing;
    private final double scale;
    private final byte[] from;

    private PitchPath(PitchCandidates[] frames, double reference, double hopSeconds) {
        this.frames = frames;
        this.reference = reference;
        this.scale = 0.01 / hopSeconds;
        this.changeOfVoicing = scale * VOICING_COST;
        this.from = new byte[frames.length * STATES];
    }

    /**
     * @param frames candidates of each frame
     * @param loudest root mean square of what is loud; that of the frames where that is greater
     * @param hopSeconds seconds from frame to frame
     */
    static PitchTrack best(PitchCandidates[] frames, double loudest, double hopSeconds) {
        double strongest = 0;
        for (PitchCandidates frame : frames) {
            strongest = Math.max(strongest, frame.power());
        }
        PitchPath path = new PitchPath(frames, Math.max(loudest, Math.sqrt(strongest)), hopSeconds);
        return path.track(path.cheapestEnd(), hopSeconds);
    }

    /** Finds the cheapest way to each candidate of each frame. Returns where the cheapest of all ends. */
    private int cheapestEnd() {
        double[] before = new double[STATES];
        double[] total = new double[STATES];
        for (int t = 0; t < frames.length; t++) {
            reach(t, before, total);
            double[] swap = before;
            before = total;
            total = swap;
        }
        int state = 0;
        for (int s = 1; s <= UNVOICED; s++) {
            state = before[s] < before[state] ? s : state;
        }
        return state;
    }

    private void reach(int t, double[] before, double[] total) {
        PitchCandidates frame = frames[t];
        Arrays.fill(total, Double.POSITIVE_INFINITY);
        double level = reference > 0 ? frame.level() / reference : 0;
        double unvoiced = UNVOICED_COST - SILENCE_COST * Math.max(0, 1 - level / QUIET);
        if (t == 0) {
            for (int state = 0; state < frame.count(); state++) {
                total[state] = frame.cost(state);
            }
            total[UNVOICED] = unvoiced;
            return;
        }
        int earlier = frames[t - 1].count();
        double[] jumps = frame.jumpsFrom(frames[t - 1]);
        for (int state = 0; state < frame.count(); state++) {
            total[state] = frame.cost(state) + toVoiced(t * STATES + state, jumps, state * earlier, earlier, before);
        }
        total[UNVOICED] = unvoiced + toUnvoiced(t * STATES + UNVOICED, earlier, before);
    }

    private double toVoiced(int place, double[] jumps, int first, int earlier, double[] before) {
        double best = Double.POSITIVE_INFINITY;
        int way = 0;
        for (int s = 0; s < earlier; s++) {
            double cost = before[s] + scale * jumps[first + s];
            if (cost < best) {
                best = cost;
                way = s;
            }
        }
        double cost = before[UNVOICED] + changeOfVoicing;
        if (cost < best) {
            best = cost;
            way = UNVOICED;
        }
        from[place] = (byte) way;
        return best;
    }

    private double toUnvoiced(int place, int earlier, double[] before) {
        double best = Double.POSITIVE_INFINITY;
        int way = 0;
        for (int s = 0; s < earlier; s++) {
            double cost = before[s] + changeOfVoicing;
            if (cost < best) {
                best = cost;
                way = s;
            }
        }
        if (before[UNVOICED] < best) {
            best = before[UNVOICED];
            way = UNVOICED;
        }
        from[place] = (byte) way;
        return best;
    }

    private PitchTrack track(int end, double hopSeconds) {
        double[] hertz = new double[frames.length];
        double[] periodicity = new double[frames.length];
        int state = end;
        for (int t = frames.length - 1; t >= 0; t--) {
            hertz[t] = state == UNVOICED ? 0 : frames[t].hertz(state);
            periodicity[t] = 1 - frames[t].smallestDip();
            state = from[t * STATES + state];
        }
        return new PitchTrack(hopSeconds, hertz, periodicity);
    }
}
