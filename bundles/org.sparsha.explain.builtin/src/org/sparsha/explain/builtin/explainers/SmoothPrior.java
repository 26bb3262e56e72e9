/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;

import org.sparsha.core.Segment;

/**
 * What is believed of the segments' weights before the model is asked: they are Gaussian, their covariance falls exponentially with the
 * distance of the segments' centres (an Ornstein–Uhlenbeck process along time), and their variance grows with the segment's length. Scaled
 * so that the variances add up to 1. The covariance of thousands of segments is never written out: the process being Markov, it is applied
 * to a vector in one sweep forwards and one backwards.
 */
final class SmoothPrior {

    private final double[] deviations;
    private final double[] carried;

    /**
     * @param segments ascending
     * @param length distance in samples over which correlation falls to 1/e; 0 for independent weights
     */
    SmoothPrior(List<Segment> segments, double length) {
        double total = segments.stream().mapToLong(segment -> segment.range().length()).sum();
        deviations = new double[segments.size()];
        carried = new double[segments.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(segments.get(i).range().length() / total);
            carried[i] = i == 0 || length <= 0 ? 0 : Math.exp((centre(segments.get(i - 1)) - centre(segments.get(i))) / length);
        }
    }

    static double centre(Segment segment) {
        return (segment.start() + segment.end()) / 2.0;
    }

    double variance(int segment) {
        return deviations[segment] * deviations[segment];
    }

    /** The covariance matrix times a vector. */
    double[] times(double[] vector) {
        int size = deviations.length;
        double[] result = new double[size];
        double from = 0;
        for (int i = 0; i < size; i++) {
            from = carried[i] * from + deviations[i] * vector[i];
            result[i] = from;
        }
        from = 0;
        for (int i = size - 1; i >= 0; i--) {
            result[i] = deviations[i] * (result[i] + from);
            from = carried[i] * (from + deviations[i] * vector[i]);
        }
        return result;
    }
}
