/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** Levels of powers for pictures: from a table, off by at most 2e-6 dB, at a fraction of what a logarithm costs. */
final class Decibels {

    private static final int BITS = 9;
    private static final int MANTISSA = 52;
    private static final double OCTAVE = 10 * Math.log10(2);
    private static final double[] TABLE = new double[(1 << BITS) + 1];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = 10 * Math.log10(1 + i / (double) (1 << BITS));
        }
    }

    private Decibels() {
    }

    /** The level of a power that is a normal number above 0. */
    static double of(double power) {
        long bits = Double.doubleToRawLongBits(power);
        int at = (int) (bits >>> MANTISSA - BITS) & (1 << BITS) - 1;
        double share = (bits & (1L << MANTISSA - BITS) - 1) * 0x1p-43;
        return ((bits >>> MANTISSA) - 1023) * OCTAVE + TABLE[at] + (TABLE[at + 1] - TABLE[at]) * share;
    }

    /**
     * The same for many, in one loop: a compiler that calls for each takes twice as long.
     *
     * @param powers normal numbers above 0
     * @param gains what is added to each level
     * @param levels takes them
     */
    static void of(double[] powers, double[] gains, float[] levels) {
        double[] table = TABLE;
        for (int i = 0; i < levels.length; i++) {
            long bits = Double.doubleToRawLongBits(powers[i]);
            int at = (int) (bits >>> MANTISSA - BITS) & (1 << BITS) - 1;
            double share = (bits & (1L << MANTISSA - BITS) - 1) * 0x1p-43;
            double low = table[at];
            levels[i] = (float) (((bits >>> MANTISSA) - 1023) * OCTAVE + low + (table[at + 1] - low) * share + gains[i]);
        }
    }
}
