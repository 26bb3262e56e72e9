/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LinearDiscriminantTest {

    /** Far more values than vectors, and more vectors than values: the same layer as that of the analysis for few recordings. */
    @Test
    void answersAsTheAnalysisThatIsSolvedInAsManyUnknownsAsVectors() {
        for (int size : new int[] {4, 60}) {
            Random random = new Random(size);
            double[][] vectors = vectors(random, 40, size);
            int[] labels = new int[vectors.length];
            for (int n = 0; n < labels.length; n++) {
                // classes of different sizes, the second of none
                labels[n] = n % 4 == 0 ? 2 : n % 4 == 1 ? 3 : 0;
            }
            LinearDiscriminant own = LinearDiscriminant.of(vectors, labels);
            FewDiscriminant.Layer other = FewDiscriminant.solve(vectors, labels, 4, 0.3);
            for (double[] asked : vectors(random, 200, size)) {
                double[] logits = other.logits(asked);
                int best = 0;
                for (int c = 1; c < logits.length; c++) {
                    best = logits[c] > logits[best] ? c : best;
                }
                assertEquals(best, own.predict(asked));
            }
        }
    }

    /** Between the means lies the border, wherever most recordings are. */
    @Test
    void everyClassCountsAlike() {
        double[][] vectors = {{-1}, {-1.2}, {-0.8}, {-1.1}, {-0.9}, {1}};
        LinearDiscriminant analysis = LinearDiscriminant.of(vectors, new int[] {0, 0, 0, 0, 0, 1});
        assertEquals(0, analysis.predict(new double[] {-0.01}));
        assertEquals(1, analysis.predict(new double[] {0.01}));
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
