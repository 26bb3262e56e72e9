/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;

import org.sparsha.train.protocol.TrainingJob;

/**
 * Mean and standard deviation of every row over the active frames of the clips learned from, and of no other clip.
 *
 * @param mean by row
 * @param scale by row, never 0
 * @param limit bound of standardised values, 0 for none
 */
record Scaler(float[] mean, float[] scale, float limit) {

    private static final double LEAST = 1e-5;

    /** @param flagRows 1 where row 0 says which frames count; it is left as it is */
    static Scaler fit(TrainingJob job, Dataset data, int[] clips, int flagRows) throws IOException {
        int rows = job.rows();
        double[] sum = new double[rows];
        double[] square = new double[rows];
        double count = 0;
        for (int clip : clips) {
            int variants = job.settings().scaleVariants() ? job.clips().get(clip).frames().length : 1;
            for (int variant = 0; variant < variants; variant++) {
                float[] matrix = data.matrix(clip, variant);
                int frames = job.clips().get(clip).frames()[variant];
                for (int t = 0; t < frames; t++) {
                    if (flagRows == 1 && matrix[t] == 0) {
                        continue;
                    }
                    count++;
                    for (int r = 0; r < rows; r++) {
                        double value = matrix[r * frames + t];
                        sum[r] += value;
                        square[r] += value * value;
                    }
                }
            }
        }
        float[] mean = new float[rows];
        float[] scale = new float[rows];
        for (int r = 0; r < rows; r++) {
            double m = count == 0 ? 0 : sum[r] / count;
            double deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, square[r] / count - m * m));
            boolean flag = r < flagRows;
            mean[r] = flag ? 0 : (float) m;
            scale[r] = flag || deviation < LEAST ? 1 : (float) deviation;
        }
        return new Scaler(mean, scale, job.settings().limit());
    }

    float apply(int row, float value) {
        float z = (value - mean[row]) / scale[row];
        return limit > 0 ? Math.max(-limit, Math.min(limit, z)) : z;
    }
}
