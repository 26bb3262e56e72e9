/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.waveform;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sparsha.core.Warning;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.SignalChecks;

/** Extractor of {@link Waveform}. */
record WaveformExtractor(int sampleRate, boolean normalize) implements FeatureExtractor {

    /** What the variance is raised by before dividing, so that silence stays silence. */
    private static final double SMALLEST_VARIANCE = 1e-7;

    @Override
    public List<String> names() {
        return List.of("sample");
    }

    @Override
    public OptionalInt hop() {
        return OptionalInt.of(1);
    }

    @Override
    public OptionalLong usedSamples() {
        return OptionalLong.empty();
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        float[] samples = SignalChecks.finite(mono.clone());
        double[] values = new double[samples.length];
        double mean = 0;
        for (int i = 0; i < samples.length; i++) {
            values[i] = samples[i];
            mean += values[i];
        }
        if (normalize && values.length > 0) {
            mean /= values.length;
            double variance = 0;
            for (double value : values) {
                variance += (value - mean) * (value - mean);
            }
            double scale = 1 / Math.sqrt(variance / values.length + SMALLEST_VARIANCE);
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - mean) * scale;
            }
        }
        return FeatureMatrix.ofRows(1, values.length, values);
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        return Map.of();
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        return SignalChecks.warnings(mono);
    }
}
