/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import org.sparsha.features.dsp.RealFft;

/**
 * Spectrum of one frame under a Gaussian window, scaled so that a full-scale sine in the middle of a bin has power 1. Immutable; the work
 * space belongs to the caller's thread.
 */
final class SpectrumAnalyzer {

    private final double sampleRate;
    private final double[] window;
    private final int size;

    /**
     * @param sampleRate samples a second
     * @param effectiveSeconds effective window length; the window is twice as long and falls to exp(-12) at its ends, as in Praat
     */
    SpectrumAnalyzer(double sampleRate, double effectiveSeconds) {
        this.sampleRate = sampleRate;
        int length = Math.max(8, (int) Math.round(2 * effectiveSeconds * sampleRate));
        window = new double[length];
        double sum = 0;
        double edge = Math.exp(-12);
        for (int i = 0; i < length; i++) {
            double phase = (i + 0.5 - length / 2.0) / (length / 2.0);
            window[i] = (Math.exp(-12 * phase * phase) - edge) / (1 - edge);
            sum += window[i];
        }
        for (int i = 0; i < length; i++) {
            window[i] *= 2 / sum;
        }
        size = Integer.highestOneBit(Math.max(256, length) * 2 - 1);
    }

    /** @return samples in a frame */
    int windowLength() {
        return window.length;
    }

    /** @return number of bins, from 0 Hz to half the sample rate */
    int bins() {
        return size / 2 + 1;
    }

    /** @return hertz between two bins */
    double binWidth() {
        return sampleRate / size;
    }

    Workspace workspace() {
        return new Workspace();
    }

    /** Buffers for one thread. */
    final class Workspace {

        private final RealFft fft = new RealFft(size);
        private final double[] frame = new double[size];
        private final double[] re = new double[bins()];
        private final double[] im = new double[bins()];
        private final double[] power = new double[bins()];

        /**
         * @param samples samples
         * @param start where the frame begins in them
         * @return power of each bin; overwritten by the next call
         */
        double[] analyze(float[] samples, int start) {
            for (int i = 0; i < window.length; i++) {
                frame[i] = samples[start + i] * window[i];
            }
            fft.forward(frame, re, im);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
            }
            return power;
        }
    }
}
