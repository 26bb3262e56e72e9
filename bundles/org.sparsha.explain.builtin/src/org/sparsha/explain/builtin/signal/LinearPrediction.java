/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.signal;

import java.util.SplittableRandom;

import org.sparsha.features.dsp.Windows;

/** Linear prediction by the autocorrelation method (Makhoul 1975). */
public final class LinearPrediction {

    private LinearPrediction() {
    }

    /**
     * @param sampleRate samples a second
     * @return the usual order for speech
     */
    public static int order(double sampleRate) {
        return Math.clamp(Math.round(2 + sampleRate / 1000), 4, 50);
    }

    /**
     * Predictor by Levinson and Durbin's recursion.
     *
     * @param frame windowed samples
     * @param order number of coefficients
     * @return a[0] = 1 and the coefficients of the whitening filter; a[order + 1] is the residual's share of the energy
     */
    public static double[] analyse(double[] frame, int order) {
        double[] r = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            for (int i = lag; i < frame.length; i++) {
                r[lag] += frame[i] * frame[i - lag];
            }
        }
        double[] a = new double[order + 2];
        a[0] = 1;
        if (r[0] <= 0) {
            return a;
        }
        double whole = r[0] * (1 + 1e-6);
        double error = whole;
        for (int m = 1; m <= order; m++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += a[i] * r[m - i];
            }
            double reflection = Math.clamp(-sum / error, -0.9999, 0.9999);
            double[] before = a.clone();
            for (int i = 1; i <= m; i++) {
                a[i] = before[i] + reflection * before[m - i];
            }
            error *= 1 - reflection * reflection;
        }
        a[order + 1] = error / whole;
        return a;
    }

    /**
     * White noise through the all-pole filter of a whole signal: noise with its long-term spectrum.
     *
     * @param signal whose spectrum
     * @param sampleRate samples a second
     * @param seed seed of the noise
     * @return as many samples as the signal has, of any level
     */
    public static float[] shapedNoise(float[] signal, double sampleRate, long seed) {
        double[] samples = new double[signal.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = signal[i];
        }
        int order = order(sampleRate);
        double[] a = analyse(samples, order);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < samples.length; i++) {
            double value = gaussian(random);
            for (int k = 1; k <= Math.min(order, i); k++) {
                value -= a[k] * samples[i - k];
            }
            samples[i] = Double.isFinite(value) ? value : 0;
        }
        float[] noise = new float[samples.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) samples[i];
        }
        return noise;
    }

    /**
     * The signal as if whispered: the vocal tract of each 25 ms excited by noise.
     *
     * @param signal the signal
     * @param sampleRate samples a second
     * @param seed seed of the noise
     * @return a signal of the same length
     */
    public static float[] whispered(float[] signal, double sampleRate, long seed) {
        int size = Math.max(16, (int) Math.round(0.025 * sampleRate) / 2 * 2);
        int hop = size / 2;
        int order = Math.min(order(sampleRate), size / 4);
        double[] window = Windows.hann(size);
        double[] sum = new double[signal.length + 2 * size];
        SplittableRandom random = new SplittableRandom(seed);
        double[] frame = new double[size];
        double[] output = new double[size];
        for (int start = -hop; start < signal.length; start += hop) {
            double energy = 0;
            for (int i = 0; i < size; i++) {
                int at = start + i;
                frame[i] = at >= 0 && at < signal.length ? signal[at] * window[i] : 0;
                energy += frame[i] * frame[i];
            }
            double[] a = analyse(frame, order);
            double voiced = 0;
            for (int i = 0; i < size; i++) {
                double value = gaussian(random);
                for (int k = 1; k <= Math.min(order, i); k++) {
                    value -= a[k] * output[i - k];
                }
                output[i] = Double.isFinite(value) ? value : 0;
                voiced += output[i] * window[i] * output[i] * window[i];
            }
            double gain = voiced > 0 ? Math.sqrt(energy / voiced) : 0;
            for (int i = 0; i < size; i++) {
                sum[start + size + i] += gain * output[i] * window[i];
            }
        }
        float[] result = new float[signal.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) sum[i + size];
        }
        return result;
    }

    /**
     * @param random source of chance
     * @return a normally distributed number (Box and Muller)
     */
    public static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
