/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.features.SignalChecks;
import org.sparsha.features.dsp.Intensity;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.dsp.Stft;
import org.sparsha.features.pitch.AutocorrelationPitchTracker;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.pitch.PitchTrack;

/**
 * The properties of a voice every ten milliseconds. Values that a frame does not have (no voice, silence) are NaN. Immutable.
 */
public final class VoiceContours {

    /** Samples a second at which level and tilt are analysed. */
    private static final int SAMPLE_RATE = 16000;

    /** Seconds from frame to frame. */
    public static final double HOP_SECONDS = 0.01;

    private static final int HOP = (int) (SAMPLE_RATE * HOP_SECONDS);
    private static final double QUIETEST = 45;
    /** Hertz; the intensity that syllables and pauses are found by doesn't depend on where pitch is looked for. */
    private static final double INTENSITY_FLOOR = 75;
    private static final int FFT_SIZE = 512;
    private static final int MOVEMENT = 2;
    private static final double REFERENCE_PITCH = 100;
    /** Semitones in 10 ms; over an octave trained and untrained voices reach some 80 a second on average (Xu and Sun 2002). */
    private static final double JUMP = 3;
    private static final List<VoiceProperty> FORMANTS = List.of(VoiceProperty.FORMANT_1, VoiceProperty.FORMANT_2, VoiceProperty.FORMANT_3);

    private final Map<VoiceProperty, double[]> contours = new EnumMap<>(VoiceProperty.class);
    private final int frames;
    private final double jitter;
    private final double shimmer;
    private final FormantTrack formants;

    private VoiceContours(float[] sound, int sampleRate, PitchRange range, FormantSettings settings) {
        // jitter and the harmonics-to-noise ratio need every sample that there is
        PitchTrack track = new AutocorrelationPitchTracker(range, HOP_SECONDS).track(sound, sampleRate);
        frames = track.frames();
        double[] pitch = contour(VoiceProperty.PITCH);
        double[] movement = contour(VoiceProperty.PITCH_MOVEMENT);
        for (int t = 0; t < frames; t++) {
            if (track.isVoiced(t)) {
                pitch[t] = 12 * Math.log(track.hertz(t) / REFERENCE_PITCH) / Math.log(2);
            }
        }
        for (int t = MOVEMENT; t + MOVEMENT < frames; t++) {
            movement[t] = isGlide(pitch, t - MOVEMENT, t + MOVEMENT)
                    ? Math.abs(pitch[t + MOVEMENT] - pitch[t - MOVEMENT]) / (2 * MOVEMENT * HOP_SECONDS) : Double.NaN;
        }
        Harmonicity.addTo(sound, sampleRate, range.floor(), HOP_SECONDS, contour(VoiceProperty.HARMONICITY));
        PulseVariation pulses = new PulseVariation(sound, sampleRate, new GlottalPulses(sound, sampleRate, track).times());
        pulses.addTo(contour(VoiceProperty.JITTER), contour(VoiceProperty.SHIMMER), HOP_SECONDS * sampleRate);
        jitter = pulses.jitter();
        shimmer = pulses.shimmer();
        formants = FormantTrack.of(sound, sampleRate, settings, HOP_SECONDS);
        for (int formant = 1; formant <= FORMANTS.size(); formant++) {
            double[] contour = contour(FORMANTS.get(formant - 1));
            for (int t = 0; t < Math.min(frames, formants.frames()); t++) {
                contour[t] = track.isVoiced(t) ? formants.hertz(formant, t) : Double.NaN;
            }
        }
        contours.put(VoiceProperty.PITCH_SLOPE, pitch);
        contours.put(VoiceProperty.PITCH_RANGE, pitch);
        SpeechTiming timing = new SpeechTiming(new Intensity(INTENSITY_FLOOR, HOP_SECONDS).contour(sound, sampleRate));
        timing.addSyllables(t -> t < frames && track.isVoiced(t), contour(VoiceProperty.SPEAKING_RATE));
        timing.addPauses(contour(VoiceProperty.PAUSE_SHARE), contour(VoiceProperty.PAUSE_RATE));
        float[] signal = sampleRate == SAMPLE_RATE ? sound : Resampler.resample(sound, sampleRate, SAMPLE_RATE);
        addLevels(signal);
        addTilt(signal, track);
        for (int t = 0; t < frames; t++) {
            if (!track.isVoiced(t)) {
                contour(VoiceProperty.HARMONICITY)[t] = Double.NaN;
            }
        }
    }

    /**
     * Analyses a recording with pitch from 75 to 600 Hz and five formants up to 5500 Hz.
     *
     * @param mono samples
     * @param sampleRate samples a second, above 0
     * @return its contours
     */
    public static VoiceContours of(float[] mono, int sampleRate) {
        return of(mono, sampleRate, PitchRange.SPEECH, FormantSettings.DEFAULT);
    }

    /**
     * Analyses a recording.
     *
     * @param mono samples
     * @param sampleRate samples a second, above 0
     * @param range where pitch is looked for
     * @param settings how formants are looked for
     * @return its contours
     */
    public static VoiceContours of(float[] mono, int sampleRate, PitchRange range, FormantSettings settings) {
        float[] finite = SignalChecks.finite(mono.clone());
        boolean low = sampleRate < AutocorrelationPitchTracker.LEAST_RATE;
        return new VoiceContours(low ? Resampler.resample(finite, sampleRate, SAMPLE_RATE) : finite, low ? SAMPLE_RATE : sampleRate, range,
                settings);
    }

    /**
     * @param semitones a value of the contour {@link VoiceProperty#PITCH}
     * @return its frequency in hertz; NaN for NaN
     */
    public static double hertz(double semitones) {
        return REFERENCE_PITCH * Math.pow(2, semitones / 12);
    }

    /** @return local jitter of the whole recording in per cent, as Praat defines it; NaN where there are too few pulses */
    public double jitter() {
        return jitter;
    }

    /** @return local shimmer of the whole recording in per cent, as Praat defines it; NaN where there are too few pulses */
    public double shimmer() {
        return shimmer;
    }

    /** @return formants of every frame, voiced or not */
    public FormantTrack formants() {
        return formants;
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

    /**
     * Whether pitch changes faster than a voice can: it breaks, or was found an octave (or another ratio) off.
     *
     * @param change semitones from one frame to another
     * @param frames how many frames later that is, above 0
     * @return whether it changes by more than 3 semitones a frame; never for NaN
     */
    public static boolean isJump(double change, int frames) {
        return Math.abs(change) > JUMP * frames;
    }

    /** Whether there is a voice all the way, and its pitch doesn't jump. */
    private static boolean isGlide(double[] pitch, int from, int to) {
        for (int t = from; t < to; t++) {
            if (Double.isNaN(pitch[t] + pitch[t + 1]) || isJump(pitch[t + 1] - pitch[t], 1)) {
                return false;
            }
        }
        return true;
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
