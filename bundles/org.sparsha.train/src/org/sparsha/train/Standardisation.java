/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;

/**
 * Mean and standard deviation of every value of the vectors that a baseline learns from.
 *
 * @param mean by value
 * @param scale by value
 */
record Standardisation(double[] mean, double[] scale) {

    private static final double LIMIT = 4;
    private static final double LEAST = 1e-9;

    /**
     * @param vectors all vectors
     * @param train those learned from
     * @return their mean and scale
     */
    static Standardisation of(List<float[]> vectors, int[] train) {
        int size = vectors.getFirst().length;
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int clip : train) {
            for (int i = 0; i < size; i++) {
                mean[i] += vectors.get(clip)[i] / train.length;
            }
        }
        for (int clip : train) {
            for (int i = 0; i < size; i++) {
                double d = vectors.get(clip)[i] - mean[i];
                square[i] += d * d / train.length;
            }
        }
        for (int i = 0; i < size; i++) {
            square[i] = Math.sqrt(square[i]);
        }
        return new Standardisation(mean, square);
    }

    /** @return the standardised vector, bounded; 0 where a value never varies */
    double[] apply(float[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            double z = scale[i] > LEAST ? (vector[i] - mean[i]) / scale[i] : 0;
            result[i] = Math.max(-LIMIT, Math.min(LIMIT, z));
        }
        return result;
    }
}
