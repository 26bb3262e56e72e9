/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.loudness;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sparsha.core.Warning;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;

/** Levels of tenths of a second, summed up. Every signal is accepted: what is no number counts as 0. */
record LoudnessExtractor(double floor) implements FeatureExtractor {

    private static final int RATE = 16_000;
    private static final int STEP = RATE / 10;

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public List<String> names() {
        return List.of("mean-level", "level-range");
    }

    @Override
    public OptionalInt hop() {
        return OptionalInt.empty();
    }

    @Override
    public OptionalLong usedSamples() {
        return OptionalLong.empty();
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        int steps = Math.max(1, (mono.length + STEP - 1) / STEP);
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            double level = level(mono, step * STEP, Math.min(mono.length, (step + 1) * STEP));
            sum += level;
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        return FeatureMatrix.ofVector(new double[] {sum / steps, most - least});
    }

    private double level(float[] mono, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) {
            double sample = Float.isFinite(mono[i]) ? mono[i] : 0;
            energy += sample * sample;
        }
        return Math.max(floor, 10 * Math.log10(energy / Math.max(1, to - from)));
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        return Map.of();
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        return mono.length < STEP ? List.of(new Warning("clip-short", "The clip is shorter than a tenth of a second.")) : List.of();
    }
}
