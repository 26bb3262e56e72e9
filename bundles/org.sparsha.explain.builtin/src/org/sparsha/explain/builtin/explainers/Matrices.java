/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Small helps around commons-math's linear algebra. */
final class Matrices {

    private static final double JITTER = 1e-10;

    private Matrices() {
    }

    /**
     * Inverse of a symmetric positive semi-definite matrix. A trace of the identity (1e-10 of the mean diagonal) is added, so that a
     * singular one gives about the solution with the smallest coefficients.
     */
    static double[][] inverse(double[][] gram) {
        return decomposed(gram).getSolver().solve(MatrixUtils.createRealIdentityMatrix(gram.length)).getData();
    }

    /** The solution x of gram · x = right, the matrix as for {@link #inverse(double[][])}. */
    static double[] solve(double[][] gram, double[] right) {
        return decomposed(gram).getSolver().solve(MatrixUtils.createRealVector(right)).toArray();
    }

    private static CholeskyDecomposition decomposed(double[][] gram) {
        int size = gram.length;
        RealMatrix matrix = new Array2DRowRealMatrix(gram);
        matrix = matrix.add(matrix.transpose()).scalarMultiply(0.5);
        double jitter = Math.max(1e-300, JITTER * matrix.getTrace() / size);
        for (int i = 0; i < size; i++) {
            matrix.addToEntry(i, i, jitter);
        }
        return new CholeskyDecomposition(matrix, 1e-8, 0);
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[matrix.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(matrix[i], vector);
        }
        return result;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Adds weight · x xᵀ to the matrix. */
    static void addOuter(double[][] matrix, double[] x, double weight) {
        for (int i = 0; i < x.length; i++) {
            double scaled = weight * x[i];
            if (scaled != 0) {
                for (int j = 0; j < x.length; j++) {
                    matrix[i][j] += scaled * x[j];
                }
            }
        }
    }

    static void addScaled(double[] sum, double[] x, double weight) {
        for (int i = 0; i < x.length; i++) {
            sum[i] += weight * x[i];
        }
    }
}
