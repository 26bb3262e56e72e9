/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.explain.Coalition;

/**
 * A Gaussian process over the odd part of a game, conditioned on pairs of answers: the posterior of the Shapley values. That of everybody
 * against nobody is held to, so that the values add up.
 */
final class OddProcess implements Surrogate {

    private static final double[] DEGREES = { 0.5, 1, 1.5, 2, 3, 4, 5 };
    private static final double[] LINEAR = { 0, 0.5, 0.8, 0.95 };
    private static final double[] NOISES = { 1e-6, 1e-4, 1e-3, 1e-2 };
    private static final double HELD = 1e-9;

    private final List<Coalition> coalitions;
    private final OddKernel kernel;
    private final double[][] factor;
    private final double[] weights;
    private final double scale;
    private final double likelihood;

    private record Setting(OddKernel kernel, double noise) {
    }

    private OddProcess(List<Coalition> coalitions, int[][] differing, Setting setting, double[] halves) {
        this.coalitions = coalitions;
        this.kernel = setting.kernel();
        factor = new double[halves.length][];
        for (int one = 0; one < factor.length; one++) {
            factor[one] = new double[one + 1];
            for (int other = 0; other <= one; other++) {
                factor[one][other] = kernel.of(differing[one][other]);
            }
            factor[one][one] += one == 0 ? HELD : setting.noise();
        }
        Triangles.factorise(factor);
        double[] half = Triangles.forward(factor, halves);
        weights = Triangles.backward(factor, half);
        scale = Math.max(1e-300, Matrices.dot(half, half) / halves.length);
        double logs = 0;
        for (int k = 0; k < halves.length; k++) {
            logs += Math.log(factor[k][k]);
        }
        likelihood = -0.5 * halves.length * Math.log(scale) - logs;
    }

    /**
     * The process whose kernel makes the answers most likely.
     *
     * @param coalitions everybody first, then one of each pair
     * @param halves half the difference of each one's score and that of its complement
     * @param choosing how many of them, from the first on, decide which kernel it is
     */
    static OddProcess of(List<Coalition> coalitions, double[] halves, int choosing, Inquiry inquiry) {
        int[][] differing = differing(coalitions);
        int some = Math.min(choosing, halves.length);
        OddProcess best = null;
        Setting chosen = null;
        for (double degree : DEGREES) {
            for (double linear : LINEAR) {
                inquiry.checkCancelled();
                OddKernel kernel = new OddKernel(coalitions.get(0).size(), degree, linear);
                for (double noise : NOISES) {
                    Setting setting = new Setting(kernel, noise);
                    OddProcess one = new OddProcess(coalitions, differing, setting, java.util.Arrays.copyOf(halves, some));
                    if (best == null || one.likelihood > best.likelihood) {
                        best = one;
                        chosen = setting;
                    }
                }
            }
        }
        return some == halves.length ? best : new OddProcess(coalitions, differing, chosen, halves);
    }

    private static int[][] differing(List<Coalition> coalitions) {
        int[][] differing = new int[coalitions.size()][];
        for (int one = 0; one < differing.length; one++) {
            differing[one] = new int[one + 1];
            for (int other = 0; other < one; other++) {
                for (int player = 0; player < coalitions.get(0).size(); player++) {
                    differing[one][other] += coalitions.get(one).keeps(player) == coalitions.get(other).keeps(player) ? 0 : 1;
                }
            }
        }
        return differing;
    }

    /** Shapley value of a segment in the kernel's section at each coalition asked. */
    private double[] sections(int player) {
        double[] sections = new double[coalitions.size()];
        for (int k = 0; k < sections.length; k++) {
            Coalition one = coalitions.get(k);
            boolean keeps = one.keeps(player);
            sections[k] = (keeps ? 1 : -1) * kernel.shapley(one.kept() - (keeps ? 1 : 0));
        }
        return sections;
    }

    @Override
    public double difference(Coalition coalition) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            int differing = 0;
            for (int player = 0; player < coalition.size(); player++) {
                differing += coalition.keeps(player) == coalitions.get(k).keeps(player) ? 0 : 1;
            }
            sum += weights[k] * kernel.of(differing);
        }
        return 2 * sum;
    }

    @Override
    public double[] shapley() {
        return IntStream.range(0, coalitions.get(0).size()).mapToDouble(this::shapley).toArray();
    }

    double shapley(int player) {
        return Matrices.dot(sections(player), weights);
    }

    /** Posterior standard deviation of a Shapley value. */
    double deviation(int player) {
        double[] known = Triangles.forward(factor, sections(player));
        return Math.sqrt(scale * Math.max(0, kernel.shapleyVariance() - Matrices.dot(known, known)));
    }
}
