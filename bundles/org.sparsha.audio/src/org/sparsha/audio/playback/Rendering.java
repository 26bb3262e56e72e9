/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.effects.TimeStretch;

/** A version of the recording at a speed, rendered frame after frame from some place on. For the playing thread. */
final class Rendering {

    private final PlaybackSource source;
    private final TimeStretch.Voice voice;
    private long next;
    private AudioException problem;

    /**
     * @param source what to render
     * @param speed 1 as it is, else stretched
     * @param stretch how
     * @param from frame of the source to begin at
     */
    Rendering(PlaybackSource source, double speed, TimeStretch stretch, long from) {
        this.source = source;
        this.next = from;
        this.voice = speed == 1 ? this::copy : stretch.open(this::read, source.channelCount(), source.sampleRate(), speed, from);
    }

    /** Renders the next frames into arrays of {@code channels} channels; one channel is heard on both. */
    void render(float[][] into, int offset, int count) throws AudioException {
        voice.next(into, offset, count);
        for (int c = source.channelCount(); c < into.length; c++) {
            System.arraycopy(into[0], offset, into[c], offset, count);
        }
        if (problem != null) {
            throw problem;
        }
    }

    private void copy(float[][] into, int offset, int count) {
        read(next, into, offset, count);
        next += count;
    }

    private void read(long start, float[][] into, int offset, int count) {
        try {
            source.read(start, into, offset, count);
        } catch (AudioException e) {
            problem = e; // reported by render: a voice knows nothing of files
            PlaybackSource.silence(into, offset, offset + count);
        }
    }
}
