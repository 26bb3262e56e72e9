/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * MiniRocket (Dempster, Schmidt and Webb, "MiniRocket: a very fast (almost) deterministic transform for time series classification", KDD
 * 2021) over the course of frames of several rows: the 84 kernels of nine weights, three of which are 2 and the others −1, at dilations
 * that double; each kernel sums over some rows drawn with a seed; a value is the share of moments above a bias, and biases are quantiles of
 * what recordings that are learned from give.
 */
final class MiniRocket {

    private static final int LENGTH = 9;
    private static final int[] DILATIONS = {1, 2, 4, 8, 16};
    private static final double[] QUANTILES = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final int ROWS = 4;

    private final List<int[]> kernels = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    private final double[][] biases;

    /** A draw of kernels, its biases from some courses, [row][frame] each. */
    MiniRocket(List<double[][]> courses, long seed) {
        Random random = new Random(seed);
        for (int a = 0; a < LENGTH; a++) {
            for (int b = a + 1; b < LENGTH; b++) {
                for (int c = b + 1; c < LENGTH; c++) {
                    for (int dilation : DILATIONS) {
                        kernels.add(new int[] {a, b, c, dilation});
                        rows.add(random.ints(ROWS, 0, courses.getFirst().length).toArray());
                    }
                }
            }
        }
        biases = new double[kernels.size()][];
        for (int kernel = 0; kernel < kernels.size(); kernel++) {
            double[] all = convolved(courses.get(random.nextInt(courses.size())), kernel);
            Arrays.sort(all);
            biases[kernel] = Arrays.stream(QUANTILES).map(quantile -> all[(int) (quantile * (all.length - 1))]).toArray();
        }
    }

    /** Shares of moments above each bias: 84 kernels times dilations times quantiles. */
    double[] transform(double[][] course) {
        double[] values = new double[kernels.size() * QUANTILES.length];
        for (int kernel = 0; kernel < kernels.size(); kernel++) {
            double[] convolved = convolved(course, kernel);
            for (int q = 0; q < QUANTILES.length; q++) {
                int above = 0;
                for (double value : convolved) {
                    above += value > biases[kernel][q] ? 1 : 0;
                }
                values[kernel * QUANTILES.length + q] = above / (double) convolved.length;
            }
        }
        return values;
    }

    private double[] convolved(double[][] course, int kernel) {
        int frames = course[0].length;
        double[] sum = new double[frames];
        for (int row : rows.get(kernel)) {
            for (int t = 0; t < frames; t++) {
                sum[t] += course[row][t];
            }
        }
        int[] shape = kernels.get(kernel);
        double[] result = new double[frames];
        for (int t = 0; t < frames; t++) {
            double value = 0;
            for (int k = 0; k < LENGTH; k++) {
                int at = t + (k - LENGTH / 2) * shape[3];
                if (at >= 0 && at < frames) {
                    value += (k == shape[0] || k == shape[1] || k == shape[2] ? 2 : -1) * sum[at];
                }
            }
            result[t] = value;
        }
        return result;
    }
}
