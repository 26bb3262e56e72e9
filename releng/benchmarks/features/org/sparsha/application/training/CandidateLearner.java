/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.sparsha.train.LinearDiscriminant;

/** Classifiers that learn from standardised vectors; what they give are logits of the classes, of about one size. */
enum CandidateLearner {

    /** Linear discriminant analysis, shrinkage .3. */
    DISCRIMINANT {
        @Override
        UnaryOperator<double[]> learn(double[][] vectors, int[] labels, List<String> speakers, int classes) {
            return LinearDiscriminant.solve(vectors, labels, classes, SHRINKAGE)::logits;
        }
    },
    /** Ridge regression of the classes with an RBF kernel as wide as vectors lie apart, every class counting alike. */
    KERNEL {
        @Override
        UnaryOperator<double[]> learn(double[][] vectors, int[] labels, List<String> speakers, int classes) {
            return kernel(vectors, labels, classes);
        }
    },
    /** The mean of the two. */
    BOTH {
        @Override
        UnaryOperator<double[]> learn(double[][] vectors, int[] labels, List<String> speakers, int classes) {
            return mean(List.of(DISCRIMINANT.learn(vectors, labels, speakers, classes), KERNEL.learn(vectors, labels, speakers, classes)));
        }
    },
    /** The mean of five discriminant analyses, each of which leaves one more speaker out. */
    ENSEMBLE {
        @Override
        UnaryOperator<double[]> learn(double[][] vectors, int[] labels, List<String> speakers, int classes) {
            List<String> names = speakers.stream().distinct().sorted().toList();
            List<UnaryOperator<double[]>> members = new ArrayList<>();
            for (String out : names.subList(0, Math.min(MEMBERS, names.size()))) {
                int[] kept = IntStream.range(0, vectors.length).filter(n -> !speakers.get(n).equals(out)).toArray();
                members.add(DISCRIMINANT.learn(IntStream.of(kept).mapToObj(n -> vectors[n]).toArray(double[][]::new),
                        IntStream.of(kept).map(n -> labels[n]).toArray(), speakers, classes));
            }
            return mean(members);
        }
    };

    private static final double SHRINKAGE = 0.3;
    private static final double PENALTY = 0.1;
    private static final double LOGIT = 4;
    private static final int MEMBERS = 5;

    /**
     * Learns.
     *
     * @param vectors standardised vectors
     * @param labels their classes
     * @param speakers whose they are
     * @param classes number of classes
     * @return vector to logits
     */
    abstract UnaryOperator<double[]> learn(double[][] vectors, int[] labels, List<String> speakers, int classes);

    private static UnaryOperator<double[]> mean(List<UnaryOperator<double[]>> members) {
        return vector -> {
            double[] sum = members.getFirst().apply(vector);
            for (UnaryOperator<double[]> member : members.subList(1, members.size())) {
                double[] own = member.apply(vector);
                Arrays.setAll(sum, c -> sum[c] + own[c]);
            }
            return Arrays.stream(sum).map(value -> value / members.size()).toArray();
        };
    }

    private static UnaryOperator<double[]> kernel(double[][] vectors, int[] labels, int classes) {
        int count = vectors.length;
        int[] counts = new int[classes];
        IntStream.of(labels).forEach(label -> counts[label]++);
        double[][] apart = new double[count][count];
        double width = 0;
        for (int n = 0; n < count; n++) {
            for (int m = 0; m < n; m++) {
                apart[n][m] = distance(vectors[n], vectors[m]);
                apart[m][n] = apart[n][m];
                width += 2 * apart[n][m] / count / (count - 1);
            }
        }
        double[][] system = new double[count][count + classes];
        for (int n = 0; n < count; n++) {
            for (int m = 0; m < count; m++) {
                system[n][m] = Math.exp(-apart[n][m] / width);
            }
            system[n][n] += PENALTY * counts[labels[n]] * classes / count;
            for (int c = 0; c < classes; c++) {
                system[n][count + c] = (labels[n] == c ? 1 : 0) - 1.0 / classes;
            }
        }
        solve(system, count);
        double scale = width;
        UnaryOperator<double[]> raw = vector -> {
            double[] logits = new double[classes];
            for (int n = 0; n < count; n++) {
                double near = Math.exp(-distance(vector, vectors[n]) / scale);
                for (int c = 0; c < classes; c++) {
                    logits[c] += near * system[n][count + c];
                }
            }
            return logits;
        };
        double size = Math.sqrt(Arrays.stream(vectors).flatMapToDouble(vector -> Arrays.stream(raw.apply(vector)))
                .map(value -> value * value).average().orElse(1));
        return vector -> Arrays.stream(raw.apply(vector)).map(value -> value * LOGIT / size).toArray();
    }

    /** Gauss and Jordan: the columns from {@code count} on become the solution. The matrix is positive definite, so no rows are swapped. */
    private static void solve(double[][] system, int count) {
        for (int pivot = 0; pivot < count; pivot++) {
            double[] row = system[pivot];
            double by = row[pivot];
            for (int column = pivot; column < row.length; column++) {
                row[column] /= by;
            }
            for (int other = 0; other < count; other++) {
                double times = system[other][pivot];
                if (other != pivot && times != 0) {
                    for (int column = pivot; column < row.length; column++) {
                        system[other][column] -= times * row[column];
                    }
                }
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
