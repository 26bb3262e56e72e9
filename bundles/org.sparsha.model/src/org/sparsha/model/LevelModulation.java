/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * Whether a recording rises and falls as speech does. Syllables, stops and pauses make the level of speech vary within tenths of a second;
 * hiss, hum, tones and chords that last keep theirs. A model answers to those, too, and nothing in its answer says so.
 *
 * <p>The measure is the distance, in decibels, between the 90th and the 10th percentile of the levels of frames of {@link #FRAME_SECONDS}.
 * Figures on recorded speech and made sounds stand in docs/reliability.md. Sounds that rise and fall without being speech (a melody,
 * a door, rumble) are not noticed, and neither is what is shorter than {@link #LEAST_SECONDS}.
 */
public final class LevelModulation {

    /** The code of {@link #notSpeech}. */
    public static final String NOT_SPEECH = "not-speech";
    /** Over how many seconds a level is taken. */
    public static final double FRAME_SECONDS = 0.025;
    /** A vowel alone may last as long without a change: below it nothing is said. */
    public static final double LEAST_SECONDS = 0.5;
    /** The distance of levels, in decibels, below which a recording isn't like speech. */
    public static final double LEAST_RANGE = 4;

    private static final double LOWEST_LEVEL = -75;
    private static final int FEWEST_FRAMES = 10;

    private LevelModulation() {
    }

    /**
     * Looks at a recording.
     *
     * @param mono its samples, full scale 1; not changed
     * @param sampleRate samples a second
     * @return what is to be said where it isn't like speech; empty where it is, or is too short to tell
     */
    public static Optional<Warning> notSpeech(float[] mono, int sampleRate) {
        int frame = (int) Math.ceil(FRAME_SECONDS * sampleRate);
        if (mono.length < LEAST_SECONDS * sampleRate || mono.length < FEWEST_FRAMES * frame) {
            return Optional.empty();
        }
        double range = range(mono, frame);
        return range >= LEAST_RANGE ? Optional.empty() : Optional.of(new Warning(NOT_SPEECH, String.format(Locale.ROOT,
                "This may be no speech: the level of the recording changes by %.1f dB only, as that of hiss, hum or a tone does; that of "
                        + "speech changes by more than %.0f dB. The model answers all the same.",
                range, LEAST_RANGE)));
    }

    /**
     * @param mono samples, full scale 1
     * @param frame samples a frame, at most a tenth of them
     * @return decibels between the 10th and the 90th percentile of the frames' levels
     */
    private static double range(float[] mono, int frame) {
        double[] levels = new double[mono.length / frame];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(LOWEST_LEVEL, 10 * Math.log10(variance(mono, i * frame, frame)));
        }
        Arrays.sort(levels);
        return levels[(int) Math.round(0.9 * (levels.length - 1))] - levels[(int) Math.round(0.1 * (levels.length - 1))];
    }

    private static double variance(float[] mono, int from, int length) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            double value = Float.isFinite(mono[i]) ? mono[i] : 0;
            sum += value;
            squares += value * value;
        }
        double mean = sum / length;
        return Math.max(0, squares / length - mean * mean);
    }
}
