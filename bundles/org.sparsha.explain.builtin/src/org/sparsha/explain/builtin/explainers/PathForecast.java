/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;

/** The joint posterior of the falls of some removed parts. */
final class PathForecast {

    private final PathKernel kernel;
    private final RemovedParts parts;
    private final double[] means;
    private final double[][] known;
    private final double scale;

    /**
     * @param known of each part, what is known of it in the coordinates of the factor: prior covariances less the products of these are
     * posterior ones
     * @param scale σ²
     */
    PathForecast(PathKernel kernel, RemovedParts parts, double[] means, double[][] known, double scale) {
        this.kernel = kernel;
        this.parts = parts;
        this.means = means;
        this.known = known;
        this.scale = scale;
    }

    double mean(int part) {
        return means[part];
    }

    double covariance(int one, int other) {
        double prior = kernel.of(parts.product(one, other), parts.product(one, one), parts.product(other, other), parts.total());
        return scale * (prior - Matrices.dot(known[one], known[other]));
    }

    /** Standard deviation of a weighted sum of some parts' falls. */
    double deviation(int[] chosen, double[] weights) {
        double variance = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j <= i; j++) {
                variance += (i == j ? 1 : 2) * weights[i] * weights[j] * covariance(chosen[i], chosen[j]);
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /**
     * The parts that are worth asking about: one after the other the one whose fall is least certain, the ones before it being known by
     * then.
     */
    List<Integer> leastCertain(int count) {
        int size = means.length;
        double[] variances = new double[size];
        for (int i = 0; i < size; i++) {
            variances[i] = covariance(i, i);
        }
        List<double[]> columns = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, size)) {
            int best = -1;
            for (int i = 0; i < size; i++) {
                if (!chosen.contains(i) && (best < 0 || variances[i] > variances[best])) {
                    best = i;
                }
            }
            chosen.add(best);
            double[] column = new double[size];
            double pivot = Math.sqrt(Math.max(1e-300, variances[best]) + scale * kernel.noise());
            for (int i = 0; i < size; i++) {
                double left = covariance(i, best);
                for (double[] before : columns) {
                    left -= before[i] * before[best];
                }
                column[i] = left / pivot;
                variances[i] -= column[i] * column[i];
            }
            columns.add(column);
        }
        return chosen;
    }
}
