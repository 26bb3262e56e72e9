/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.List;
import java.util.TreeSet;

/**
 * Where recordings of one kind lie among all: mean and scale of each statistic, the mean of each class, and the covariance within classes,
 * which all share, drawn towards its diagonal (J. H. Friedman, "Regularized discriminant analysis", JASA 1989). Immutable.
 */
public final class ClassShape {

    /** Share of the diagonal in the covariance. */
    public static final double SHRINKAGE = 0.8;
    /** A standardised statistic beyond this counts as this, so that one broken value doesn't decide all. */
    static final double CLIP = 5;
    /** Added to every variance within classes of the standardised statistics, so that a constant one can't decide all. */
    private static final double RIDGE = 0.01;

    private final double[] mean;
    private final double[] scale;
    private final List<String> classes;
    private final double[][] classMeans;
    private final double[][] covariance;
    private final double[][] triangle;

    ClassShape(double[] mean, double[] scale, List<String> classes, double[][] classMeans, double[][] covariance) {
        this.mean = mean;
        this.scale = scale;
        this.classes = List.copyOf(classes);
        this.classMeans = classMeans;
        this.covariance = covariance;
        this.triangle = decomposed(covariance);
    }

    /**
     * Learns from recordings, always added up in the order given.
     *
     * @param statistics at least one vector, all of one size
     * @param labels the class of each; the same text for all where classes aren't known
     * @return the shape
     */
    public static ClassShape fit(List<double[]> statistics, List<String> labels) {
        return fit(statistics, labels, SHRINKAGE);
    }

    /**
     * Learns from recordings, always added up in the order given.
     *
     * @param statistics at least one vector, all of one size
     * @param labels the class of each
     * @param shrinkage share of the diagonal in the covariance, 0 to 1
     * @return the shape
     */
    public static ClassShape fit(List<double[]> statistics, List<String> labels, double shrinkage) {
        int size = statistics.get(0).length;
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (double[] one : statistics) {
            for (int i = 0; i < size; i++) {
                mean[i] += one[i] / statistics.size();
            }
        }
        for (double[] one : statistics) {
            for (int i = 0; i < size; i++) {
                scale[i] += (one[i] - mean[i]) * (one[i] - mean[i]) / statistics.size();
            }
        }
        for (int i = 0; i < size; i++) {
            scale[i] = scale[i] > 1e-20 ? Math.sqrt(scale[i]) : 1;
        }
        List<String> classes = List.copyOf(new TreeSet<>(labels));
        double[][] classMeans = new double[classes.size()][size];
        int[] counts = new int[classes.size()];
        List<double[]> standard = statistics.stream().map(one -> standardised(one, mean, scale)).toList();
        for (int n = 0; n < standard.size(); n++) {
            int own = classes.indexOf(labels.get(n));
            counts[own]++;
            for (int i = 0; i < size; i++) {
                classMeans[own][i] += standard.get(n)[i];
            }
        }
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < size; i++) {
                classMeans[c][i] /= counts[c];
            }
        }
        return new ClassShape(mean, scale, classes, classMeans, covariance(standard, labels, classes, classMeans, shrinkage));
    }

    private static double[][] covariance(List<double[]> standard, List<String> labels, List<String> classes, double[][] classMeans,
            double shrinkage) {
        int size = classMeans[0].length;
        double[][] covariance = new double[size][];
        for (int i = 0; i < size; i++) {
            covariance[i] = new double[i + 1];
        }
        for (int n = 0; n < standard.size(); n++) {
            double[] own = classMeans[classes.indexOf(labels.get(n))];
            double[] away = standard.get(n).clone();
            for (int i = 0; i < size; i++) {
                away[i] -= own[i];
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += away[i] * away[j] / standard.size();
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] *= 1 - shrinkage;
            }
            covariance[i][i] += RIDGE;
        }
        return covariance;
    }

    private static double[] standardised(double[] statistics, double[] mean, double[] scale) {
        double[] result = new double[statistics.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(-CLIP, Math.min(CLIP, (statistics[i] - mean[i]) / scale[i]));
        }
        return result;
    }

    /** The lower triangle whose product with its own transpose the covariance is (Cholesky). */
    private static double[][] decomposed(double[][] covariance) {
        double[][] triangle = new double[covariance.length][];
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = covariance[i].clone();
            for (int j = 0; j <= i; j++) {
                double sum = triangle[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= triangle[i][k] * triangle[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException("The covariance is not positive definite.");
                }
                triangle[i][j] = i == j ? Math.sqrt(sum) : sum / triangle[j][j];
            }
        }
        return triangle;
    }

    /**
     * @param statistics statistics of a recording
     * @return its squared Mahalanobis distance to the mean of each class, in the order of {@link #classes()}
     */
    public double[] squaredDistances(double[] statistics) {
        double[] standard = standardised(statistics, mean, scale);
        double[] result = new double[classMeans.length];
        double[] y = new double[standard.length];
        for (int c = 0; c < result.length; c++) {
            for (int i = 0; i < y.length; i++) {
                double sum = standard[i] - classMeans[c][i];
                for (int k = 0; k < i; k++) {
                    sum -= triangle[i][k] * y[k];
                }
                y[i] = sum / triangle[i][i];
                result[c] += y[i] * y[i];
            }
        }
        return result;
    }

    /**
     * @param statistics statistics of a recording
     * @return root of the least squared distance to a class mean over the number of statistics
     */
    public double distance(double[] statistics) {
        double least = Double.POSITIVE_INFINITY;
        for (double squared : squaredDistances(statistics)) {
            least = Math.min(least, squared);
        }
        return Math.sqrt(least / statistics.length);
    }

    /** @return names of the classes */
    public List<String> classes() {
        return classes;
    }

    /** @return number of statistics */
    public int size() {
        return mean.length;
    }

    double[] mean() {
        return mean;
    }

    double[] scale() {
        return scale;
    }

    double[][] classMeans() {
        return classMeans;
    }

    double[][] covariance() {
        return covariance;
    }
}
