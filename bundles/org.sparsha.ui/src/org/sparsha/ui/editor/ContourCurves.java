/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import org.sparsha.audio.AudioClip;
import org.sparsha.features.dsp.Intensity;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.ViterbiPitchTracker;
import org.sparsha.timeline.raster.Curve;

/** Pitch and intensity of a recording, as curves over its spectrogram. May take a while: not for the UI's thread. */
final class ContourCurves {

    private static final double LOWEST_PITCH = 50;
    private static final double HIGHEST_PITCH = 600;
    private static final double HOP = 0.01;

    private ContourCurves() {
    }

    static Curve pitch(AudioClip clip) {
        PitchTrack track = ViterbiPitchTracker.speech().track(clip.mono(), clip.sampleRate());
        float[] values = new float[track.frames()];
        for (int frame = 0; frame < values.length; frame++) {
            double hertz = track.hertz(frame);
            values[frame] = hertz > 0 ? (float) hertz : Float.NaN;
        }
        return new Curve("F0", "Hz", 0, track.hopSeconds() * clip.sampleRate(), values, LOWEST_PITCH, HIGHEST_PITCH);
    }

    static Curve intensity(AudioClip clip) {
        double[] contour = new Intensity(LOWEST_PITCH * 1.5, HOP).contour(clip.mono(), clip.sampleRate());
        float[] values = new float[contour.length];
        double highest = Intensity.SILENCE;
        for (int frame = 0; frame < values.length; frame++) {
            values[frame] = (float) contour[frame];
            highest = Math.max(highest, contour[frame]);
        }
        return new Curve("Intensity", "dB", 0, HOP * clip.sampleRate(), values, highest - 60, highest + 6);
    }
}
