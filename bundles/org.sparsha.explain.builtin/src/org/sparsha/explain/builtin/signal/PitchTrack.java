/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import org.sparsha.features.pitch.ViterbiPitchTracker;

/**
 * The pitch of a clip on its own sample axis.
 *
 * @param hop samples from one frame to the next; frame k is centred on sample k · hop
 * @param hertz fundamental frequency of each frame, at least one, 0 where unvoiced
 */
public record PitchTrack(int hop, double[] hertz) {

    /**
     * @param signal samples
     * @param sampleRate samples a second
     * @return its pitch
     */
    public static PitchTrack of(float[] signal, int sampleRate) {
        var track = ViterbiPitchTracker.speech().track(signal, sampleRate);
        double[] hertz = new double[Math.max(1, track.frames())];
        for (int frame = 0; frame < track.frames(); frame++) {
            hertz[frame] = track.hertz(frame);
        }
        return new PitchTrack((int) Math.max(1, Math.round(track.hopSeconds() * sampleRate)), hertz);
    }

    /**
     * @param sample position in the signal
     * @return frequency there in Hz, 0 where unvoiced
     */
    public double at(long sample) {
        return hertz[Math.clamp((sample + hop / 2) / hop, 0, hertz.length - 1)];
    }

    /** @return median of the voiced frames in Hz, 0 where there are none */
    public double median() {
        double[] voiced = java.util.Arrays.stream(hertz).filter(f -> f > 0).sorted().toArray();
        return voiced.length == 0 ? 0 : voiced[voiced.length / 2];
    }
}
