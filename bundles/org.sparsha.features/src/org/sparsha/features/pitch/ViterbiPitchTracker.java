/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import org.sparsha.features.SignalChecks;

/**
 * The built-in tracker: candidates of every frame from YIN's normalised difference ({@link YinFrame}) and the best path through them
 * ({@link PitchPath}). Immutable.
 *
 * @param lowest lowest frequency in Hz
 * @param highest highest frequency in Hz
 * @param hopSeconds seconds from frame to frame
 */
public record ViterbiPitchTracker(double lowest, double highest, double hopSeconds) implements PitchTracker {

    /** Lowest sample rate that will do. */
    public static final int LEAST_RATE = 4000;

    private static final double WINDOW_SECONDS = 0.025;

    /** Checks the limits. */
    public ViterbiPitchTracker {
        if (!(lowest >= 20 && highest > lowest && highest <= 2000 && hopSeconds > 0)) {
            throw new IllegalArgumentException("Pitch from " + lowest + " to " + highest + " Hz every " + hopSeconds + " s");
        }
    }

    /** @return a tracker for speech: 60 to 500 Hz every 10 ms */
    public static ViterbiPitchTracker speech() {
        return new ViterbiPitchTracker(60, 500, 0.01);
    }

    /**
     * How much of the signal one frame sees.
     *
     * @param lowest lowest frequency in Hz
     * @return seconds: what is compared, and the longest period
     */
    public static double frameSeconds(double lowest) {
        return WINDOW_SECONDS + 1 / lowest;
    }

    @Override
    public PitchTrack track(float[] mono, int sampleRate) {
        return track(mono, sampleRate, 0);
    }

    /**
     * Tracks a part of a longer recording, in which what is loud is known from elsewhere. Away from its edges (a few tenths of a second)
     * the result is that for the whole recording.
     *
     * @param mono the part
     * @param sampleRate samples a second, at least 4000
     * @param loudest root mean square of the recording's loudest 25 ms; that of the part where that is greater
     * @return fundamental frequency, frame 0 at the part's first sample
     */
    public PitchTrack track(float[] mono, int sampleRate, double loudest) {
        if (sampleRate < LEAST_RATE) {
            throw new IllegalArgumentException("Pitch needs at least 4000 samples a second: " + sampleRate);
        }
        float[] signal = SignalChecks.finite(mono.clone());
        YinFrame yin = frame(sampleRate);
        PitchCandidates[] candidates = new PitchCandidates[frames(signal.length, sampleRate)];
        for (int t = 0; t < candidates.length; t++) {
            candidates[t] = candidates(yin, signal, t, sampleRate);
        }
        return path(candidates, loudest);
    }

    int frames(int samples, int sampleRate) {
        return 1 + (int) Math.floor(samples / (hopSeconds * sampleRate));
    }

    /** The sample in the middle of a frame. */
    int center(int t, int sampleRate) {
        return (int) Math.round(t * hopSeconds * sampleRate);
    }

    /** Scratch memory for one thread. */
    YinFrame frame(int sampleRate) {
        return new YinFrame((int) Math.round(WINDOW_SECONDS * sampleRate), (int) Math.floor(sampleRate / highest),
                (int) Math.ceil(sampleRate / lowest));
    }

    PitchCandidates candidates(YinFrame yin, float[] signal, int t, int sampleRate) {
        double power = yin.analyze(signal, center(t, sampleRate));
        return PitchCandidates.of(yin, power, sampleRate, lowest, highest);
    }

    /** The best path through the candidates of all frames. */
    PitchTrack path(PitchCandidates[] frames, double loudest) {
        return PitchPath.best(frames, loudest, hopSeconds);
    }
}
