/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.features.SignalChecks;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.dsp.Stft;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.ViterbiPitchTracker;

/**
 * The properties of a voice every ten milliseconds. Values that a frame does not have (no voice, silence) are NaN. Immutable.
 */
public final class VoiceContours {

    /** Samples a second that are analysed; others are resampled before. */
    public static final int SAMPLE_RATE = 16000;

    /** Seconds from frame to frame. */
    public static final double HOP_SECONDS = 0.01;

    private static final int HOP = (int) (SAMPLE_RATE * HOP_SECONDS);
    private static final double QUIETEST = 45;
    private static final int FFT_SIZE = 512;
    private static final int MOVEMENT = 2;
    private static final double REFERENCE_PITCH = 100;

    private final Map<VoiceProperty, double[]> contours = new EnumMap<>(VoiceProperty.class);
    private final int frames;

    private VoiceContours(float[] signal) {
        PitchTrack track = ViterbiPitchTracker.speech().track(signal, SAMPLE_RATE);
        frames = track.frames();
        double[] pitch = contour(VoiceProperty.PITCH);
        double[] movement = contour(VoiceProperty.PITCH_MOVEMENT);
        double[] harmonicity = contour(VoiceProperty.HARMONICITY);
        for (int t = 0; t < frames; t++) {
            if (track.isVoiced(t)) {
                pitch[t] = 12 * Math.log(track.hertz(t) / REFERENCE_PITCH) / Math.log(2);
                double correlation = Math.clamp(track.periodicity(t), 1e-4, 1 - 1e-4);
                harmonicity[t] = 10 * Math.log10(correlation / (1 - correlation));
            }
        }
        for (int t = MOVEMENT; t + MOVEMENT < frames; t++) {
            // NaN where either end has no voice
            movement[t] = Math.abs(pitch[t + MOVEMENT] - pitch[t - MOVEMENT]) / (2 * MOVEMENT * HOP_SECONDS);
        }
        addLevels(signal);
        addTilt(signal, track);
        new Periods(signal, SAMPLE_RATE, track).addTo(contour(VoiceProperty.JITTER), contour(VoiceProperty.SHIMMER), HOP);
        Formants.addTo(signal, SAMPLE_RATE, track, contour(VoiceProperty.FORMANT_1), contour(VoiceProperty.FORMANT_2));
    }

    /**
     * Analyses a recording.
     *
     * @param mono samples
     * @param sampleRate samples a second, above 0
     * @return its contours
     */
    public static VoiceContours of(float[] mono, int sampleRate) {
        float[] finite = SignalChecks.finite(mono.clone());
        return new VoiceContours(sampleRate == SAMPLE_RATE ? finite : Resampler.resample(finite, sampleRate, SAMPLE_RATE));
    }

    /** @return number of frames; frame t lies at t · 10 ms */
    public int frames() {
        return frames;
    }

    /**
     * @param property a property
     * @return its value in every frame, NaN where the frame has none; a copy
     */
    public double[] values(VoiceProperty property) {
        return contours.get(property).clone();
    }

    private double[] contour(VoiceProperty property) {
        return contours.computeIfAbsent(property, key -> {
            double[] empty = new double[frames];
            Arrays.fill(empty, Double.NaN);
            return empty;
        });
    }

    private void addLevels(float[] signal) {
        double[] levels = Level.contour(signal, HOP, (int) (0.025 * SAMPLE_RATE));
        double loudest = Arrays.stream(levels).max().orElse(0);
        double[] contour = contour(VoiceProperty.LEVEL);
        for (int t = 0; t < Math.min(frames, levels.length); t++) {
            contour[t] = levels[t] > loudest - QUIETEST && levels[t] > -90 ? levels[t] : Double.NaN;
        }
    }

    private void addTilt(float[] signal, PitchTrack track) {
        Stft stft = new Stft(FFT_SIZE, 400, HOP, Stft.Edges.ZEROS);
        double[] power = new double[stft.bins()];
        double[] contour = contour(VoiceProperty.TILT);
        for (int t = 0; t < Math.min(frames, stft.frames(signal.length)); t++) {
            if (track.isVoiced(t)) {
                stft.power(signal, t, power);
                double low = sum(power, 80, 1000);
                double high = sum(power, 1000, 4000);
                contour[t] = low > 0 && high > 0 ? 10 * Math.log10(high / low) : Double.NaN;
            }
        }
    }

    private static double sum(double[] power, double from, double to) {
        double sum = 0;
        double spacing = SAMPLE_RATE / (double) FFT_SIZE;
        for (int k = (int) Math.ceil(from / spacing); k * spacing < to && k < power.length; k++) {
            sum += power[k];
        }
        return sum;
    }
}
