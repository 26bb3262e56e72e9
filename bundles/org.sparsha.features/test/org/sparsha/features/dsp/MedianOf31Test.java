/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MedianOf31Test {

    @Test
    void givesTheMedianOfEveryWindow() {
        Random random = new Random(1);
        MedianOf31 median = new MedianOf31(40);
        for (int round = 0; round < 50; round++) {
            double[][] rows = new double[MedianOf31.ROWS][40];
            for (double[] row : rows) {
                for (int lane = 0; lane < row.length; lane++) {
                    row[lane] = round % 2 == 0 ? random.nextDouble() : random.nextInt(4);
                }
            }
            double[][] out = new double[MedianOf31.OUTPUTS][40];
            median.apply(rows, 0, 17, out);
            median.apply(rows, 17, 40, out);
            for (int i = 0; i < MedianOf31.OUTPUTS; i++) {
                for (int lane = 0; lane < 40; lane++) {
                    double[] window = new double[MedianOf31.WINDOW];
                    for (int j = 0; j < window.length; j++) {
                        window[j] = rows[i + j][lane];
                    }
                    Arrays.sort(window);
                    assertEquals(window[15], out[i][lane]);
                }
            }
        }
    }

    @Test
    void mirrorsTheEndsAlongFrequency() {
        for (int bins : new int[] {1, 5, 31, 100, 1025}) {
            Random random = new Random(bins);
            double[][] frames = new double[11][];
            Arrays.setAll(frames, t -> random.doubles(bins).toArray());
            double[][] results = new double[11][bins];
            new FrequencyMedian(bins).apply(frames, 1, 11, results);
            for (int t = 1; t < 11; t++) {
                for (int k = 0; k < bins; k++) {
                    double[] window = new double[31];
                    for (int j = 0; j < 31; j++) {
                        window[j] = frames[t][FrequencyMedian.mirror(k - 15 + j, bins)];
                    }
                    Arrays.sort(window);
                    assertEquals(window[15], results[t][k]);
                }
            }
        }
    }
}
