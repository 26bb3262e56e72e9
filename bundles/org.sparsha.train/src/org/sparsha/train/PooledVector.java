/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import org.sparsha.features.FeatureMatrix;

/** The vector that the baselines learn from: for frames the mean and deviation of every row and of its steps; a vector as it is. */
final class PooledVector {

    private PooledVector() {
    }

    /**
     * @param matrix rows by frames
     * @param flagged whether row 0 says which frames count
     * @return the vector
     */
    static float[] of(FeatureMatrix matrix, boolean flagged) {
        int first = flagged ? 1 : 0;
        int rows = matrix.rows() - first;
        if (matrix.frames() == 1) {
            float[] vector = new float[matrix.size()];
            matrix.copyTo(vector, 0);
            return vector;
        }
        float[] vector = new float[rows * 4];
        for (int r = 0; r < rows; r++) {
            double[] sums = new double[6];
            for (int t = 0; t < matrix.frames(); t++) {
                if (!flagged || matrix.get(0, t) > 0) {
                    add(matrix.get(r + first, t), sums, 0);
                    if (t > 0 && (!flagged || matrix.get(0, t - 1) > 0)) {
                        add(matrix.get(r + first, t) - matrix.get(r + first, t - 1), sums, 3);
                    }
                }
            }
            vector[r * 4] = (float) (sums[1] / Math.max(1, sums[0]));
            vector[r * 4 + 1] = deviation(sums, 0);
            vector[r * 4 + 2] = (float) (sums[4] / Math.max(1, sums[3]));
            vector[r * 4 + 3] = deviation(sums, 3);
        }
        return vector;
    }

    private static void add(double value, double[] sums, int at) {
        sums[at]++;
        sums[at + 1] += value;
        sums[at + 2] += value * value;
    }

    private static float deviation(double[] sums, int at) {
        double count = Math.max(1, sums[at]);
        double mean = sums[at + 1] / count;
        return (float) Math.sqrt(Math.max(0, sums[at + 2] / count - mean * mean));
    }
}
