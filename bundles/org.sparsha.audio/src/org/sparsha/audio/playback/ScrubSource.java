/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;

/**
 * A recording under the hand, as tape under a head: what is heard runs after a place that the user drags, forwards or backwards, the
 * faster the farther away it is, and is silent where the hand rests. Has no time of its own: what it is asked for is the next of it,
 * wherever that begins. Reads come from the player's thread; the place is moved by any thread.
 */
public final class ScrubSource implements PlaybackSource {

    /** How many times faster than recorded it runs at most. */
    public static final double FASTEST = 4;
    /** Seconds in which it would reach the place if that stood still. */
    private static final double REACH = 0.06;
    /** Slower than this part of the usual speed, speech is a rumble: it fades. */
    private static final double SLOW = 0.25;
    private static final long LONGEST_SECONDS = 86_400;

    private final PlaybackSource source;
    private volatile double target;
    private double position;
    private double loudness;

    /**
     * @param source the recording
     * @param frame where the hand is put down
     */
    public ScrubSource(PlaybackSource source, long frame) {
        this.source = source;
        this.target = frame;
        this.position = frame;
    }

    /** @param frame where the hand is now */
    public void moveTo(long frame) {
        target = frame;
    }

    @Override
    public int sampleRate() {
        return source.sampleRate();
    }

    @Override
    public int channelCount() {
        return source.channelCount();
    }

    /** A day: it ends when the hand lets go. */
    @Override
    public long frames() {
        return LONGEST_SECONDS * sampleRate();
    }

    @Override
    public void read(long start, float[][] into, int offset, int count) throws AudioException {
        double away = target - position;
        double step = Math.clamp(away / Math.max(count, REACH * sampleRate()), -FASTEST, FASTEST);
        double loud = Math.min(1, Math.abs(step) / SLOW);
        if (loud == 0 && loudness == 0) {
            PlaybackSource.silence(into, offset, offset + count);
            return;
        }
        double end = position + step * count;
        long first = (long) Math.floor(Math.min(position, end));
        float[][] samples = new float[into.length][(int) ((long) Math.floor(Math.max(position, end)) - first) + 2];
        source.read(first, samples, 0, samples[0].length);
        for (int i = 0; i < count; i++) {
            double place = position + step * i - first;
            int before = (int) place;
            double gain = loudness + (loud - loudness) * i / count;
            for (int c = 0; c < into.length; c++) {
                double value = samples[c][before] + (samples[c][before + 1] - samples[c][before]) * (place - before);
                into[c][offset + i] = (float) (gain * value);
            }
        }
        position = Math.abs(target - end) < 1 ? target : end;
        loudness = loud;
    }
}
