/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import org.sparsha.features.dsp.RealFft;
import org.sparsha.features.dsp.Stft;
import org.sparsha.features.dsp.Windows;

/**
 * Looks at, or changes, the frames of a short-time Fourier transform one after the other, without keeping them: {@link Stft} with a
 * window of about 32 ms and three quarters overlap, zeros beyond the ends; its inverse by weighted overlap-add.
 */
public final class Spectra {

    /** Looks at one frame, and may change it. */
    @FunctionalInterface
    public interface FrameVisitor {
        /**
         * @param frame number of the frame
         * @param re real parts of the bins from 0 to half the sample rate
         * @param im imaginary parts
         */
        void visit(int frame, double[] re, double[] im);
    }

    private final int size;
    private final double sampleRate;
    private final double[] window;

    /**
     * @param sampleRate samples a second
     */
    public Spectra(double sampleRate) {
        int power = 64;
        while (power < 0.032 * sampleRate && power < 1 << 14) {
            power *= 2;
        }
        this.size = power;
        this.sampleRate = sampleRate;
        this.window = Windows.hann(size);
    }

    /** @return samples from one frame to the next */
    public int hop() {
        return size / 4;
    }

    /** @return number of frequencies */
    public int bins() {
        return size / 2 + 1;
    }

    /**
     * @param bin number of a frequency
     * @return it in Hz
     */
    public double hertz(int bin) {
        return bin * sampleRate / size;
    }

    /**
     * @param length number of samples
     * @return number of frames
     */
    public int frames(int length) {
        return length / hop() + 1;
    }

    /**
     * Shows every frame.
     *
     * @param signal the signal
     * @param visitor looks at the frames; changes are lost
     */
    public void analyse(float[] signal, FrameVisitor visitor) {
        Stft stft = stft();
        double[] re = new double[bins()];
        double[] im = new double[bins()];
        for (int index = 0; index < frames(signal.length); index++) {
            stft.spectrum(signal, index, re, im);
            visitor.visit(index, re, im);
        }
    }

    /**
     * Changes every frame.
     *
     * @param signal the signal
     * @param visitor changes the frames; also sees those just outside the signal, numbers −1 and one past the last
     * @return the changed signal, of the same length
     */
    public float[] transform(float[] signal, FrameVisitor visitor) {
        Stft stft = stft();
        RealFft fft = new RealFft(size);
        double[] frame = new double[size];
        double[] re = new double[bins()];
        double[] im = new double[bins()];
        double[] sum = new double[signal.length + 3 * size];
        double[] norm = new double[sum.length];
        for (int index = -1; index <= frames(signal.length); index++) {
            stft.spectrum(signal, index, re, im);
            visitor.visit(index, re, im);
            fft.inverse(re, im, frame);
            int at = (int) stft.start(index) + size;
            for (int i = 0; i < size; i++) {
                sum[at + i] += frame[i] * window[i];
                norm[at + i] += window[i] * window[i];
            }
        }
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (sum[i + size] / Math.max(1e-6, norm[i + size]));
        }
        return result;
    }

    private Stft stft() {
        return new Stft(size, size, hop(), Stft.Edges.ZEROS);
    }
}
