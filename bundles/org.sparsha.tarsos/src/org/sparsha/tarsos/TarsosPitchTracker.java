/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.tarsos;

import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.PitchTracker;

import be.tarsos.dsp.pitch.PitchDetectionResult;
import be.tarsos.dsp.pitch.Yin;

/**
 * TarsosDSP's YIN (de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", JASA 111, 2002), frame by
 * frame every 10 ms within 60 to 500 Hz.
 */
public final class TarsosPitchTracker implements PitchTracker {

    private static final double LOWEST = 60;
    private static final double HIGHEST = 500;
    private static final double HOP_SECONDS = 0.01;
    private static final double SLOWEST_RATE = 4000;

    @Override
    public PitchTrack track(float[] mono, int sampleRate) {
        if (sampleRate < SLOWEST_RATE) {
            throw new IllegalArgumentException("Pitch needs at least 4000 samples a second: " + sampleRate);
        }
        // YIN compares half a buffer with the other half: two of the longest periods must fit, and the window as well
        int length = (int) Math.ceil(2.5 * sampleRate / LOWEST);
        Yin yin = new Yin(sampleRate, length);
        int frames = 1 + (int) Math.floor(mono.length / (HOP_SECONDS * sampleRate));
        double[] hertz = new double[frames];
        double[] periodicity = new double[frames];
        float[] buffer = new float[length];
        for (int t = 0; t < frames; t++) {
            copy(mono, (int) Math.round(t * HOP_SECONDS * sampleRate) - length / 2, buffer);
            PitchDetectionResult found = yin.getPitch(buffer);
            double probability = found.getProbability();
            periodicity[t] = Double.isFinite(probability) ? Math.clamp(probability, 0, 1) : 0;
            double pitch = found.getPitch();
            hertz[t] = found.isPitched() && pitch >= LOWEST && pitch <= HIGHEST ? pitch : 0;
        }
        return new PitchTrack(HOP_SECONDS, hertz, periodicity);
    }

    private static void copy(float[] from, int start, float[] into) {
        for (int i = 0; i < into.length; i++) {
            int at = start + i;
            float sample = at >= 0 && at < from.length ? from[at] : 0;
            into[i] = Float.isFinite(sample) ? sample : 0;
        }
    }
}
