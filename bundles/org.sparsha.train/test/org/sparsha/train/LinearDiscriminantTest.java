/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinearDiscriminantTest {

    private static final int SIZE = 30;
    private static final double SHRINKAGE = 0.3;

    private final double[][] vectors = new double[9][SIZE];
    private final int[] labels = {0, 1, 0, 1, 0, 1, 0, 1, 0};

    LinearDiscriminantTest() {
        Random random = new Random(3);
        for (int n = 0; n < vectors.length; n++) {
            for (int i = 0; i < SIZE; i++) {
                vectors[n][i] = random.nextGaussian() + (i == 2 ? 2 * labels[n] : 0);
            }
        }
    }

    /** The difference of two classes' weights solves (within-class covariance) x = difference of means, up to one factor. */
    @Test
    void solvesWhatTheWholeMatrixWould() {
        LinearDiscriminant.Layer layer = LinearDiscriminant.solve(vectors, labels, 2, SHRINKAGE);
        double[][] means = new double[2][SIZE];
        int[] counts = {5, 4};
        for (int n = 0; n < vectors.length; n++) {
            for (int i = 0; i < SIZE; i++) {
                means[labels[n]][i] += vectors[n][i] / counts[labels[n]];
            }
        }
        double[] product = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double covariance = 0;
                for (int n = 0; n < vectors.length; n++) {
                    covariance += (vectors[n][i] - means[labels[n]][i]) * (vectors[n][j] - means[labels[n]][j]) / counts[labels[n]] / 2;
                }
                double entry = i == j ? covariance + 0.1 : (1 - SHRINKAGE) * covariance;
                product[i] += entry * (layer.weight()[0][j] - layer.weight()[1][j]);
            }
        }
        double factor = product[2] / (means[0][2] - means[1][2]);
        double[] wanted = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            wanted[i] = factor * (means[0][i] - means[1][i]);
        }
        assertArrayEquals(wanted, product, 1e-9);
    }

    @Test
    void aClassThatWasNotLearnedIsNeverTheAnswer() {
        LinearDiscriminant.Layer layer = LinearDiscriminant.solve(vectors, labels, 3, SHRINKAGE);
        for (int n = 0; n < vectors.length; n++) {
            double[] logits = layer.logits(vectors[n]);
            assertTrue(logits[2] < Math.min(logits[0], logits[1]));
            assertEquals(labels[n], logits[0] > logits[1] ? 0 : 1, "what was learned is known");
            assertEquals(0, logits[0] + logits[1], 1e-9);
        }
    }

    /** Far more values than vectors, and more vectors than values: the same layer by both matrices. */
    @Test
    void bothMatricesGiveTheSameLayer() {
        for (int size : new int[] {4, 60}) {
            Random random = new Random(size);
            double[][] vectors = vectors(random, 40, size);
            int[] labels = new int[vectors.length];
            for (int n = 0; n < labels.length; n++) {
                // classes of different sizes, the second of none
                labels[n] = n % 4 == 0 ? 2 : n % 4 == 1 ? 3 : 0;
            }
            LinearDiscriminant.Layer own = LinearDiscriminant.solve(vectors, labels, 4, SHRINKAGE, true);
            LinearDiscriminant.Layer other = LinearDiscriminant.solve(vectors, labels, 4, SHRINKAGE, false);
            for (double[] asked : vectors(random, 200, size)) {
                double[] logits = other.logits(asked);
                assertArrayEquals(logits, own.logits(asked), 1e-9);
                int best = 0;
                for (int c = 1; c < logits.length; c++) {
                    best = logits[c] > logits[best] ? c : best;
                }
                assertEquals(best, own.best(asked));
            }
        }
    }

    /** Between the means lies the border, wherever most recordings are. */
    @Test
    void everyClassCountsAlike() {
        double[][] vectors = {{-1}, {-1.2}, {-0.8}, {-1.1}, {-0.9}, {1}};
        LinearDiscriminant.Layer layer = LinearDiscriminant.solve(vectors, new int[] {0, 0, 0, 0, 0, 1}, 2, SHRINKAGE);
        assertEquals(0, layer.best(new double[] {-0.01}));
        assertEquals(1, layer.best(new double[] {0.01}));
    }

    private static double[][] vectors(Random random, int count, int size) {
        double[][] vectors = new double[count][size];
        for (double[] vector : vectors) {
            double shared = random.nextGaussian();
            for (int i = 0; i < size; i++) {
                vector[i] = random.nextGaussian() + shared;
            }
        }
        return vectors;
    }
}
