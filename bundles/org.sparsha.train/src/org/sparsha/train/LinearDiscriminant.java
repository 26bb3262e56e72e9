/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/**
 * Linear discriminant analysis (R. A. Fisher, Annals of Eugenics, 1936), every class counting alike, with a covariance drawn towards its
 * diagonal (J. H. Friedman, "Regularized discriminant analysis", JASA 1989) as that of the statistics head is. Solved in a matrix as large
 * as a vector or, by the Woodbury identity, as there are vectors, whichever is the smaller; time and memory grow with its cube and square.
 * Without chance.
 */
public final class LinearDiscriminant {

    private static final double RIDGE = 0.1;
    /** Root mean square of the logits over what is learned from. */
    private static final double LOGIT = 4;

    private LinearDiscriminant() {
    }

    /**
     * A linear layer; its logits sum to zero over the classes that were learned.
     *
     * @param weight [classes][values]
     * @param bias [classes]; far below the others for a class that wasn't learned
     */
    public record Layer(double[][] weight, double[] bias) {

        /**
         * @param values a vector
         * @return its logits
         */
        public double[] logits(double[] values) {
            double[] logits = bias.clone();
            for (int c = 0; c < logits.length; c++) {
                logits[c] += product(weight[c], values);
            }
            return logits;
        }

        /**
         * @param values a vector
         * @return the class with the greatest logit; the first of several
         */
        public int best(double[] values) {
            double[] logits = logits(values);
            int best = 0;
            for (int c = 1; c < logits.length; c++) {
                best = logits[c] > logits[best] ? c : best;
            }
            return best;
        }
    }

    /**
     * Learns from vectors.
     *
     * @param vectors standardised vectors, at least one
     * @param labels their classes
     * @param classes number of classes
     * @param shrinkage share of the diagonal in the covariance within classes, above 0, at most 1
     * @return the layer
     */
    public static Layer solve(double[][] vectors, int[] labels, int classes, double shrinkage) {
        return solve(vectors, labels, classes, shrinkage, vectors.length > vectors[0].length);
    }

    /** The same by a matrix as large as a vector, or as there are vectors. */
    static Layer solve(double[][] vectors, int[] labels, int classes, double shrinkage, boolean inValues) {
        int size = vectors[0].length;
        int[] counts = new int[classes];
        double[][] means = new double[classes][size];
        for (int n = 0; n < vectors.length; n++) {
            counts[labels[n]]++;
        }
        int learned = 0;
        for (int count : counts) {
            learned += count > 0 ? 1 : 0;
        }
        for (int n = 0; n < vectors.length; n++) {
            add(means[labels[n]], vectors[n], 1.0 / counts[labels[n]]);
        }
        double[][] spread = new double[vectors.length][];
        double[] diagonal = new double[size];
        for (int n = 0; n < vectors.length; n++) {
            spread[n] = vectors[n].clone();
            add(spread[n], means[labels[n]], -1);
            double weight = 1.0 / counts[labels[n]] / learned;
            for (int i = 0; i < size; i++) {
                diagonal[i] += shrinkage * weight * spread[n][i] * spread[n][i];
                spread[n][i] *= Math.sqrt((1 - shrinkage) * weight);
            }
        }
        for (int i = 0; i < size; i++) {
            diagonal[i] += RIDGE;
        }
        double[][] layer = inValues ? solveInValues(spread, diagonal, means) : solveInVectors(spread, diagonal, means);
        double[] bias = new double[classes];
        for (int c = 0; c < classes; c++) {
            bias[c] = -product(means[c], layer[c]) / 2;
        }
        return scaled(layer, bias, counts, learned, vectors);
    }

    /** Means times the inverse of diagonal + spread' spread. */
    private static double[][] solveInValues(double[][] spread, double[] diagonal, double[][] means) {
        double[][] triangle = new double[diagonal.length][];
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = new double[i + 1];
            triangle[i][i] = diagonal[i];
        }
        for (double[] row : spread) {
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j <= i; j++) {
                    triangle[i][j] += row[i] * row[j];
                }
            }
        }
        decompose(triangle);
        double[][] layer = new double[means.length][];
        for (int c = 0; c < means.length; c++) {
            layer[c] = solve(triangle, means[c]);
        }
        return layer;
    }

    /** The same by the Woodbury identity. */
    private static double[][] solveInVectors(double[][] spread, double[] diagonal, double[][] means) {
        int count = spread.length;
        double[][] divided = new double[count][];
        for (int n = 0; n < count; n++) {
            divided[n] = spread[n].clone();
            for (int i = 0; i < diagonal.length; i++) {
                divided[n][i] /= diagonal[i];
            }
        }
        double[][] triangle = new double[count][];
        for (int n = 0; n < count; n++) {
            triangle[n] = new double[n + 1];
            for (int m = 0; m <= n; m++) {
                triangle[n][m] = product(divided[n], spread[m]) + (n == m ? 1 : 0);
            }
        }
        decompose(triangle);
        double[][] layer = new double[means.length][];
        for (int c = 0; c < means.length; c++) {
            double[] right = new double[count];
            for (int n = 0; n < count; n++) {
                right[n] = product(divided[n], means[c]);
            }
            double[] share = solve(triangle, right);
            layer[c] = means[c].clone();
            for (int i = 0; i < diagonal.length; i++) {
                layer[c][i] /= diagonal[i];
            }
            for (int n = 0; n < count; n++) {
                add(layer[c], divided[n], -share[n]);
            }
        }
        return layer;
    }

    private static Layer scaled(double[][] layer, double[] bias, int[] counts, int learned, double[][] vectors) {
        int size = layer[0].length;
        double[] shared = new double[size];
        double sharedBias = 0;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                add(shared, layer[c], 1.0 / learned);
                sharedBias += bias[c] / learned;
            }
        }
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                add(layer[c], shared, -1);
                bias[c] -= sharedBias;
            }
        }
        double square = 0;
        for (double[] vector : vectors) {
            for (int c = 0; c < counts.length; c++) {
                double logit = counts[c] > 0 ? product(layer[c], vector) + bias[c] : 0;
                square += logit * logit / learned / vectors.length;
            }
        }
        double factor = square > 0 ? LOGIT / Math.sqrt(square) : 0;
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < size; i++) {
                layer[c][i] = counts[c] > 0 ? layer[c][i] * factor : 0;
            }
            bias[c] = counts[c] > 0 ? bias[c] * factor : -4 * LOGIT;
        }
        return new Layer(layer, bias);
    }

    private static void decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }

    private static double[] solve(double[][] triangle, double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= triangle[i][k] * x[k];
            }
            x[i] /= triangle[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= triangle[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= triangle[i][j] * x[i];
            }
        }
        return x;
    }

    private static void add(double[] sum, double[] values, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
