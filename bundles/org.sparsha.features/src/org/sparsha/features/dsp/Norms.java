/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/** Scaling of one frame of values that are at least 0. A frame whose norm is below the smallest normal 32-bit float stays as it is. */
public final class Norms {

    /** Smallest normal 32-bit float; norms below it count as none. */
    public static final double TINY = Float.MIN_NORMAL;

    private Norms() {
    }

    /**
     * Divides by the largest value.
     *
     * @param values the frame, changed in place
     */
    public static void byMaximum(double[] values) {
        double max = 0;
        for (double value : values) {
            max = value > max ? value : max;
        }
        divide(values, max);
    }

    /**
     * Divides by the sum.
     *
     * @param values the frame, changed in place
     */
    public static void bySum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        divide(values, sum);
    }

    private static void divide(double[] values, double norm) {
        if (norm >= TINY) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= norm;
            }
        }
    }
}
