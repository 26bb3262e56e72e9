/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

/**
 * Lowest and highest value of a signal in each of a number of columns.
 *
 * @param low lowest, one a column
 * @param high highest, one a column
 */
record Outline(float[] low, float[] high) {

    static Outline of(float[] samples, int columns) {
        float[] low = new float[columns];
        float[] high = new float[columns];
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * samples.length / columns);
            int to = (int) Math.min(samples.length, Math.max(from + 1L, (c + 1L) * samples.length / columns + 1));
            float lowest = from < samples.length ? samples[from] : 0;
            float highest = lowest;
            for (int i = from; i < to; i++) {
                float sample = samples[i];
                if (sample < lowest) {
                    lowest = sample;
                } else if (sample > highest) {
                    highest = sample;
                }
            }
            low[c] = finite(lowest);
            high[c] = finite(highest);
        }
        return new Outline(low, high);
    }

    /** @return the largest absolute value */
    float peak() {
        float peak = 0;
        for (int i = 0; i < low.length; i++) {
            peak = Math.max(peak, Math.max(-low[i], high[i]));
        }
        return peak;
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? Math.clamp(value, -1e6f, 1e6f) : 0;
    }
}
