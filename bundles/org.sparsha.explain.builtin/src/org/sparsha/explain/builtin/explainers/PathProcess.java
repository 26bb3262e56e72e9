/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.List;

import org.sparsha.explain.Coalition;

/**
 * A Gaussian process over removed parts, conditioned on the falls of the score that were asked: the posterior of the fall of any part.
 * Covariance: {@link PathKernel}; its scale is the one that makes the data most likely, σ² = yᵀC⁻¹y/n.
 */
final class PathProcess {

    private final RemovedParts parts;
    private final PathKernel kernel;
    private final double[][] factor;
    private final double[] weights;
    private final double scale;
    private final double likelihood;

    /**
     * @param parts what was removed
     * @param products their inner products, {@link RemovedParts#products()}
     * @param kernel covariance
     * @param falls falls of the score, in the order of the parts
     */
    PathProcess(RemovedParts parts, double[][] products, PathKernel kernel, double[] falls) {
        this.parts = parts;
        this.kernel = kernel;
        int count = falls.length;
        factor = new double[count][];
        for (int one = 0; one < count; one++) {
            factor[one] = new double[one + 1];
            for (int other = 0; other <= one; other++) {
                factor[one][other] = kernel.of(products[one][other], products[one][one], products[other][other], parts.total());
            }
            factor[one][one] += kernel.noise();
        }
        Triangles.factorise(factor);
        double[] half = Triangles.forward(factor, falls);
        weights = Triangles.backward(factor, half);
        scale = Math.max(1e-300, Matrices.dot(half, half) / count);
        double logs = 0;
        for (int k = 0; k < count; k++) {
            logs += Math.log(factor[k][k]);
        }
        likelihood = -0.5 * count * Math.log(scale) - logs;
    }

    /** Logarithm of the marginal likelihood, up to a constant. */
    double likelihood() {
        return likelihood;
    }

    RemovedParts parts() {
        return parts;
    }

    PathKernel kernel() {
        return kernel;
    }

    /** C⁻¹y: what each part asked adds to the posterior mean by its covariance. */
    double[] weights() {
        return weights;
    }

    /** Share of the falls' variance that is forecast when each one in turn is left out; at most 1. */
    double predictive(double[] falls) {
        int count = falls.length;
        double mean = Arrays.stream(falls).sum() / count;
        double missed = 0;
        double total = 0;
        for (int k = 0; k < count; k++) {
            double[] unit = new double[count];
            unit[k] = 1;
            double[] half = Triangles.forward(factor, unit);
            double miss = weights[k] / Matrices.dot(half, half);
            missed += miss * miss;
            total += (falls[k] - mean) * (falls[k] - mean);
        }
        return total > 0 ? 1 - missed / total : 0;
    }

    /** The joint posterior of the falls of some parts. */
    PathForecast forecast(List<Coalition> masks) {
        RemovedParts asked = parts.others(masks);
        int count = masks.size();
        double[] means = new double[count];
        double[][] known = new double[count][];
        for (int one = 0; one < count; one++) {
            double[] shared = new double[weights.length];
            double square = asked.product(one, one);
            for (int k = 0; k < shared.length; k++) {
                shared[k] = kernel.of(parts.product(k, asked, one), square, parts.product(k, k), parts.total());
            }
            means[one] = Matrices.dot(shared, weights);
            known[one] = Triangles.forward(factor, shared);
        }
        return new PathForecast(kernel, asked, means, known, scale);
    }
}
