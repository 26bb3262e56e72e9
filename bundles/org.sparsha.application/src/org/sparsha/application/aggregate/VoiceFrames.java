/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.sparsha.features.dsp.Level;
import org.sparsha.features.pitch.AutocorrelationPitchTracker;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.pitch.PitchTrack;

/**
 * Pitch and level of a recording every ten milliseconds, in little memory.
 *
 * @param pitch semitones above 100 Hz in hundredths, {@link #NONE} where there is no voice; not to be changed
 * @param level level in tenths of dB re full scale, {@link #NONE} in pauses; not to be changed
 */
record VoiceFrames(short[] pitch, short[] level) {

    /** Frames a second. */
    static final int RATE = 100;

    /** Samples a second that are analysed. */
    static final int SAMPLE_RATE = 16000;

    /** No value. */
    static final short NONE = Short.MIN_VALUE;

    /** dB below the loudest moment at which a pause begins. */
    private static final double PAUSE = 45;
    private static final double SILENCE = -90;

    static VoiceFrames of(float[] mono) {
        PitchTrack track = new AutocorrelationPitchTracker(PitchRange.SPEECH, 1.0 / RATE).track(mono, SAMPLE_RATE);
        double[] levels = Level.contour(mono, SAMPLE_RATE / RATE, SAMPLE_RATE / 40);
        double loudest = Arrays.stream(levels).max().orElse(0);
        int frames = Math.min(levels.length, track.frames());
        short[] pitch = new short[frames];
        short[] level = new short[frames];
        for (int t = 0; t < frames; t++) {
            boolean pause = !(levels[t] > loudest - PAUSE && levels[t] > SILENCE);
            level[t] = pause ? NONE : (short) Math.round(10 * levels[t]);
            pitch[t] = pause || !track.isVoiced(t) ? NONE : (short) Math.round(1200 * Math.log(track.hertz(t) / 100) / Math.log(2));
        }
        return new VoiceFrames(pitch, level);
    }

    int frames() {
        return pitch.length;
    }

    /** Median of the level of all that is no pause. */
    short medianLevel() {
        return median(level);
    }

    static short median(short[] values) {
        short[] there = new short[values.length];
        int count = 0;
        for (short value : values) {
            if (value != NONE) {
                there[count++] = value;
            }
        }
        Arrays.sort(there, 0, count);
        return count == 0 ? NONE : there[count / 2];
    }

    /** Median pitch of several recordings. */
    static short medianPitch(Iterable<VoiceFrames> all) {
        int[] counts = new int[1 << Short.SIZE];
        long total = 0;
        for (VoiceFrames one : all) {
            for (short value : one.pitch) {
                if (value != NONE) {
                    counts[value - Short.MIN_VALUE]++;
                    total++;
                }
            }
        }
        long half = total / 2;
        for (int i : IntStream.range(0, total == 0 ? 0 : counts.length).toArray()) {
            half -= counts[i];
            if (half < 0) {
                return (short) (i + Short.MIN_VALUE);
            }
        }
        return NONE;
    }
}
