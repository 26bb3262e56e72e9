/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.features.dsp.Intensity;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.ViterbiPitchTracker;
import org.sparsha.features.raster.Curve;

/** Pitch and intensity of a recording, as curves over its spectrogram. May take a while: not for the UI's thread. */
final class ContourCurves {

    /** Intensity is taken over windows of periods of so deep a voice, in hertz. */
    private static final double DEEPEST = 50;
    /** Seconds from frame to frame. */
    static final double HOP = 0.01;

    private ContourCurves() {
    }

    /** None where the sample rate is too low for pitch. */
    static Optional<Curve> pitch(AudioClip clip, double floor, double ceiling) {
        if (clip.sampleRate() < ViterbiPitchTracker.LEAST_RATE) {
            return Optional.empty();
        }
        PitchTrack track = tracker(floor, ceiling).track(clip.mono(), clip.sampleRate());
        return Optional.of(new Curve("F0", "Hz", 0, track.hopSeconds() * clip.sampleRate(), pitch(track, 0, track.frames()), floor,
                ceiling));
    }

    /** Looks for pitch between a floor and a ceiling in hertz. */
    static ViterbiPitchTracker tracker(double floor, double ceiling) {
        return new ViterbiPitchTracker(floor, ceiling, HOP);
    }

    /** Some frames of a track, NaN where unvoiced. */
    static float[] pitch(PitchTrack track, int first, int frames) {
        float[] values = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            double hertz = track.hertz(first + frame);
            values[frame] = hertz > 0 ? (float) hertz : Float.NaN;
        }
        return values;
    }

    static Curve intensity(AudioClip clip) {
        float[] signal = clip.mono();
        float[] values = intensity(signal, clip.sampleRate(), 0, 1 + (int) Math.floor(signal.length / (HOP * clip.sampleRate())));
        double highest = Intensity.SILENCE;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return new Curve("Intensity", "dB", 0, HOP * clip.sampleRate(), values, highest - 60, highest + 6);
    }

    /** Some frames of the intensity of a signal. */
    static float[] intensity(float[] signal, int sampleRate, int first, int frames) {
        double[] contour = new Intensity(DEEPEST * 1.5, HOP).contour(signal, sampleRate);
        float[] values = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            values[frame] = (float) contour[first + frame];
        }
        return values;
    }
}
