/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.features.dsp.Intensity;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.pitch.AutocorrelationPitchTracker;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.raster.Curve;
import org.sparsha.features.raster.Peaks;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.features.voice.FormantTrack;

/** Pitch and intensity of a recording, as curves over its spectrogram. May take a while: not for the UI's thread. */
final class ContourCurves {

    /** Intensity is taken over windows of periods of so deep a voice, in hertz. */
    private static final double DEEPEST = 50;
    private static final int MOST_FORMANTS = 4;
    /** dB below the loudest frame at which formants are no longer shown, as in Praat. */
    private static final double FORMANT_RANGE = 30;
    /** What counts as a moment where the loudest is looked for. */
    static final double LOUD_SECONDS = 0.025;
    /** Seconds from frame to frame. */
    static final double HOP = 0.01;

    private ContourCurves() {
    }

    /** None where the sample rate is too low for pitch. */
    static Optional<Curve> pitch(AudioClip clip, PitchRange range) {
        if (clip.sampleRate() < AutocorrelationPitchTracker.LEAST_RATE) {
            return Optional.empty();
        }
        PitchTrack track = new AutocorrelationPitchTracker(range, HOP).track(clip.mono(), clip.sampleRate());
        return Optional.of(new Curve("F0", "Hz", 0, track.hopSeconds() * clip.sampleRate(), pitch(track, 0, track.frames()),
                range.floor(), range.ceiling()));
    }

    /** The first formants, at most four, of frames that are not far softer than the loudest. */
    static List<Curve> formants(AudioClip clip, FormantSettings settings) {
        float[] signal = clip.mono();
        FormantTrack track = FormantTrack.of(signal, clip.sampleRate(), settings, HOP);
        float[] levels = intensity(signal, clip.sampleRate(), 0, track.frames());
        int columns = (int) Math.ceil(signal.length / (LOUD_SECONDS * clip.sampleRate()));
        Peaks peaks = Peaks.of(signal, 0, 0, LOUD_SECONDS * clip.sampleRate(), columns);
        double rms = 0;
        for (int column = 0; column < columns; column++) {
            rms = Math.max(rms, peaks.rms(column));
        }
        double loudest = decibels(rms);
        List<Curve> curves = new ArrayList<>();
        for (int formant = 1; formant <= shownFormants(settings); formant++) {
            curves.add(new Curve("F" + formant, "Hz", 0, HOP * clip.sampleRate(), formant(track, formant, levels, loudest, 0), 0,
                    settings.maximum()));
        }
        return curves;
    }

    /** On the scale of the intensity. */
    static double decibels(double rootMeanSquare) {
        return 20 * Math.log10(Math.max(1e-9, rootMeanSquare) / Level.REFERENCE_PRESSURE);
    }

    static int shownFormants(FormantSettings settings) {
        return Math.min(MOST_FORMANTS, settings.number());
    }

    /** Some frames of a formant, as many as there are levels; NaN where there is none or it is too soft to be one. */
    static float[] formant(FormantTrack track, int formant, float[] levels, double loudest, int first) {
        float[] values = new float[levels.length];
        for (int frame = 0; frame < values.length; frame++) {
            boolean loud = levels[frame] > loudest - FORMANT_RANGE;
            values[frame] = loud ? (float) track.hertz(formant, first + frame) : Float.NaN;
        }
        return values;
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
