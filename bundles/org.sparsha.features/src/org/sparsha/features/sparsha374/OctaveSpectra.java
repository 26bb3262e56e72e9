/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;

import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.RealFft;

/**
 * Spectra of one octave's signal for a set of frames, and what the constant-Q transform makes of them. Has scratch memory: one a thread.
 */
final class OctaveSpectra {

    private static final int HALF = ConstantQ.FFT_SIZE / 2;
    private static final int BINS = TuningBanks.HIGHEST_BIN - TuningBanks.LOWEST_BIN + 1;

    private final RealFft fft = new RealFft(ConstantQ.FFT_SIZE);
    private final double[] samples = new double[ConstantQ.FFT_SIZE];
    private final double[] re = new double[HALF + 1];
    private final double[] im = new double[HALF + 1];
    private final double[][] spectrumRe = new double[BINS][Layout.FRAMES];
    private final double[][] spectrumIm = new double[BINS][Layout.FRAMES];
    private final int[] frames = new int[Layout.FRAMES];
    private final double[] sum = new double[Layout.FRAMES];
    private final double[] magnitude = new double[Layout.FRAMES];
    private int count;

    /**
     * Transforms frames of an octave's signal.
     *
     * @param signal the signal
     * @param octave 0 for the highest
     * @param wanted which frames
     */
    void transform(double[] signal, int octave, boolean[] wanted) {
        count = 0;
        int hop = Layout.HOP >> octave;
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (wanted[t] && load(signal, t * hop - HALF)) {
                fft.forward(samples, re, im);
                for (int k = 0; k < BINS; k++) {
                    spectrumRe[k][count] = re[TuningBanks.LOWEST_BIN + k];
                    spectrumIm[k][count] = im[TuningBanks.LOWEST_BIN + k];
                }
                frames[count++] = t;
            }
        }
    }

    /** Which frames of an octave's signal see anything but zeros. */
    static boolean[] sounding(double[] signal, int octave) {
        boolean[] sounding = new boolean[Layout.FRAMES];
        int hop = Layout.HOP >> octave;
        for (int t = 0; t < Layout.FRAMES; t++) {
            int from = Math.max(0, t * hop - HALF);
            int to = Math.min(signal.length, t * hop + HALF);
            sounding[t] = firstSounding(signal, from, to) < to;
        }
        return sounding;
    }

    private static int firstSounding(double[] signal, int from, int to) {
        int first = from;
        while (first < to && signal[first] == 0) {
            first++;
        }
        return first;
    }

    private boolean load(double[] signal, int start) {
        int from = Math.max(0, start);
        int to = Math.min(signal.length, start + ConstantQ.FFT_SIZE);
        if (firstSounding(signal, from, to) >= to) {
            return false;
        }
        Arrays.fill(samples, 0, from - start, 0);
        System.arraycopy(signal, from, samples, from - start, to - from);
        Arrays.fill(samples, to - start, ConstantQ.FFT_SIZE, 0);
        return true;
    }

    /**
     * Sums magnitudes of the transformed frames by pitch class.
     *
     * @param filters the filters
     * @param parts receives 12 sums for every transformed frame, those of frame t from {@code 12 t} on, and keeps the rest as it is; they
     *        must be 0 before
     */
    void sumByPitchClass(ConstantQ filters, double[] parts) {
        for (int b = 0; b < ConstantQ.BINS_PER_OCTAVE; b++) {
            filters.magnitudes(b, spectrumRe, spectrumIm, TuningBanks.LOWEST_BIN, count, sum, magnitude);
            int pitchClass = (b + 1) / 3 % ChromaFilterBank.CLASSES;
            for (int i = 0; i < count; i++) {
                parts[ChromaFilterBank.CLASSES * frames[i] + pitchClass] += magnitude[i];
            }
        }
    }
}
