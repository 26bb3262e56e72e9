/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;

/**
 * A part that grows segment by segment, with the posterior mean of its fall and of its complement's at the cost of one multiplication a
 * mask asked: the smooth kernel's exponentials multiply when a segment joins. Not for several threads.
 */
final class GrowingPart {

    /** What all parts of one process share. */
    static final class Tables {
        private final RemovedParts parts;
        private final double[] linear;
        private final double[][] factors;
        private final double[] level;
        private final double[] wholeFactor;
        private final double smooth;
        private final double unit;

        Tables(PathProcess process) {
            parts = process.parts();
            PathKernel kernel = process.kernel();
            double[] weights = process.weights();
            int players = parts.players();
            unit = kernel.unit(parts.total());
            smooth = kernel.share();
            linear = new double[players];
            factors = new double[players][weights.length];
            level = new double[weights.length];
            wholeFactor = new double[weights.length];
            for (int k = 0; k < weights.length; k++) {
                double[] spread = parts.spread(k);
                double whole = 0;
                for (int i = 0; i < players; i++) {
                    linear[i] += (1 - kernel.share()) / parts.total() * weights[k] * spread[i];
                    factors[i][k] = Math.exp(2 * spread[i] / unit);
                    whole += spread[i];
                }
                level[k] = weights[k] * Math.exp(-parts.product(k, k) / unit);
                wholeFactor[k] = Math.exp(2 * whole / unit);
            }
        }
    }

    private final Tables tables;
    private final boolean[] inside;
    private final double[] product;
    private final double[] spread;
    private double square;
    private double common;
    private double linear;
    private final double allLinear;

    GrowingPart(Tables tables) {
        this.tables = tables;
        int players = tables.linear.length;
        inside = new boolean[players];
        spread = new double[players];
        product = new double[tables.level.length];
        Arrays.fill(product, 1);
        double sum = 0;
        for (double one : tables.linear) {
            sum += one;
        }
        allLinear = sum;
    }

    boolean has(int segment) {
        return inside[segment];
    }

    /** Lets a segment join. */
    void add(int segment) {
        double[] factors = tables.factors[segment];
        for (int k = 0; k < product.length; k++) {
            product[k] *= factors[k];
        }
        square += 2 * spread[segment] + tables.parts.variance(segment);
        common += tables.parts.whole()[segment];
        linear += tables.linear[segment];
        inside[segment] = true;
        double[] one = new double[inside.length];
        one[segment] = 1;
        double[] more = tables.parts.times(one);
        for (int i = 0; i < more.length; i++) {
            spread[i] += more[i];
        }
    }

    /** Posterior mean of the fall without this part and that segment, less the fall with nothing but them. */
    double gainWith(int segment) {
        double[] factors = tables.factors[segment];
        double newSquare = square + 2 * spread[segment] + tables.parts.variance(segment);
        double newCommon = common + tables.parts.whole()[segment];
        double otherSquare = tables.parts.total() - 2 * newCommon + newSquare;
        double removed = 0;
        double alone = 0;
        for (int k = 0; k < product.length; k++) {
            double grown = product[k] * factors[k];
            removed += tables.level[k] * (grown - 1);
            alone += tables.level[k] * (tables.wholeFactor[k] / grown - 1);
        }
        double newLinear = linear + tables.linear[segment];
        return newLinear + tables.smooth * Math.exp(-newSquare / tables.unit) * removed
                - (allLinear - newLinear) - tables.smooth * Math.exp(-otherSquare / tables.unit) * alone;
    }
}
