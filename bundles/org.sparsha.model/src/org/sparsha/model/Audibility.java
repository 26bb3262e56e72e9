/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * Whether there is anything in a recording that a model of speech could be asked about. A network answers whatever it is given: to digital
 * silence, too, it says the name of an emotion. So the whole recording is looked at before it is asked about, by one rule for all.
 *
 * <p>There is nothing to hear in a recording shorter than {@link #LEAST_SECONDS}, and in one whose loudest {@link #FRAME_SECONDS} stay
 * below {@link #LEAST_LEVEL} dB of full scale once their mean is taken away: digital silence, the dither or rounding of 16-bit files (about
 * −92 dB), a microphone that gives a constant voltage or the hiss of its converter only. Speech recorded 50 dB too softly still lies above.
 */
public final class Audibility {

    /** The code of {@link #nothingToHear}. */
    public static final String NOTHING_TO_HEAR = "nothing-to-hear";
    /** Less than this, in seconds, is not enough to hear. */
    public static final double LEAST_SECONDS = 0.025;
    /** Over how many seconds the level is taken. */
    public static final double FRAME_SECONDS = 0.025;
    /** The level that the loudest frame must reach: root mean square without the mean, in decibels of full scale. */
    public static final double LEAST_LEVEL = -75;

    private Audibility() {
    }

    /**
     * Looks at a whole recording.
     *
     * @param mono its samples, full scale 1; not changed
     * @param sampleRate samples a second
     * @return why there is nothing to hear in it, in a sentence; empty where there is
     */
    public static Optional<Warning> nothingToHear(float[] mono, int sampleRate) {
        if (mono.length < LEAST_SECONDS * sampleRate) {
            return Optional.of(new Warning(NOTHING_TO_HEAR, String.format(Locale.ROOT,
                    "There is not enough to hear: the recording lasts %.1f ms, less than %.0f ms.", 1000.0 * mono.length / sampleRate,
                    1000 * LEAST_SECONDS)));
        }
        double level = loudest(mono, (int) Math.ceil(FRAME_SECONDS * sampleRate));
        if (level >= LEAST_LEVEL) {
            return Optional.empty();
        }
        return Optional.of(new Warning(NOTHING_TO_HEAR, "There is nothing to hear: " + (level == Double.NEGATIVE_INFINITY
                ? "the recording is digital silence" : String.format(Locale.ROOT, "the loudest moment of the recording is at %.0f dB of "
                        + "full scale, below %.0f dB", level, LEAST_LEVEL))
                + ". Check the microphone and the channel."));
    }

    /**
     * The level of the first frame that is loud enough, else of the loudest, in decibels; negative infinity for silence. What isn't a
     * number counts as 0.
     */
    private static double loudest(float[] mono, int frame) {
        double most = 0;
        int length = Math.min(frame, mono.length);
        for (int start = 0; start < mono.length; start += length) {
            int from = Math.min(start, mono.length - length);
            most = Math.max(most, variance(mono, from, from + length));
            if (10 * Math.log10(most) >= LEAST_LEVEL) {
                break; // loud enough, however loud the rest
            }
        }
        return 10 * Math.log10(most);
    }

    private static double variance(float[] mono, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += finite(mono[i]);
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            double value = finite(mono[i]) - mean;
            squares += value * value;
        }
        // a constant leaves the rounding of its mean behind
        double variance = squares / (to - from);
        return variance < 1e-20 ? 0 : variance;
    }

    private static double finite(float sample) {
        return Float.isFinite(sample) ? sample : 0;
    }
}
