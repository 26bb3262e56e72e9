/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

/**
 * Covariance of the score's fall f(z) over removed parts z, up to a scale: a linear part, sums of segments' weights, and a smooth part,
 * which lets the fall bend where parts stand in for each other. With the inner products of {@link RemovedParts} and T = 1ᵀK1
 *
 * <p>k(z, z') = (1 − s)·zᵀKz'/T + s·[exp(−(z−z')ᵀK(z−z')/(2ℓ²T)) − exp(−(zᵀKz + z'ᵀKz')/(2ℓ²T))]
 *
 * <p>so that f(0) = 0 for certain: nothing removed, nothing falls.
 *
 * @param length ℓ, over which share of the clip the smooth part changes
 * @param share s, of the smooth part
 * @param noise variance of what neither explains
 */
record PathKernel(double length, double share, double noise) {

    /** The unit of zᵀKz in the smooth part's exponents. */
    double unit(double total) {
        return 2 * length * length * total;
    }

    /**
     * @param product zᵀKz'
     * @param square zᵀKz
     * @param other z'ᵀKz'
     * @param total 1ᵀK1
     * @return k(z, z'), without noise
     */
    double of(double product, double square, double other, double total) {
        double unit = unit(total);
        double both = -(square + other) / unit;
        return (1 - share) * product / total + share * (Math.exp(both + 2 * product / unit) - Math.exp(both));
    }
}
