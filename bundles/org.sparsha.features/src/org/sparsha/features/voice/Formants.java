/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.util.Arrays;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.features.pitch.PitchTrack;

/**
 * First two formants of voiced frames by Burg's linear prediction (Praat, "To Formant (burg)..."): the signal resampled to twice the
 * highest formant, 5500 Hz, pre-emphasised from 50 Hz, 50 ms under a Gaussian window, ten coefficients, resonances of the predictor's
 * roots, however wide.
 */
final class Formants {

    private static final int RATE = 11000;
    private static final int ORDER = 10;
    private static final double WINDOW_SECONDS = 0.05;
    private static final double LOWEST = 50;

    private Formants() {
    }

    static void addTo(float[] signal, int sampleRate, PitchTrack track, double[] first, double[] second) {
        float[] low = Resampler.resample(signal, sampleRate, RATE);
        double emphasis = Math.exp(-2 * Math.PI * 50 / RATE);
        int length = (int) (WINDOW_SECONDS * RATE);
        double[] window = gaussian(length);
        double[] frame = new double[length];
        for (int t = 0; t < track.frames(); t++) {
            if (track.isVoiced(t)) {
                int start = (int) Math.round(track.seconds(t) * RATE) - length / 2;
                for (int i = 0; i < length; i++) {
                    frame[i] = window[i] * (at(low, start + i) - emphasis * at(low, start + i - 1));
                }
                double[] formants = frequencies(frame);
                if (formants.length >= 2) {
                    first[t] = formants[0];
                    second[t] = formants[1];
                }
            }
        }
    }

    private static double at(float[] signal, int index) {
        return index >= 0 && index < signal.length ? signal[index] : 0;
    }

    private static double[] gaussian(int length) {
        double[] window = new double[length];
        double edge = Math.exp(-12);
        for (int i = 0; i < length; i++) {
            double x = (i + 0.5 - length / 2.0) / length;
            window[i] = (Math.exp(-48 * x * x) - edge) / (1 - edge);
        }
        return window;
    }

    /** Resonances in Hz, ascending, of the predictor's roots, however wide. */
    static double[] frequencies(double[] frame) {
        double[] predictor = burg(frame);
        if (predictor.length == 0) {
            return new double[0];
        }
        double[][] roots = PolynomialRoots.of(predictor);
        double[] found = new double[ORDER];
        int count = 0;
        for (double[] root : roots) {
            double hertz = Math.atan2(root[1], root[0]) * RATE / (2 * Math.PI);
            if (root[1] > 0 && hertz > LOWEST && hertz < RATE / 2.0 - LOWEST) {
                found[count++] = hertz;
            }
        }
        double[] formants = Arrays.copyOf(found, count);
        Arrays.sort(formants);
        return formants;
    }

    /** Coefficients of zᵖ + a₁zᵖ⁻¹ + … + aₚ, highest power first; empty for silence (J. P. Burg 1975; Andersen 1978). */
    private static double[] burg(double[] x) {
        int n = x.length;
        double[] forward = x.clone();
        double[] backward = x.clone();
        double[] a = new double[ORDER + 1];
        a[0] = 1;
        for (int m = 1; m <= ORDER; m++) {
            double product = 0;
            double power = 0;
            for (int i = m; i < n; i++) {
                product += forward[i] * backward[i - 1];
                power += forward[i] * forward[i] + backward[i - 1] * backward[i - 1];
            }
            if (power <= 1e-20) {
                return new double[0];
            }
            double reflection = -2 * product / power;
            double[] before = a.clone();
            for (int i = 1; i <= m; i++) {
                a[i] = before[i] + reflection * before[m - i];
            }
            for (int i = n - 1; i >= m; i--) {
                double f = forward[i];
                forward[i] = f + reflection * backward[i - 1];
                backward[i] = backward[i - 1] + reflection * f;
            }
        }
        return a;
    }
}
