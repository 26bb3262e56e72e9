/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

/**
 * Deviation of a recording from A = 440 Hz: the fullest bin of a histogram of how far the louder half of all spectral peaks lies from the
 * nearest semitone (or third of one), as librosa's {@code estimate_tuning} has it. It is a mode of few counts and jumps when the signal
 * changes by a hair; that is part of the definition.
 */
public final class Tuning {

    /** Number of histogram bins, each a hundredth of the interval between two pitches. */
    public static final int BINS = 100;

    private static final double INVERSE_LOG_2 = 1 / Math.log(2);

    private Tuning() {
    }

    /**
     * Bin of the histogram that a frequency falls in. The reference computes this in 32-bit floats, which puts one peak in some thousands
     * into the next bin; we compute in 64 bits, which gives the reference's tuning for every golden clip and every golden explanation,
     * while our own 32-bit order of operations changes the tuning of one masked clip in 130 (see {@code docs/parity.md}).
     *
     * @param frequency in Hz, above 0
     * @param perOctave pitches an octave
     * @return bin from 0 to 99
     */
    public static int histogramBin(double frequency, int perOctave) {
        double position = perOctave * (Math.log(frequency / 27.5) * INVERSE_LOG_2);
        double residual = position - Math.floor(position);
        if (residual >= 0.5) {
            residual -= 1;
        }
        int bin = Math.min(BINS - 1, Math.max(0, (int) Math.floor((residual + 0.5) * BINS)));
        while (bin > 0 && residual < edge(bin)) {
            bin--;
        }
        while (bin < BINS - 1 && residual >= edge(bin + 1)) {
            bin++;
        }
        return bin;
    }

    /**
     * @param bin a histogram bin
     * @return its left edge, from -0.5, in intervals between two pitches
     */
    public static double edge(int bin) {
        return bin * 0.01 - 0.5;
    }

    /**
     * @param counts histogram of {@value #BINS} bins
     * @return the first fullest bin
     */
    public static int mode(int[] counts) {
        int best = 0;
        for (int i = 1; i < BINS; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }
}
