/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CholeskyTest {

    @Test
    void solvesWhatItHasDecomposed() {
        int size = 23;
        Random random = new Random(1);
        double[][] root = new double[size][size];
        for (double[] row : root) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        double[][] matrix = new double[size][size];
        double[][] triangle = new double[size][];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    matrix[i][j] += root[i][k] * root[j][k];
                }
                matrix[i][j] += i == j ? 1 : 0;
            }
            triangle[i] = Arrays.copyOf(matrix[i], i + 1);
        }
        double[] right = new double[size];
        Arrays.setAll(right, i -> random.nextGaussian());
        Cholesky.decompose(triangle);
        double[] x = Cholesky.solve(triangle, right);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += matrix[i][j] * x[j];
            }
            assertEquals(right[i], sum, 1e-9);
        }
    }
}
