/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Decibels {@code 10 log10(max(1e-10, power))} and the floor that librosa's {@code power_to_db} puts {@code range} below the loudest cell
 * of the whole clip.
 */
public final class Decibels {

    /** Smallest power that counts, -100 dB. */
    public static final double SMALLEST = 1e-10;
    /** Value of the smallest power. */
    public static final double LOWEST = -100;

    private Decibels() {
    }

    /**
     * @param power any power, at least 0
     * @return decibels, at least -100
     */
    public static double of(double power) {
        return power > SMALLEST ? 10 * Math.log10(power) : LOWEST;
    }

    /**
     * @param powers powers
     * @param out receives their decibels
     */
    public static void of(double[] powers, double[] out) {
        for (int i = 0; i < powers.length; i++) {
            out[i] = of(powers[i]);
        }
    }
}
