/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.Arrays;

import org.sparsha.explain.builtin.signal.Spectra;
import org.sparsha.features.dsp.MelFilterBank;

/**
 * Frames of speech to be compared between voices: the shape of the mel spectrum (twelve cepstral coefficients, their mean and spread over
 * the speech taken out, which is most of what tells one voice and one microphone from another) and the level.
 *
 * @param shapes one row a frame
 * @param levels in dB below the loudest frame, at most 0
 * @param hop samples from one frame to the next
 */
record SpeechFrames(double[][] shapes, double[] levels, int hop) {

    private static final int BANDS = 24;
    private static final int COEFFICIENTS = 12;
    private static final double HIGHEST = 7600;
    /** Frames below this are no speech. */
    static final double FLOOR = -45;

    static SpeechFrames of(float[] signal, int sampleRate) {
        Spectra spectra = new Spectra(sampleRate);
        MelFilterBank bank = new MelFilterBank(BANDS, spectra.bins(), sampleRate, 60, Math.min(HIGHEST, sampleRate / 2.0));
        int frames = spectra.frames(signal.length);
        double[][] shapes = new double[frames][COEFFICIENTS];
        double[] levels = new double[frames];
        double[] power = new double[spectra.bins()];
        double[] bands = new double[BANDS];
        spectra.analyse(signal, (frame, re, im) -> {
            double sum = 1e-12;
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
                sum += power[bin];
            }
            bank.apply(power, bands);
            for (int k = 0; k < COEFFICIENTS; k++) {
                for (int band = 0; band < BANDS; band++) {
                    shapes[frame][k] += Math.log(bands[band] + 1e-9) * Math.cos(Math.PI * (k + 1) * (band + 0.5) / BANDS) / BANDS;
                }
            }
            levels[frame] = 10 * Math.log10(sum);
        });
        double loudest = Arrays.stream(levels).max().orElse(0);
        for (int frame = 0; frame < frames; frame++) {
            levels[frame] -= loudest;
        }
        normalise(shapes, levels);
        return new SpeechFrames(shapes, levels, spectra.hop());
    }

    private static void normalise(double[][] shapes, double[] levels) {
        for (int k = 0; k < COEFFICIENTS; k++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int frame = 0; frame < shapes.length; frame++) {
                if (levels[frame] > FLOOR) {
                    sum += shapes[frame][k];
                    squares += shapes[frame][k] * shapes[frame][k];
                    count++;
                }
            }
            double mean = sum / Math.max(1, count);
            double spread = Math.sqrt(Math.max(1e-6, squares / Math.max(1, count) - mean * mean));
            for (double[] shape : shapes) {
                shape[k] = (shape[k] - mean) / spread;
            }
        }
    }

    int count() {
        return levels.length;
    }

    /** How unlike a frame is another: about 1.4 for two of different sounds. */
    double distance(int frame, SpeechFrames other, int otherFrame) {
        double sum = 0;
        double[] one = shapes[frame];
        double[] two = other.shapes[otherFrame];
        for (int k = 0; k < one.length; k++) {
            sum += (one[k] - two[k]) * (one[k] - two[k]);
        }
        double level = (Math.max(FLOOR, levels[frame]) - Math.max(FLOOR, other.levels[otherFrame])) / 20;
        return Math.sqrt((sum + 3 * level * level) / (one.length + 3));
    }
}
