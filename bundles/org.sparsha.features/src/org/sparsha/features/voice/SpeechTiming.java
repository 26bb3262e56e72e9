/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;
import java.util.function.IntPredicate;

import org.sparsha.features.dsp.Intensity;

/**
 * Where syllables and pauses lie between the first and the last sound of a recording, so that means of the frames are rates and shares of
 * time. A pause is silence of a quarter of a second at least; sound of less than a tenth within silence is a noise and no speech.
 */
final class SpeechTiming {

    /** How deep the level falls between two syllables, in dB. */
    private static final double DIP = 2;
    private static final double SHORTEST_SOUND = 0.1;
    private static final double SHORTEST_PAUSE = 0.25;

    private final double[] levels;
    private final boolean[] silent;
    private final int begin;
    private final int end;

    /** @param levels dB of every frame, {@link VoiceContours#HOP_SECONDS} apart, at least one */
    SpeechTiming(double[] levels) {
        this.levels = levels.clone();
        double limit = Math.max(Intensity.SILENCE, SyllablePeaks.limit(levels));
        silent = new boolean[levels.length];
        for (int t = 0; t < silent.length; t++) {
            silent[t] = levels[t] <= limit;
        }
        absorb(false, 0, silent.length, SHORTEST_SOUND);
        int first = 0;
        while (first < silent.length && silent[first]) {
            first++;
        }
        int last = silent.length;
        while (last > first && silent[last - 1]) {
            last--;
        }
        begin = first;
        end = last;
        absorb(true, begin, end, SHORTEST_PAUSE);
    }

    /** Turns shorter stretches of silence or sound into the other. */
    private void absorb(boolean state, int start, int stop, double shortest) {
        int least = (int) Math.round(shortest / VoiceContours.HOP_SECONDS);
        for (int from = start; from < stop;) {
            int to = from + 1;
            while (to < stop && silent[to] == silent[from]) {
                to++;
            }
            if (silent[from] == state && to - from < least) {
                Arrays.fill(silent, from, to, !state);
            }
            from = to;
        }
    }

    /** Syllables a second at their nuclei, 0 elsewhere between the first and the last sound. */
    void addSyllables(IntPredicate voiced, double[] contour) {
        fill(contour);
        for (int nucleus : SyllablePeaks.of(levels, voiced, DIP)) {
            if (nucleus < contour.length && !silent[nucleus]) {
                contour[nucleus] = 1 / VoiceContours.HOP_SECONDS;
            }
        }
    }

    /** 100 % in pauses, and in the middle of each the pauses a minute; 0 elsewhere between the first and the last sound. */
    void addPauses(double[] share, double[] number) {
        fill(share);
        fill(number);
        for (int from = begin; from < Math.min(end, share.length);) {
            int to = from + 1;
            while (to < end && silent[to] == silent[from]) {
                to++;
            }
            if (silent[from] && to <= share.length) {
                Arrays.fill(share, from, to, 100);
                number[(from + to) / 2] = 60 / VoiceContours.HOP_SECONDS;
            }
            from = to;
        }
    }

    private void fill(double[] contour) {
        Arrays.fill(contour, Math.min(begin, contour.length), Math.min(end, contour.length), 0);
    }
}
