/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.builtin.signal.LinearPrediction;
import org.sparsha.explain.builtin.signal.PitchSynchronous;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.builtin.signal.Spectra;
import org.sparsha.explain.listen.RemovalEdges;
import org.sparsha.features.dsp.Level;

/** One way to change how something is said, by degrees. */
enum ProsodyChange {

    PITCH_LEVEL("pitch-level", "Pitch level", "semitones", List.of(-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0)),
    PITCH_RANGE("pitch-range", "Pitch range", "times", List.of(0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)),
    LOUDNESS("loudness", "Loudness", "dB", List.of(-18.0, -12.0, -6.0, 0.0, 6.0, 12.0)),
    RATE("rate", "Speaking rate", "times", List.of(0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5)),
    SPECTRAL_TILT("spectral-tilt", "Spectral tilt", "dB/octave", List.of(-6.0, -4.0, -2.0, 0.0, 2.0, 4.0)),
    VOICE_QUALITY("voice-quality", "Breathiness", "share of whisper", List.of(0.0, 0.15, 0.3, 0.5, 0.75, 1.0));

    private static final double TILT_CENTRE = 1000;
    private static final double FADE_SECONDS = 0.01;

    private final String id;
    private final String title;
    private final String unit;
    private final List<Double> steps;

    ProsodyChange(String id, String title, String unit, List<Double> steps) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.steps = steps;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    List<Double> steps() {
        return steps;
    }

    /** The change of a title; empty where none has it. */
    static Optional<ProsodyChange> of(String title) {
        return Arrays.stream(values()).filter(change -> change.title.equals(title)).findFirst();
    }

    /** An amount, held within what this change can do. */
    double within(double by) {
        return Math.clamp(by, steps.getFirst(), steps.getLast());
    }

    /** The value that means "unchanged". */
    double neutral() {
        return this == PITCH_RANGE || this == RATE ? 1 : 0;
    }

    /**
     * The clip with a part of it changed. What means "unchanged" is made in the same way as its neighbours, so that what the making itself
     * does to the sound is in all points of a curve alike.
     *
     * @param signal the clip; not written to
     * @param part what is changed
     * @param by how much
     */
    float[] apply(float[] signal, int sampleRate, PitchTrack track, SampleRange part, double by, long seed) {
        if (this == RATE) {
            return stretched(signal, sampleRate, part, 1 / by);
        }
        float[] changed = whole(signal, sampleRate, track, by, seed);
        float[] envelope = RemovalEdges.weights(signal.length, List.of(part), (int) Math.round(FADE_SECONDS * sampleRate));
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.clamp(signal[i] + envelope[i] * (changed[i] - signal[i]), -1f, 1f);
        }
        return result;
    }

    private float[] whole(float[] signal, int sampleRate, PitchTrack track, double by, long seed) {
        double median = track.median();
        return switch (this) {
            case PITCH_LEVEL -> new PitchSynchronous(signal, sampleRate, track).resynthesise(hertz -> hertz * Math.pow(2, by / 12), 1);
            case PITCH_RANGE -> new PitchSynchronous(signal, sampleRate, track)
                    .resynthesise(hertz -> median <= 0 ? hertz : median * Math.pow(hertz / median, by), 1);
            case LOUDNESS -> scaled(signal, (float) Math.pow(10, by / 20));
            case SPECTRAL_TILT -> tilted(signal, sampleRate, by);
            case VOICE_QUALITY -> mixed(signal, LinearPrediction.whispered(signal, sampleRate, seed), (float) by);
            case RATE -> throw new IllegalStateException("Rate changes the length.");
        };
    }

    private static float[] scaled(float[] signal, float gain) {
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = signal[i] * gain;
        }
        return result;
    }

    private static float[] mixed(float[] signal, float[] other, float share) {
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = signal[i] + share * (other[i] - signal[i]);
        }
        return result;
    }

    /** A slope about 1 kHz, the level of the whole kept. */
    private static float[] tilted(float[] signal, int sampleRate, double slope) {
        Spectra spectra = new Spectra(sampleRate);
        float[] result = spectra.transform(signal, (frame, re, im) -> {
            for (int bin = 0; bin < re.length; bin++) {
                double octaves = Math.clamp(Math.log(Math.max(50, spectra.hertz(bin)) / TILT_CENTRE) / Math.log(2), -4, 4);
                double gain = Math.pow(10, slope * octaves / 20);
                re[bin] *= gain;
                im[bin] *= gain;
            }
        });
        Level.scaleTo(result, result.length,
                Level.rms(signal, 0, signal.length));
        return result;
    }

    private static float[] stretched(float[] signal, int sampleRate, SampleRange part, double stretch) {
        float[] middle = java.util.Arrays.copyOfRange(signal, (int) part.start(), (int) part.end());
        float[] slower = new PitchSynchronous(middle, sampleRate, PitchTrack.of(middle, sampleRate)).resynthesise(hertz -> hertz, stretch);
        float[] result = new float[signal.length - middle.length + slower.length];
        System.arraycopy(signal, 0, result, 0, (int) part.start());
        System.arraycopy(slower, 0, result, (int) part.start(), slower.length);
        System.arraycopy(signal, (int) part.end(), result, (int) part.start() + slower.length, signal.length - (int) part.end());
        return result;
    }
}
