/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.Arrays;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.recipes.Recipes;

/** Candidates made of 40 mel bands: the long-term average spectrum and the modulation spectrum. */
final class SpectrumCandidates {

    private static final int BANDS = 40;
    private static final int WIDE = 10;
    private static final double FRAMES_A_SECOND = 100;
    /** Limits of the bands of modulation, in hertz. */
    private static final double[] MODULATION = {0.5, 1, 2, 4, 6, 9, 13, 18, 25};

    private final FeatureExtractor extractor;

    SpectrumCandidates() throws SparshaException {
        FeatureRecipe recipe = Recipes.find(Recipes.all(), "frames").orElseThrow();
        extractor = recipe.create(ParameterValues.parse(recipe.parameters(), Map.of("mel-bands", Integer.toString(BANDS), "pitch",
                "false", "energy", "false")));
    }

    /** Bands of a signal at the extractor's rate, [band][frame]. */
    double[][] bands(float[] mono) {
        FeatureMatrix matrix = extractor.extract(mono);
        double[][] bands = new double[BANDS][];
        Arrays.setAll(bands, matrix::row);
        return bands;
    }

    /** Mean of each band, the mean of all taken out, so that level doesn't count; deviation of each. */
    static double[] average(double[][] bands) {
        double[] values = new double[2 * BANDS];
        for (int band = 0; band < BANDS; band++) {
            double mean = Arrays.stream(bands[band]).average().orElse(0);
            values[band] = mean;
            values[BANDS + band] = Math.sqrt(Arrays.stream(bands[band]).map(value -> (value - mean) * (value - mean)).average().orElse(0));
        }
        double level = Arrays.stream(values, 0, BANDS).average().orElse(0);
        for (int band = 0; band < BANDS; band++) {
            values[band] -= level;
        }
        return values;
    }

    /** Logarithm of the power by which each of ten wide bands rises and falls so fast, for eight bands of rates. */
    static double[] modulation(double[][] bands) {
        double[] values = new double[WIDE * (MODULATION.length - 1)];
        int each = BANDS / WIDE;
        int frames = bands[0].length;
        for (int wide = 0; wide < WIDE; wide++) {
            double[] course = new double[frames];
            for (int band = wide * each; band < (wide + 1) * each; band++) {
                for (int t = 0; t < frames; t++) {
                    course[t] += bands[band][t] / each;
                }
            }
            double mean = Arrays.stream(course).average().orElse(0);
            for (int rate = 0; rate < MODULATION.length - 1; rate++) {
                values[wide * (MODULATION.length - 1) + rate] = Math.log(1e-6 + power(course, mean, MODULATION[rate],
                        MODULATION[rate + 1]));
            }
        }
        return values;
    }

    /** Mean power between two rates of modulation, at four places between them. */
    private static double power(double[] course, double mean, double low, double high) {
        double sum = 0;
        for (int step = 0; step < 4; step++) {
            double hertz = low + (step + 0.5) / 4 * (high - low);
            double cosine = 0;
            double sine = 0;
            for (int t = 0; t < course.length; t++) {
                double angle = 2 * Math.PI * hertz * t / FRAMES_A_SECOND;
                cosine += (course[t] - mean) * Math.cos(angle);
                sine += (course[t] - mean) * Math.sin(angle);
            }
            sum += (cosine * cosine + sine * sine) / Math.max(1, course.length) / 4;
        }
        return sum;
    }
}
