/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;

/**
 * Covariance of the odd part of a game: of f(S) = (v(S) − v(complement of S))/2, all that Shapley values hang on. In signs x (+1 kept,
 * −1 not) the game is a sum of Fourier terms f̂(T)·Πᵢ∈T xᵢ; of these the odd ones have prior variance ρ^|T|, and the linear ones more by a
 * share a. With h signs that differ among M, up to the factor that makes it 1 at h = 0,
 *
 * <p>k(h) = (1 − a)·[(1+ρ)^(M−h)·(1−ρ)^h − (1−ρ)^(M−h)·(1+ρ)^h] + a·(M − 2h)/M.
 *
 * <p>The Shapley value of a term of T is 2/|T| for each of its segments (odd ones; 0 for even), so that of the kernel's section at x has
 * the closed form xᵢ·∫₀^ρ [(1+t)^p·(1−t)^q + (1−t)^p·(1+t)^q] dt over the p kept and q other segments but i.
 */
final class OddKernel {

    private static final double LARGEST_DECAY = 0.9;
    private static final int MOST_NODES = 64;

    private final int players;
    private final double decay;
    private final double linear;
    /** Twice the sum of the odd terms' variances, over (1+ρ)^M. */
    private final double total;
    private final double[] values;
    private final double[] shapley;

    /**
     * @param players M, at least 2
     * @param degree about how many segments act together: M·ρ/(1+ρ)
     * @param linear a, 0 to 1
     */
    OddKernel(int players, double degree, double linear) {
        this.players = players;
        this.linear = linear;
        decay = degree >= players ? LARGEST_DECAY : Math.min(LARGEST_DECAY, degree / (players - degree));
        total = 1 - Math.pow((1 - decay) / (1 + decay), players);
        values = new double[players + 1];
        double less = (1 - decay) / (1 + decay);
        for (int differing = 0; differing <= players; differing++) {
            values[differing] = (1 - linear) * (Math.pow(less, differing) - Math.pow(less, players - differing)) / total
                    + linear * (players - 2.0 * differing) / players;
        }
        shapley = new double[players];
        GaussIntegrator nodes = new GaussIntegratorFactory().legendre(Math.min(MOST_NODES, players / 2 + 1), 0, decay);
        for (int plus = 0; plus < players; plus++) {
            int kept = plus;
            int others = players - 1 - plus;
            shapley[plus] = 2 * nodes.integrate(t -> power(1 + t, kept) * power(1 - t, others) / (1 + decay)
                    + power(1 - t, kept) * power(1 + t, others) / (1 + decay)) / total;
        }
    }

    private double power(double base, int exponent) {
        return Math.pow(base / (1 + decay), exponent);
    }

    /** @param differing h, in how many signs the two differ */
    double of(int differing) {
        return values[differing];
    }

    /**
     * Shapley value of a kept segment in the kernel's section at a coalition; of one that isn't kept it is the negative.
     *
     * @param others how many other segments that coalition keeps
     */
    double shapley(int others) {
        return (1 - linear) * shapley[others] + linear * 2 / players;
    }

    /** Prior variance of a Shapley value. */
    double shapleyVariance() {
        double sum = 0;
        double scale = players * Math.log1p(decay) + Math.log(total) - Math.log(2);
        for (int size = 1; size <= players; size += 2) {
            double log = Gamma.logGamma(players) - Gamma.logGamma(size) - Gamma.logGamma(players - size + 1.0) + size * Math.log(decay);
            sum += 4.0 / ((double) size * size) * Math.exp(log - scale);
        }
        return (1 - linear) * sum + linear * 4 / players;
    }
}
