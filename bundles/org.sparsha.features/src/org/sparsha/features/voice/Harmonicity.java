/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import org.sparsha.features.pitch.AutocorrelationFrame;

/**
 * Harmonics-to-noise ratio (P. Boersma, IFA Proceedings 17, 1993) with the settings of Praat's "To Harmonicity (ac)...": r being the
 * highest peak of the autocorrelation under a Gaussian window that is effectively 4.5 periods long, 10·log₁₀(r/(1 − r)).
 */
final class Harmonicity {

    private static final double PERIODS = 9;
    private static final double SILENCE_THRESHOLD = 0.1;
    private static final double MOST = 150;

    private Harmonicity() {
    }

    /** Adds the ratio in dB to the frames that have one; others stay as they are. */
    static void addTo(float[] signal, int sampleRate, double floor, double hopSeconds, double[] ratios) {
        AutocorrelationFrame frame = new AutocorrelationFrame(floor, PERIODS, AutocorrelationFrame.Window.GAUSS, sampleRate);
        double reference = 0;
        for (float value : signal) {
            reference = Math.max(reference, Math.abs(value));
        }
        for (int t = 0; t < ratios.length; t++) {
            frame.analyze(signal, t * hopSeconds, sampleRate / 2.0, 0, 0);
            double strongest = 0;
            for (int i = 0; i < frame.count(); i++) {
                strongest = Math.max(strongest, frame.strength(i));
            }
            double unvoiced = Math.max(0, 2 - frame.peak() / reference / SILENCE_THRESHOLD);
            if (strongest > unvoiced) {
                ratios[t] = Math.clamp(10 * Math.log10(strongest / (1 - strongest)), -MOST, MOST);
            }
        }
    }
}
