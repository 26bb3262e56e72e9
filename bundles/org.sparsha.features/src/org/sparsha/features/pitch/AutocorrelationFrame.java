/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.Arrays;

import org.sparsha.features.dsp.RealFft;

/**
 * The autocorrelation of a short piece of a signal, that of its window divided out, and its highest peaks (P. Boersma, "Accurate
 * short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17, 1993). Holds
 * scratch memory: for one thread.
 */
public final class AutocorrelationFrame {

    /** The most peaks of a frame. */
    static final int MOST = 14;

    private static final int DEPTH = 70;
    private static final double[] STEPS = { 0.25, 0.02 };

    private final int sampleRate;
    private final double floor;
    private final int half;
    private final int period;
    private final int longest;
    private final int reach;
    private final double[] window;
    private final double[] windowCorrelation;
    private final double[] frame;
    private final double[] re;
    private final double[] im;
    private final double[] correlation;
    private final RealFft fft;
    private final double[] lags = new double[MOST];
    private final double[] strengths = new double[MOST];
    private int count;
    private double peak;

    /** The shape of a window. */
    public enum Window {
        /** Raised cosine, as for pitch. */
        HANN(0.5),
        /** Gaussian, that falls to e⁻¹² at its edges; for precise correlations. */
        GAUSS(0.25);

        /** Share of the window up to which its own correlation can be divided out. */
        private final double reach;

        Window(double reach) {
            this.reach = reach;
        }

        private double at(double x) {
            double edge = Math.exp(-12);
            return this == HANN ? 0.5 + 0.5 * Math.cos(2 * Math.PI * x) : (Math.exp(-48 * x * x) - edge) / (1 - edge);
        }
    }

    /**
     * @param floor lowest frequency in hertz
     * @param periods how many periods of the lowest frequency the window holds: 3 for pitch, 9 for the harmonics-to-noise ratio
     * @param shape the window's
     * @param sampleRate samples a second
     */
    public AutocorrelationFrame(double floor, double periods, Window shape, int sampleRate) {
        this.sampleRate = sampleRate;
        this.floor = floor;
        half = Math.max(4, (int) (periods / floor * sampleRate) / 2 - 1);
        period = (int) (sampleRate / floor);
        longest = Math.min((int) (2 * half / periods) + 2, 2 * half);
        reach = (int) (shape.reach * 2 * half);
        fft = new RealFft(Integer.highestOneBit(2 * half + reach - 1) * 2);
        window = new double[2 * half];
        for (int i = 0; i < window.length; i++) {
            window[i] = shape.at((i + 1) / (window.length + 1.0) - 0.5);
        }
        frame = new double[fft.size()];
        re = new double[fft.bins()];
        im = new double[fft.bins()];
        correlation = new double[fft.size()];
        System.arraycopy(window, 0, frame, 0, window.length);
        correlate();
        windowCorrelation = new double[reach + 1];
        for (int i = 0; i <= reach; i++) {
            windowCorrelation[i] = correlation[i] / correlation[0];
        }
    }

    /** The signal's largest absolute value about its mean. */
    static double peak(float[] signal) {
        double sum = 0;
        for (float value : signal) {
            sum += value;
        }
        double mean = sum / Math.max(1, signal.length);
        double largest = 0;
        for (float value : signal) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        return largest;
    }

    private void correlate() {
        fft.forward(frame, re, im);
        for (int k = 0; k < re.length; k++) {
            re[k] = re[k] * re[k] + im[k] * im[k];
            im[k] = 0;
        }
        fft.inverse(re, im, correlation);
    }

    /**
     * Analyses the frame about a time. Where the window doesn't fit into the signal, or nothing is in it, there are no peaks.
     *
     * @param signal finite samples
     * @param seconds middle of the frame
     * @param ceiling highest frequency of a peak in hertz
     * @param least peaks below this correlation don't count
     * @param octaveCost what a peak must be stronger for each octave that it lies below another to be kept before that
     */
    public void analyze(float[] signal, double seconds, double ceiling, double least, double octaveCost) {
        count = 0;
        peak = 0;
        int middle = (int) Math.floor(seconds * sampleRate + 0.5); // the first sample to the right of the middle
        int start = middle - half;
        if (start < 0 || start + window.length > signal.length) {
            return;
        }
        double mean = mean(signal, middle);
        Arrays.fill(frame, window.length, frame.length, 0);
        for (int i = 0; i < window.length; i++) {
            frame[i] = (signal[start + i] - mean) * window[i];
        }
        for (int i = Math.max(0, half - period / 2); i < Math.min(window.length, half + period / 2); i++) {
            peak = Math.max(peak, Math.abs(frame[i]));
        }
        correlate();
        if (!(correlation[0] > 0) || peak <= 0) {
            return;
        }
        double power = correlation[0];
        for (int i = 0; i <= reach; i++) {
            correlation[i] /= power * windowCorrelation[i];
        }
        for (int lag = Math.max(2, (int) (sampleRate / ceiling)); lag < Math.min(longest, reach); lag++) {
            if (correlation[lag] > least && correlation[lag] > correlation[lag - 1] && correlation[lag] >= correlation[lag + 1]) {
                keep(lag, octaveCost);
            }
        }
        for (int i = 0; i < count; i++) {
            refine(i);
        }
    }

    private double mean(float[] signal, int middle) {
        int from = Math.max(0, middle - period);
        int to = Math.min(signal.length, middle + period);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += signal[i];
        }
        return sum / (to - from);
    }

    private void keep(int lag, double octaveCost) {
        double slope = 0.5 * (correlation[lag + 1] - correlation[lag - 1]);
        double curvature = 2 * correlation[lag] - correlation[lag - 1] - correlation[lag + 1];
        double exact = lag + (curvature > 0 ? slope / curvature : 0);
        int place = count;
        double strength = reflected(correlation[lag] + (curvature > 0 ? 0.5 * slope * slope / curvature : 0));
        if (count == MOST) {
            place = 0;
            for (int i = 1; i < MOST; i++) {
                place = worth(strengths[i], lags[i], octaveCost) < worth(strengths[place], lags[place], octaveCost) ? i : place;
            }
            if (worth(strength, exact, octaveCost) <= worth(strengths[place], lags[place], octaveCost)) {
                return;
            }
        } else {
            count++;
        }
        lags[place] = exact;
        strengths[place] = strength;
    }

    private double worth(double strength, double lag, double octaveCost) {
        return strength - octaveCost * Math.log(floor * lag / sampleRate) / Math.log(2);
    }

    /** The maximum between the samples: the vertex of parabolas through ever closer points of the interpolated correlation. */
    private void refine(int i) {
        double lag = Math.clamp(lags[i], 1.5, reach - 1.5);
        for (double step : STEPS) {
            double below = between(lag - step);
            double above = between(lag + step);
            double slope = (above - below) / 2;
            double curvature = 2 * between(lag) - below - above;
            lag += curvature > 0 ? Math.clamp(slope / curvature, -1, 1) * step : 0;
        }
        lags[i] = lag;
        strengths[i] = reflected(between(lag));
    }

    /** Of a correlation above 1, which only interpolation can give. */
    private static double reflected(double strength) {
        return strength > 1 ? 1 / strength : strength;
    }

    /** The correlation at a lag between samples: sum of sin(πx)/(πx) under a Hann window. */
    private double between(double lag) {
        int below = (int) Math.floor(lag);
        double part = lag - below;
        if (part < 1e-12) {
            return correlation[below];
        }
        int depth = Math.min(DEPTH, reach - below);
        double sine = Math.sin(Math.PI * part) / Math.PI;
        return sine * (side(below, -1, depth, part) + side(below + 1, 1, depth, 1 - part));
    }

    /** One side of the sum: correlations at a distance {@code offset}, {@code offset} + 1, … with turning signs. */
    private double side(int start, int direction, int depth, double offset) {
        double turn = Math.PI / (depth + offset);
        double cos = Math.cos(turn * offset);
        double sin = Math.sin(turn * offset);
        double turnCos = Math.cos(turn);
        double turnSin = Math.sin(turn);
        double sum = 0;
        for (int k = 0; k < depth; k++) {
            double term = correlation[Math.abs(start + direction * k)] * (0.5 + 0.5 * cos) / (offset + k);
            sum += (k & 1) == 0 ? term : -term;
            double next = cos * turnCos - sin * turnSin;
            sin = sin * turnCos + cos * turnSin;
            cos = next;
        }
        return sum;
    }

    /** @return number of peaks */
    public int count() {
        return count;
    }

    /**
     * @param i a peak
     * @return its frequency in hertz
     */
    public double hertz(int i) {
        return sampleRate / lags[i];
    }

    /**
     * @param i a peak
     * @return its correlation, at most 1
     */
    public double strength(int i) {
        return strengths[i];
    }

    /** @return largest absolute value of the windowed samples within one longest period about the middle; 0 where nothing was analysed */
    public double peak() {
        return peak;
    }
}
