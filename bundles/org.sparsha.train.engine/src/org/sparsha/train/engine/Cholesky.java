/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

/** Systems of linear equations with a symmetric, positive definite matrix, given by the rows of its lower triangle. */
final class Cholesky {

    private Cholesky() {
    }

    /**
     * Replaces a matrix by the triangle whose product with its own transpose it is.
     *
     * @param matrix row i has at least i + 1 values
     */
    static void decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            for (int j = 0; j <= i; j++) {
                double sum = row[j] - product(row, matrix[j], j);
                row[j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }

    /**
     * @param triangle what {@link #decompose} has left
     * @param right right-hand side, not changed
     * @return the solution
     */
    static double[] solve(double[][] triangle, double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - product(triangle[i], x, i)) / triangle[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= triangle[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= triangle[i][j] * x[i];
            }
        }
        return x;
    }

    /** Four sums side by side, which are faster than one and always added up in the same order. */
    private static double product(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
