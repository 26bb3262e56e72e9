/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.application.voice.VoiceMeasures;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.voice.FormantSettings;

/** Candidates made of what is measured of the voice. */
final class VoiceCandidates {

    private static final double[] QUANTILES = {0.2, 0.5, 0.8};

    private final VoiceMeasures voice;

    VoiceCandidates(float[] mono, int rate) {
        voice = VoiceMeasures.of(mono, rate, PitchRange.SPEECH, FormantSettings.DEFAULT);
    }

    /** In the spirit of eGeMAPS (Eyben et al. 2016): mean, spread, slopes, quantiles of each contour, jitter, shimmer, share of voice. */
    double[] functionals() {
        List<Double> values = new ArrayList<>();
        for (VoiceMeasures.Column column : voice.columns()) {
            double[] own = Arrays.stream(column.values()).filter(value -> !Double.isNaN(value))
                    .map(value -> column.unit().equals("Hz") ? 12 * Math.log(Math.max(1, value) / 27.5) / Math.log(2) : value).toArray();
            moments(own, values);
            double rising = 0;
            double falling = 0;
            for (int t = 1; t < own.length; t++) {
                rising += Math.max(0, own[t] - own[t - 1]) / own.length;
                falling += Math.max(0, own[t - 1] - own[t]) / own.length;
            }
            values.add(rising);
            values.add(falling);
            double[] sorted = own.clone();
            Arrays.sort(sorted);
            for (double quantile : QUANTILES) {
                values.add(sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))]);
            }
        }
        for (String name : List.of("jitter", "shimmer", "seconds", "voiced-seconds")) {
            values.add(voice.summary().get(name).orElse(0));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Harmonics-to-noise ratio and widths of the formants, mean and spread of each; jitter and shimmer. */
    double[] quality() {
        List<Double> values = new ArrayList<>();
        for (VoiceMeasures.Column column : voice.columns()) {
            if (column.name().equals("hnr") || column.name().matches("b[0-9]")) {
                moments(Arrays.stream(column.values()).filter(value -> !Double.isNaN(value)).toArray(), values);
            }
        }
        values.add(voice.summary().get("jitter").orElse(0));
        values.add(voice.summary().get("shimmer").orElse(0));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void moments(double[] own, List<Double> values) {
        double mean = Arrays.stream(own).average().orElse(0);
        values.add(mean);
        values.add(Math.sqrt(Arrays.stream(own).map(value -> (value - mean) * (value - mean)).average().orElse(0)));
    }
}
