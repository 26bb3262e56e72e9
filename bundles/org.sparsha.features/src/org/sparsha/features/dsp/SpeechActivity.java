/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Speech and pauses told apart by level: what is less than so many dB below the loud parts (95th percentile) is speech; pauses and bursts
 * shorter than a limit are merged with what is around them.
 */
public final class SpeechActivity {

    /** How far below the loud parts speech still is, in dB, where nothing else is asked for. */
    public static final double BELOW = 30;

    /** The shortest pause or speech, in seconds, where nothing else is asked for. */
    public static final double SHORTEST = 0.12;

    private static final double HOP_SECONDS = 0.01;

    private SpeechActivity() {
    }

    /**
     * @param sampleRate samples a second
     * @return samples from one frame to the next: 10 ms
     */
    public static int hop(int sampleRate) {
        return Math.max(1, (int) Math.round(HOP_SECONDS * sampleRate));
    }

    /**
     * Decides frame by frame.
     *
     * @param signal a signal of finite numbers
     * @param sampleRate samples a second
     * @param below how far below the loud parts a pause begins, in dB
     * @param shortest seconds; shorter pauses and bursts are merged
     * @return whether there is speech around each multiple of {@link #hop(int)}
     */
    public static boolean[] frames(float[] signal, int sampleRate, double below, double shortest) {
        int hop = hop(sampleRate);
        double[] levels = Level.contour(signal, hop, 2 * hop);
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double limit = Math.max(-100, sorted[(int) (0.95 * (sorted.length - 1))] - below);
        boolean[] speech = new boolean[levels.length];
        for (int k = 0; k < levels.length; k++) {
            speech[k] = levels[k] > limit;
        }
        int least = (int) Math.max(1, Math.round(shortest * sampleRate / hop));
        merge(speech, false, least);
        merge(speech, true, least);
        return speech;
    }

    private static void merge(boolean[] speech, boolean kind, int least) {
        int start = 0;
        for (int k = 1; k <= speech.length; k++) {
            if (k == speech.length || speech[k] != speech[start]) {
                if (speech[start] == kind && k - start < least && (start > 0 || k < speech.length)) {
                    Arrays.fill(speech, start, k, !kind);
                }
                start = k;
            }
        }
    }
}
