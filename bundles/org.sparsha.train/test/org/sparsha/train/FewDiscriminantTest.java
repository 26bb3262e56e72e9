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

class FewDiscriminantTest {

    private static final int SIZE = 30;
    private static final double SHRINKAGE = 0.3;

    private final double[][] vectors = new double[9][SIZE];
    private final int[] labels = {0, 1, 0, 1, 0, 1, 0, 1, 0};

    FewDiscriminantTest() {
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
        FewDiscriminant.Layer layer = FewDiscriminant.solve(vectors, labels, 2, SHRINKAGE);
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
        FewDiscriminant.Layer layer = FewDiscriminant.solve(vectors, labels, 3, SHRINKAGE);
        for (int n = 0; n < vectors.length; n++) {
            double[] logits = layer.logits(vectors[n]);
            assertTrue(logits[2] < Math.min(logits[0], logits[1]));
            assertEquals(labels[n], logits[0] > logits[1] ? 0 : 1, "what was learned is known");
            assertEquals(0, logits[0] + logits[1], 1e-9);
        }
    }
}
