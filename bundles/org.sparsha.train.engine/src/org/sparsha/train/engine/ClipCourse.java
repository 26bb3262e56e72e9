/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

/**
 * Statistics of how the rows of a clip move: how much each two of them move together (correlations); how the first and the last third of
 * the clip differ from the middle one; and how fast they move (power of each row's modulation in eight bands from 0.5 to 25 Hz, as
 * logarithms). Frames that don't count have no influence. The exported graph computes the same.
 */
final class ClipCourse {

    /** Modulation frequencies are multiples of 100 frames a second over this. */
    private static final int TURN = 200;
    private static final int FREQUENCIES = 50;
    /** First frequency of each band, as a multiple of {@code 100 / TURN} Hz, and the end of the last band. */
    private static final int[] BANDS = {1, 3, 5, 7, 10, 14, 20, 30, FREQUENCIES + 1};
    private static final double FLOOR = 0.01;
    private static final double[][][] WAVES = waves();

    private ClipCourse() {
    }

    /** @return number of statistics of so many rows */
    static int size(int rows) {
        return rows * (rows - 1) / 2 + 2 * rows + (BANDS.length - 1) * rows;
    }

    /** Cosine and sine of each frequency over {@link #TURN} frames, after which all begin again. */
    private static double[][][] waves() {
        double[][][] waves = new double[FREQUENCIES][2][TURN];
        for (int k = 1; k <= FREQUENCIES; k++) {
            for (int t = 0; t < TURN; t++) {
                double angle = 2 * Math.PI * (k * t % TURN) / TURN;
                waves[k - 1][0][t] = (float) StrictMath.cos(angle);
                waves[k - 1][1][t] = (float) StrictMath.sin(angle);
            }
        }
        return waves;
    }

    /**
     * Writes the statistics; zeros where no frame counts.
     *
     * @param z standardised rows, [rows][frames], zero where a frame doesn't count
     * @param active 1 where a frame counts, else 0
     * @param result where they go
     * @param start place of the first
     */
    static void write(float[][] z, float[] active, float[] result, int start) {
        double count = 0;
        for (float flag : active) {
            count += flag;
        }
        if (count == 0) {
            return;
        }
        double[][] centered = new double[z.length][];
        for (int r = 0; r < z.length; r++) {
            centered[r] = centered(z[r], active, count);
        }
        int at = correlations(centered, count, result, start);
        at = thirds(z, active, count, result, at);
        for (double[] row : centered) {
            at = modulation(row, count, result, at);
        }
    }

    private static double[] centered(float[] row, float[] active, double count) {
        double sum = 0;
        for (int t = 0; t < row.length; t++) {
            sum += row[t] * active[t];
        }
        double mean = sum / count;
        double[] result = new double[row.length];
        for (int t = 0; t < row.length; t++) {
            result[t] = (row[t] - mean) * active[t];
        }
        return result;
    }

    private static int correlations(double[][] rows, double count, float[] result, int start) {
        double[] deviation = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            deviation[r] = Math.sqrt(product(rows[r], rows[r]) / count + FLOOR);
        }
        int at = start;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                result[at++] = (float) (product(rows[i], rows[j]) / count / deviation[i] / deviation[j]);
            }
        }
        return at;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    /** First less middle third of every row, then last less middle third. */
    private static int thirds(float[][] z, float[] active, double count, float[] result, int start) {
        double[] frames = new double[3];
        double[][] sums = new double[3][z.length];
        double place = -0.5;
        for (int t = 0; t < active.length; t++) {
            place += active[t];
            int third = 3 * place < count ? 0 : 3 * place < 2 * count ? 1 : 2;
            frames[third] += active[t];
            for (int r = 0; r < z.length; r++) {
                sums[third][r] += z[r][t] * active[t];
            }
        }
        int at = start;
        for (int third = 0; third < 3; third += 2) {
            for (int r = 0; r < z.length; r++) {
                result[at++] = (float) (sums[third][r] / Math.max(1, frames[third]) - sums[1][r] / Math.max(1, frames[1]));
            }
        }
        return at;
    }

    private static int modulation(double[] row, double count, float[] result, int start) {
        double[] power = new double[FREQUENCIES];
        double[] folded = new double[TURN];
        for (int t = 0; t < row.length; t++) {
            folded[t % TURN] += row[t];
        }
        for (int k = 0; k < FREQUENCIES; k++) {
            double re = product(folded, WAVES[k][0]);
            double im = product(folded, WAVES[k][1]);
            power[k] = (re * re + im * im) / count;
        }
        int at = start;
        for (int band = 0; band + 1 < BANDS.length; band++) {
            double sum = 0;
            for (int k = BANDS[band]; k < BANDS[band + 1]; k++) {
                sum += power[k - 1];
            }
            result[at++] = (float) StrictMath.log(sum / (BANDS[band + 1] - BANDS[band]) + FLOOR);
        }
        return at;
    }
}
