/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.RealFftLanes;

/** Spectra of some frames of one octave's signal, as far as filters of any tuning look at them. Mutable; one thread fills it. */
final class OctaveSpectrum {

    private static final int HALF = ConstantQ.FFT_SIZE / 2;
    private static final int BINS = TuningBanks.HIGHEST_BIN - TuningBanks.LOWEST_BIN + 1;

    /** Numbers of a frame's spectrum. */
    static final int VALUES = 2 * BINS;

    private final double[][] re = new double[BINS][Layout.FRAMES];
    private final double[][] im = new double[BINS][Layout.FRAMES];
    private final int[] frames = new int[Layout.FRAMES];
    private int count;

    /**
     * Becomes the spectra of some frames.
     *
     * @param fft scratch
     * @param signal the octave's signal
     * @param octave 0 for the highest
     * @param wanted which frames; those that see only zeros are left out
     */
    void transform(RealFftLanes fft, double[] signal, int octave, boolean[] wanted) {
        int[] starts = new int[Layout.FRAMES];
        int hop = Layout.HOP >> octave;
        count = 0;
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (wanted[t] && isSounding(signal, hop, t)) {
                starts[count] = t * hop - HALF;
                frames[count++] = t;
            }
        }
        int[] batch = new int[RealFftLanes.LANES];
        for (int first = 0; first < count; first += batch.length) {
            int size = Math.min(batch.length, count - first);
            System.arraycopy(starts, first, batch, 0, size);
            fft.forward(signal, batch, size, TuningBanks.LOWEST_BIN, re, im, first);
        }
    }

    /** Adds the spectrum of a frame that isn't here yet. */
    void add(int t, double[] values) {
        for (int b = 0; b < BINS; b++) {
            re[b][count] = values[b];
            im[b][count] = values[BINS + b];
        }
        frames[count++] = t;
    }

    /** How many frames are here. */
    int count() {
        return count;
    }

    /** Number of the frame at a place from 0. */
    int frame(int place) {
        return frames[place];
    }

    /** Spectrum of the frame at a place from 0: real parts, then imaginary parts. */
    double[] values(int place) {
        double[] values = new double[VALUES];
        for (int b = 0; b < BINS; b++) {
            values[b] = re[b][place];
            values[BINS + b] = im[b][place];
        }
        return values;
    }

    /** Which frames of an octave's signal see anything but zeros. */
    static boolean[] sounding(double[] signal, int octave) {
        boolean[] sounding = new boolean[Layout.FRAMES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            sounding[t] = isSounding(signal, Layout.HOP >> octave, t);
        }
        return sounding;
    }

    private static boolean isSounding(double[] signal, int hop, int t) {
        int end = Math.min(signal.length, t * hop + HALF);
        for (int i = Math.max(0, t * hop - HALF); i < end; i++) {
            if (signal[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sums magnitudes of the constant-Q transform by pitch class.
     *
     * @param filters the filters
     * @param parts receives 12 sums for every frame here, those of frame t from {@code 12 t} on, which
     *        must be 0 before; the rest stays as it is
     */
    void sumByPitchClass(ConstantQ filters, double[] parts) {
        double[] sum = new double[count];
        double[] magnitude = new double[count];
        for (int b = 0; b < ConstantQ.BINS_PER_OCTAVE; b++) {
            filters.magnitudes(b, re, im, TuningBanks.LOWEST_BIN, count, sum, magnitude);
            int pitchClass = (b + 1) / 3 % ChromaFilterBank.CLASSES;
            for (int i = 0; i < count; i++) {
                parts[ChromaFilterBank.CLASSES * frames[i] + pitchClass] += magnitude[i];
            }
        }
    }

    /**
     * Magnitudes of the constant-Q transform for one filter.
     *
     * @param filters the filters
     * @param filter one of them, 0 the octave's lowest
     * @param row receives one value for every frame here, at the frame's number
     */
    void magnitudes(ConstantQ filters, int filter, double[] row) {
        double[] magnitude = new double[count];
        filters.magnitudes(filter, re, im, TuningBanks.LOWEST_BIN, count, new double[count], magnitude);
        for (int i = 0; i < count; i++) {
            row[frames[i]] = magnitude[i];
        }
    }
}
