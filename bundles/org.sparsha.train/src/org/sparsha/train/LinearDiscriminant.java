/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear discriminant analysis (R. A. Fisher, Annals of Eugenics, 1936) of pooled vectors, every class counting alike, with a covariance
 * drawn towards its diagonal (J. H. Friedman, "Regularized discriminant analysis", JASA 1989). Share and ridge are those of the statistics
 * head, so that the two differ in their values alone. The share isn't estimated by the method of Ledoit and Wolf, since that takes vectors
 * for independent of one another, which recordings of one speaker aren't: it would shrink too little. Without chance. Memory grows with the
 * square of a vector's size.
 */
final class LinearDiscriminant {

    private static final double SHRINKAGE = 0.3;
    /** Added to every variance of the standardised values. */
    private static final double RIDGE = 0.1;

    private final int[] learned;
    private final double[][] layer;
    private final double[] bias;

    private LinearDiscriminant(int[] learned, double[][] layer, double[] bias) {
        this.learned = learned;
        this.layer = layer;
        this.bias = bias;
    }

    /**
     * Learns from vectors.
     *
     * @param vectors standardised vectors, at least one
     * @param truths the class of each, from 0
     * @return what tells the classes that occur from one another
     */
    static LinearDiscriminant of(double[][] vectors, int[] truths) {
        int[] learned = IntStream.of(truths).distinct().sorted().toArray();
        int size = vectors[0].length;
        double[][] means = new double[size][learned.length];
        double[][] within = new double[size][size];
        for (int c = 0; c < learned.length; c++) {
            int label = learned[c];
            double[][] own = IntStream.range(0, truths.length).filter(n -> truths[n] == label).mapToObj(n -> vectors[n])
                    .toArray(double[][]::new);
            for (double[] vector : own) {
                for (int i = 0; i < size; i++) {
                    means[i][c] += vector[i] / own.length;
                }
            }
            for (double[] vector : own) {
                add(within, vector, means, c, 1.0 / own.length / learned.length);
            }
        }
        for (int i = 0; i < size; i++) {
            within[i][i] += RIDGE;
            for (int j = 0; j < i; j++) {
                within[i][j] *= 1 - SHRINKAGE;
                within[j][i] = within[i][j];
            }
        }
        RealMatrix solved = new CholeskyDecomposition(new Array2DRowRealMatrix(within, false)).getSolver()
                .solve(new Array2DRowRealMatrix(means, false));
        double[][] layer = solved.transpose().getData();
        double[] bias = new double[learned.length];
        for (int c = 0; c < learned.length; c++) {
            for (int i = 0; i < size; i++) {
                bias[c] -= means[i][c] * layer[c][i] / 2;
            }
        }
        return new LinearDiscriminant(learned, layer, bias);
    }

    /** Adds the lower triangle of the weighted products of what a vector differs by from the mean of its class. */
    private static void add(double[][] within, double[] vector, double[][] means, int label, double weight) {
        double[] apart = new double[vector.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = vector[i] - means[i][label];
            double weighted = weight * apart[i];
            for (int j = 0; j <= i; j++) {
                within[i][j] += weighted * apart[j];
            }
        }
    }

    /**
     * @param vector a vector standardised likewise
     * @return its class; of classes that are as likely the first
     */
    int predict(double[] vector) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < learned.length; c++) {
            double logit = bias[c];
            for (int i = 0; i < vector.length; i++) {
                logit += layer[c][i] * vector[i];
            }
            if (logit > most) {
                most = logit;
                best = learned[c];
            }
        }
        return best;
    }
}
