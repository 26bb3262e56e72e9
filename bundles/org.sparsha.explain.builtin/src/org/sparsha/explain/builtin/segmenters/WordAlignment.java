/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays frames of a recording beside frames of the same words, spoken one after another, by dynamic time warping (Sakoe and Chiba 1978):
 * every frame of the recording stands beside a frame of a word, in order, or in a pause before, between or after words.
 */
final class WordAlignment {

    /** What it costs to stay at a frame of a word, or to leave one out: about as fast as spoken is best. */
    private static final double WARP = 0.25;
    private static final double PAUSE_ENTRY = 1.5;
    private static final double QUIET = 0.35;

    private final SpeechFrames heard;
    private final SpeechFrames spoken;
    private final int[] ends;
    /** Of each state, the frame of the words, or −1 − its number for a pause. */
    private final int[] states;

    /**
     * @param heard frames of the recording
     * @param spoken frames of the words
     * @param ends number of the frame of {@code spoken} after each word
     */
    WordAlignment(SpeechFrames heard, SpeechFrames spoken, int[] ends) {
        this.heard = heard;
        this.spoken = spoken;
        this.ends = ends.clone();
        states = new int[ends[ends.length - 1] + ends.length + 1];
        int at = 0;
        int frame = 0;
        for (int word = 0; word < ends.length; word++) {
            states[at++] = -1 - word;
            while (frame < ends[word]) {
                states[at++] = frame++;
            }
        }
        states[at] = -1 - ends.length;
    }

    /** @return of each word its first frame and the one after its last, in frames of the recording; not empty, in order */
    List<int[]> words() {
        return ranges(path());
    }

    /** @return of each frame of the recording the frame of the words that it stands beside; −1 in pauses */
    int[] positions() {
        return Arrays.stream(path()).map(state -> Math.max(-1, states[state])).toArray();
    }

    private int[] path() {
        int frames = heard.count();
        byte[][] from = new byte[frames][states.length];
        double[] before = new double[states.length];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        before[0] = cost(0, 0);
        before[1] = cost(0, 1);
        for (int frame = 1; frame < frames; frame++) {
            double[] now = new double[states.length];
            for (int state = 0; state < states.length; state++) {
                now[state] = Double.POSITIVE_INFINITY;
                for (byte back = 0; back <= 3 && back <= state; back++) {
                    double way = before[state - back] + step(state - back, state);
                    if (way < now[state]) {
                        now[state] = way;
                        from[frame][state] = back;
                    }
                }
                now[state] += cost(frame, state);
            }
            before = now;
        }
        int state = before[states.length - 1] <= before[states.length - 2] ? states.length - 1 : states.length - 2;
        int[] path = new int[frames];
        for (int frame = frames - 1; frame >= 0; frame--) {
            path[frame] = state;
            state -= from[frame][state];
        }
        return path;
    }

    private double cost(int frame, int state) {
        if (states[state] < 0) {
            double loud = (heard.levels()[frame] - SpeechFrames.FLOOR) / -SpeechFrames.FLOOR;
            return QUIET + 2 * Math.max(0, loud);
        }
        return heard.distance(frame, spoken, states[state]);
    }

    /** What it costs to go from one state to another; no way leads past a word. */
    private double step(int from, int to) {
        boolean pauseFrom = states[from] < 0;
        boolean pauseTo = states[to] < 0;
        int left = to - from;
        if (left == 0) {
            return pauseTo ? 0 : WARP;
        }
        if (pauseTo) {
            return left == 1 ? PAUSE_ENTRY : Double.POSITIVE_INFINITY;
        }
        int pauses = 0;
        for (int between = from + 1; between < to; between++) {
            pauses += states[between] < 0 ? 1 : 0;
        }
        int skipped = left - 1 - pauses;
        return pauseFrom && skipped > 1 || pauses > 1 ? Double.POSITIVE_INFINITY : WARP * skipped;
    }

    private List<int[]> ranges(int[] path) {
        List<int[]> ranges = new ArrayList<>();
        int frame = 0;
        for (int word = 0; word < ends.length; word++) {
            while (frame < path.length && states[path[frame]] < 0) {
                frame++;
            }
            int first = frame;
            while (frame < path.length && states[path[frame]] >= 0 && states[path[frame]] < ends[word]) {
                frame++;
            }
            ranges.add(new int[] {first, frame});
        }
        return ranges;
    }
}
