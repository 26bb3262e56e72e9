/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.effects.TimeStretch;

/** A clip in memory as something to play. */
final class ClipPlayback implements PlaybackSource {

    private final AudioClip clip;
    private final TimeStretch.Signal signal;

    ClipPlayback(AudioClip clip) {
        this.clip = clip;
        this.signal = switch (clip.channelCount()) {
            case 2 -> TimeStretch.signalOf(clip.channel(0), clip.channel(1));
            default -> TimeStretch.signalOf(clip.mono());
        };
    }

    @Override
    public int sampleRate() {
        return clip.sampleRate();
    }

    @Override
    public int channelCount() {
        return clip.channelCount() == 2 ? 2 : 1;
    }

    @Override
    public long frames() {
        return clip.frames();
    }

    @Override
    public void read(long start, float[][] into, int offset, int count) {
        signal.read(start, into, offset, count);
    }
}
