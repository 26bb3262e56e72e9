/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Linear discriminant analysis (R. A. Fisher, Annals of Eugenics, 1936) with a covariance drawn towards its diagonal (J. H. Friedman,
 * "Regularized discriminant analysis", JASA 1989). It is solved at once, without chance: the same vectors in the same order give the
 * same layer. Memory grows with the square of a vector's size, not with the number of vectors.
 */
final class DiscriminantAnalysis {

    /** Added to every variance; the vectors are standardised, so that this keeps what hardly varies within a class from deciding all. */
    private static final double RIDGE = 0.1;
    /** Root mean square of the logits over what is learned from, on EMO-DB about right for the probabilities of new speakers. */
    private static final double LOGIT = 4;
    private static final int BLOCK = 8;

    private final int size;
    private final double[] weights;
    private final double[][] sums;
    private final double[][] squares;
    private final double[][] block = new double[BLOCK][];
    private int waiting;

    /**
     * A linear layer.
     *
     * @param weight [classes][size], row after row
     * @param bias [classes]
     */
    record Layer(float[] weight, float[] bias) {
    }

    /**
     * @param size values of a vector
     * @param classes number of classes
     */
    DiscriminantAnalysis(int size, int classes) {
        this.size = size;
        weights = new double[classes];
        sums = new double[classes][size];
        squares = new double[size][size];
        Arrays.setAll(block, i -> new double[size]);
    }

    /**
     * Learns from a vector.
     *
     * @param values the vector
     * @param label its class
     * @param weight how much it counts
     */
    void add(float[] values, int label, double weight) {
        double root = Math.sqrt(weight);
        weights[label] += weight;
        double[] own = block[waiting++];
        for (int i = 0; i < size; i++) {
            sums[label][i] += weight * values[i];
            own[i] = root * values[i];
        }
        if (waiting == BLOCK) {
            flush();
        }
    }

    /**
     * What one analysis has learned, and some of what others have.
     *
     * @param parts analyses of vectors of one size and the same classes; they stay as they are
     * @param own which of them counts whole
     * @param share how much the others count
     * @return a new analysis
     */
    static DiscriminantAnalysis mixed(List<DiscriminantAnalysis> parts, int own, double share) {
        DiscriminantAnalysis result = new DiscriminantAnalysis(parts.getFirst().size, parts.getFirst().weights.length);
        for (int part = 0; part < parts.size(); part++) {
            DiscriminantAnalysis one = parts.get(part);
            one.flush();
            double factor = part == own ? 1 : share;
            for (int c = 0; c < result.weights.length; c++) {
                result.weights[c] += factor * one.weights[c];
                add(result.sums[c], one.sums[c], factor);
            }
            result.addSquares(one, factor);
        }
        return result;
    }

    /**
     * What tells the parts themselves from one another.
     *
     * @param parts analyses of vectors of one size; they stay as they are
     * @return a new analysis whose classes are the parts
     */
    static DiscriminantAnalysis between(List<DiscriminantAnalysis> parts) {
        DiscriminantAnalysis result = new DiscriminantAnalysis(parts.getFirst().size, parts.size());
        for (int part = 0; part < parts.size(); part++) {
            DiscriminantAnalysis one = parts.get(part);
            one.flush();
            result.weights[part] = Arrays.stream(one.weights).sum();
            for (double[] sum : one.sums) {
                add(result.sums[part], sum, 1);
            }
            result.addSquares(one, 1);
        }
        return result;
    }

    private void addSquares(DiscriminantAnalysis other, double factor) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                squares[i][j] += factor * other.squares[i][j];
            }
        }
    }

    private static void add(double[] to, double[] values, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    private void flush() {
        for (int b = waiting; b < BLOCK; b++) {
            Arrays.fill(block[b], 0);
        }
        waiting = 0;
        for (int i = 0; i < size; i++) {
            double[] row = squares[i];
            for (int b = 0; b < BLOCK; b += 4) {
                double[] p = block[b];
                double[] q = block[b + 1];
                double[] r = block[b + 2];
                double[] s = block[b + 3];
                double pi = p[i];
                double qi = q[i];
                double ri = r[i];
                double si = s[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += pi * p[j] + qi * q[j] + ri * r[j] + si * s[j];
                }
            }
        }
    }

    /**
     * @param shrinkage share of the diagonal in the covariance within classes, 0 to 1
     * @return the layer, whose logits sum to zero over the classes
     */
    Layer solve(double shrinkage) {
        flush();
        int classes = weights.length;
        double total = Arrays.stream(weights).sum();
        double[][] means = new double[classes][size];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < size && weights[c] > 0; i++) {
                means[c][i] = sums[c][i] / weights[c];
            }
        }
        double[][] within = within(means, total, shrinkage);
        Cholesky.decompose(within);
        double[][] layer = new double[classes][];
        double[] bias = new double[classes];
        for (int c = 0; c < classes; c++) {
            layer[c] = Cholesky.solve(within, means[c]);
            bias[c] = weights[c] > 0 ? StrictMath.log(weights[c] / total) - product(means[c], layer[c]) / 2 : 0;
        }
        return scaled(layer, bias, total);
    }

    private double[][] within(double[][] means, double total, double shrinkage) {
        double[][] within = new double[size][];
        for (int i = 0; i < size; i++) {
            within[i] = Arrays.copyOf(squares[i], i + 1);
            for (int j = 0; j <= i; j++) {
                double between = 0;
                for (int c = 0; c < weights.length; c++) {
                    between += weights[c] * means[c][i] * means[c][j];
                }
                within[i][j] = (within[i][j] - between) / total * (i == j ? 1 : 1 - shrinkage);
            }
            within[i][i] = Math.max(0, within[i][i]) + RIDGE;
        }
        return within;
    }

    /** Takes out what all classes that were learned share, and gives the logits their size; a class not learned is never the answer. */
    private Layer scaled(double[][] layer, double[] bias, double total) {
        int classes = weights.length;
        int learned = (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
        double[] shared = new double[size];
        double sharedBias = 0;
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < size; i++) {
                shared[i] += layer[c][i] / learned;
            }
            sharedBias += bias[c] / learned;
        }
        double square = 0;
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < size && weights[c] > 0; i++) {
                layer[c][i] -= shared[i];
            }
            bias[c] -= weights[c] > 0 ? sharedBias : 0;
            square += meanSquare(layer[c], bias[c], total) / learned;
        }
        double factor = square > 0 ? LOGIT / Math.sqrt(square) : 0;
        float[] weight = new float[classes * size];
        float[] shift = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < size; i++) {
                weight[c * size + i] = (float) (factor * layer[c][i]);
            }
            shift[c] = weights[c] > 0 ? (float) (factor * bias[c]) : (float) (-4 * LOGIT);
        }
        return new Layer(weight, shift);
    }

    /** Mean over what was learned from of the square of a logit. */
    private double meanSquare(double[] layer, double bias, double total) {
        double sum = bias * bias;
        for (int c = 0; c < weights.length; c++) {
            sum += 2 * bias * product(sums[c], layer) / total;
        }
        for (int i = 0; i < size; i++) {
            double row = squares[i][i] * layer[i] / 2;
            for (int j = 0; j < i; j++) {
                row += squares[i][j] * layer[j];
            }
            sum += 2 * layer[i] * row / total;
        }
        return Math.max(0, sum);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
