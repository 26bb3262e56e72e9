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
 * hiss, hum, rumble, tones and chords that last keep theirs. A model answers to those, too, and nothing in its answer says so.
 *
 * <p>The measure is the distance, in decibels, between the 90th and the 10th percentile of the levels of frames of {@link #FRAME_SECONDS}.
 * What is measured is the difference of the means of two adjoining {@link #MEAN_SECONDS}, which leaves the middle of the speech band: the
 * slow swing of rumble and wind isn't taken for syllables, and speech is still told from hiss as loud as itself. Figures on recorded speech
 * and made sounds stand in docs/reliability.md. Sounds that rise and fall without being speech (a melody, a door) are not noticed, and
 * neither is what is shorter than {@link #LEAST_SECONDS}.
 */
public final class LevelModulation {

    /** The code of {@link #notSpeech}. */
    public static final String NOT_SPEECH = "not-speech";
    /** Over how many seconds a level is taken. */
    public static final double FRAME_SECONDS = 0.025;
    /** Over how many seconds each of the two means is taken: the difference is strongest at about 740 Hz. */
    public static final double MEAN_SECONDS = 0.0005;
    /** A vowel alone may last as long without a change: below it nothing is said. */
    public static final double LEAST_SECONDS = 0.5;
    /** The distance of levels, in decibels, below which a recording isn't like speech. */
    public static final double LEAST_RANGE = 4;

    /** The same of all frequencies together: it tells a sweep, whose level within a band rises and falls. */
    private static final double LEAST_WHOLE = 0.2;
    private static final double LOWEST_LEVEL = -75;
    private static final int FEWEST_FRAMES = 10;
    /** One of so many frames is looked at first. */
    private static final int STRIDE = 3;
    /** Decibels by which levels may differ that are summed up in another order; far more than they do. */
    private static final double ROUNDING = 0.01;

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
        int mean = Math.max(1, (int) Math.round(MEAN_SECONDS * sampleRate));
        if (clearlyVaries(mono, frame, mean)) {
            return Optional.empty();
        }
        return measured(mono, frame, mean);
    }

    /**
     * Whether some of the frames alone show that the level varies enough, as those of nearly all speech do: so many of them are so loud,
     * and so many so quiet, that both percentiles of all frames lie beyond. What isn't finite shows nothing.
     */
    private static boolean clearlyVaries(float[] samples, int frame, int mean) {
        int frames = samples.length / frame;
        int looked = (samples.length - 2 * mean + 1) / frame / STRIDE; // each has all its differences
        double[] whole = new double[looked];
        double[] middle = new double[looked];
        for (int i = 0; i < looked; i++) {
            int from = i * STRIDE * frame;
            double difference = 0;
            for (int at = from; at < from + mean; at++) {
                difference += (double) samples[at + mean] - samples[at];
            }
            double sum = 0;
            double squares = 0;
            double wholeSum = 0;
            double wholeSquares = 0;
            for (int at = from; at < from + frame; at++) {
                sum += difference;
                squares += difference * difference;
                double sample = samples[at];
                wholeSum += sample;
                wholeSquares += sample * sample;
                difference += sample - 2.0 * samples[at + mean] + samples[at + 2 * mean];
            }
            middle[i] = level(sum / mean, squares / mean / mean, frame);
            whole[i] = level(wholeSum, wholeSquares, frame);
        }
        return leastRange(middle, frames) > LEAST_RANGE + ROUNDING && leastRange(whole, frames) > LEAST_WHOLE + ROUNDING;
    }

    /** The least that {@link #range} of so many levels can be, of which some are known; less than 0 where that isn't known. */
    private static double leastRange(double[] some, int all) {
        Arrays.sort(some); // NaN last
        int beyond = all - (int) Math.round(0.9 * (all - 1)); // as many levels reach the upper percentile; one more than below the lower
        int high = some.length - beyond;
        return high < beyond || Double.isNaN(some[some.length - 1]) ? -1 : some[high] - some[beyond];
    }

    /** As {@link #notSpeech} of a recording that is long enough, by the levels of all frames. */
    private static Optional<Warning> measured(float[] mono, int frame, int mean) {
        float[] samples = finite(mono);
        Levels levels = Levels.of(samples, frame, mean);
        double range = range(levels.middle());
        double whole = range(levels.whole());
        if (whole < LEAST_WHOLE) {
            range = Math.min(range, whole);
        }
        return range >= LEAST_RANGE ? Optional.empty() : Optional.of(new Warning(NOT_SPEECH, String.format(Locale.ROOT,
                "This may be no speech: the level of the recording changes by %.1f dB only, as that of hiss, hum, rumble or a tone does; "
                        + "that of speech changes by more than %.0f dB. The model answers all the same.",
                range, LEAST_RANGE)));
    }

    /** The same array where all of it is finite, as readers see to; else a copy with 0 for what isn't. */
    private static float[] finite(float[] mono) {
        float most = 0;
        for (float sample : mono) {
            most = Math.max(most, Math.abs(sample)); // NaN stays
        }
        if (Float.isFinite(most)) {
            return mono;
        }
        float[] samples = mono.clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Float.isFinite(samples[i]) ? samples[i] : 0;
        }
        return samples;
    }

    /**
     * Levels of the frames of a recording.
     *
     * @param whole of the samples
     * @param middle of the mean of the samples from each on less that of those after them, as many as there are of both
     */
    private record Levels(double[] whole, double[] middle) {

        /**
         * Both in one pass, since each sum waits for itself only. The sums from the beginning of the recording to where each of the two
         * means begins and ends go along, so that no array as long as the recording is needed.
         */
        static Levels of(float[] samples, int frame, int mean) {
            Levels levels = new Levels(new double[samples.length / frame], new double[(samples.length - 2 * mean + 1) / frame]);
            double begin = 0;
            double between = sum(samples, mean - 1);
            double end = sum(samples, 2 * mean - 1);
            for (int i = 0; i < levels.middle.length; i++) {
                double sum = 0;
                double squares = 0;
                double wholeSum = 0;
                double wholeSquares = 0;
                for (int at = i * frame; at < (i + 1) * frame; at++) {
                    between += samples[at + mean - 1];
                    end += samples[at + 2 * mean - 1];
                    double difference = (2 * between - begin - end) / mean;
                    sum += difference;
                    squares += difference * difference;
                    double sample = samples[at];
                    begin += sample;
                    wholeSum += sample;
                    wholeSquares += sample * sample;
                }
                levels.middle[i] = level(sum, squares, frame);
                levels.whole[i] = level(wholeSum, wholeSquares, frame);
            }
            for (int i = levels.middle.length; i < levels.whole.length; i++) { // one at most: there are fewer differences than samples
                double sum = 0;
                double squares = 0;
                for (int at = i * frame; at < (i + 1) * frame; at++) {
                    double sample = samples[at];
                    sum += sample;
                    squares += sample * sample;
                }
                levels.whole[i] = level(sum, squares, frame);
            }
            return levels;
        }
    }

    private static double sum(float[] samples, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += samples[i];
        }
        return sum;
    }

    /** @return decibels between the 10th and the 90th percentile of levels, which are sorted */
    private static double range(double[] levels) {
        Arrays.sort(levels);
        return levels[(int) Math.round(0.9 * (levels.length - 1))] - levels[(int) Math.round(0.1 * (levels.length - 1))];
    }

    private static double level(double sum, double squares, int count) {
        double mean = sum / count;
        return Math.max(LOWEST_LEVEL, 10 * Math.log10(Math.max(0, squares / count - mean * mean)));
    }
}
