/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.dsp;

import java.util.Arrays;

/**
 * Short-time Fourier transform frame by frame: a Hann window in the middle of a transform that may be longer. Centred frames have their
 * middle at {@code t * hop} and see zeros, or the signal mirrored, beyond its ends; else frames begin at {@code t * hop} and only whole
 * ones count (a clip shorter than one is padded with zeros). Has scratch memory: use one a thread.
 */
public final class Stft {

    /** What a frame sees beyond the ends of the signal. */
    public enum Edges {
        /** Frames are centred; zeros. */
        ZEROS,
        /** Frames are centred; the signal mirrored, its last sample not repeated. */
        REFLECT,
        /** Frames are not centred and never look beyond the ends. */
        NONE
    }

    private final RealFft fft;
    private final int hop;
    private final Edges edges;
    private final double[] window;
    private final double[] frame;
    private final double[] re;
    private final double[] im;

    /**
     * @param fftSize points of the transform, a power of two
     * @param windowLength samples of the window, at most {@code fftSize}
     * @param hop samples from frame to frame, at least 1
     * @param edges what lies beyond the ends
     */
    public Stft(int fftSize, int windowLength, int hop, Edges edges) {
        if (windowLength < 1 || windowLength > fftSize || hop < 1) {
            throw new IllegalArgumentException("A window of " + windowLength + " every " + hop + " doesn't fit " + fftSize + " points");
        }
        this.fft = new RealFft(fftSize);
        this.hop = hop;
        this.edges = edges;
        this.window = new double[fftSize];
        System.arraycopy(Windows.hann(windowLength), 0, window, (fftSize - windowLength) / 2, windowLength);
        this.frame = new double[fftSize];
        this.re = new double[fft.bins()];
        this.im = new double[fft.bins()];
    }

    /** @return number of bins of a spectrum */
    public int bins() {
        return fft.bins();
    }

    /**
     * @param samples number of samples of a signal
     * @return number of frames, at least 1
     */
    public int frames(int samples) {
        return edges == Edges.NONE ? 1 + Math.max(0, samples - fft.size()) / hop : 1 + samples / hop;
    }

    /**
     * @param t a frame
     * @return position of the first sample that it sees; below 0 where it reaches beyond the start
     */
    public long start(int t) {
        return (long) t * hop - (edges == Edges.NONE ? 0 : fft.size() / 2);
    }

    /**
     * Says whether a frame's spectrum can depend on some samples.
     *
     * @param t a frame
     * @param from first sample
     * @param to one past the last sample
     * @param samples number of samples of the signal
     * @return whether it can
     */
    public boolean sees(int t, long from, long to, int samples) {
        long start = start(t);
        long end = start + fft.size();
        if (edges == Edges.REFLECT && (start < 0 || end > samples)) {
            long low = Math.min(Math.max(0, start), 2L * samples - 1 - end);
            long high = Math.max(Math.min(end, samples), 1 - start);
            return from < high && to > low;
        }
        return from < end && to > start;
    }

    /**
     * Power spectrum of one frame.
     *
     * @param signal the signal
     * @param t the frame
     * @param power receives {@link #bins()} values
     */
    public void power(float[] signal, int t, double[] power) {
        spectrum(signal, t, re, im);
        for (int k = 0; k < re.length; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
    }

    /**
     * Spectrum of one frame.
     *
     * @param signal the signal
     * @param t the frame; centred ones may lie before the first and after the last
     * @param real receives {@link #bins()} real parts
     * @param imaginary receives as many imaginary parts
     */
    public void spectrum(float[] signal, int t, double[] real, double[] imaginary) {
        load(signal, start(t));
        fft.forward(frame, real, imaginary);
    }

    private void load(float[] signal, long start) {
        int n = signal.length;
        if (edges == Edges.REFLECT && n > 1) {
            for (int i = 0; i < frame.length; i++) {
                int turned = (int) Math.floorMod(start + i, 2L * (n - 1));
                frame[i] = window[i] * signal[turned < n ? turned : 2 * (n - 1) - turned];
            }
            return;
        }
        int from = Math.clamp(-start, 0, frame.length);
        int to = Math.clamp(n - start, from, frame.length);
        Arrays.fill(frame, 0, from, 0);
        Arrays.fill(frame, to, frame.length, 0);
        int origin = (int) start;
        for (int i = from; i < to; i++) {
            frame[i] = window[i] * signal[origin + i];
        }
    }
}
