/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.effects;

import java.util.Arrays;

import org.sparsha.audio.filter.Resampler;

/** Changing the pitch and leaving the tempo alone: stretched in time, then played faster or slower. */
public final class PitchShift {

    /** Ratios of numbers up to this are within 0.05 cents of any wanted one. */
    private static final int LARGEST = 400;

    private PitchShift() {
    }

    /**
     * Shifts the pitch; formants move with it.
     *
     * @param mono the signal, not changed
     * @param sampleRate its samples a second
     * @param semitones up (positive) or down, within two octaves
     * @param stretch how the time is stretched
     * @return a new signal of the same length
     */
    public static float[] shift(float[] mono, int sampleRate, double semitones, TimeStretch stretch) {
        double factor = Math.pow(2, semitones / 12);
        int denominator = (int) (LARGEST / Math.max(1, factor));
        int numerator = (int) Math.round(factor * denominator);
        double exact = (double) numerator / denominator;
        if (exact == 1) {
            return mono.clone();
        }
        float[] longer = stretch.stretch(mono, sampleRate, 1 / exact);
        float[] shifted = Resampler.resample(longer, numerator, denominator);
        return shifted.length == mono.length ? shifted : Arrays.copyOf(shifted, mono.length);
    }
}
