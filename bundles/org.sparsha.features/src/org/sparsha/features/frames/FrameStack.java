/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.features.dsp.CosineTransform;
import org.sparsha.features.dsp.Decibels;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.dsp.MelFilterBank;
import org.sparsha.features.dsp.Stft;

/** The values of a frame that depend on the samples under its window alone: mel bands in dB, cepstrum, level, zero crossings. Immutable. */
final class FrameStack {

    private static final int CEPSTRUM_BANDS = 64;

    private final int window;
    private final int hop;
    private final int fftSize;
    private final int melBands;
    private final int coefficients;
    private final boolean energy;
    private final MelFilterBank filters;
    private final MelFilterBank cepstrumFilters;
    private final CosineTransform cepstrum;

    FrameStack(ParameterValues values, int hop) {
        this.hop = hop;
        this.window = (int) Math.round(values.get(Frames.WINDOW) * Frames.SAMPLE_RATE);
        this.fftSize = Math.max(16, Integer.highestOneBit(2 * window - 1));
        this.melBands = values.getInt(Frames.MEL_BANDS);
        this.coefficients = values.getInt(Frames.MFCC);
        this.energy = values.get(Frames.ENERGY);
        this.filters = bank(Math.max(1, melBands));
        this.cepstrumFilters = bank(CEPSTRUM_BANDS);
        this.cepstrum = new CosineTransform(CEPSTRUM_BANDS, Math.max(1, coefficients));
    }

    private MelFilterBank bank(int bands) {
        return new MelFilterBank(bands, fftSize / 2 + 1, Frames.SAMPLE_RATE, 20, Frames.SAMPLE_RATE / 2.0);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < melBands; i++) {
            names.add("mel-" + i);
        }
        for (int i = 0; i < coefficients; i++) {
            names.add("mfcc-" + i);
        }
        if (energy) {
            names.add("level");
            names.add("zero-crossings");
        }
        return names;
    }

    double[][] all(float[] signal) {
        Analyzer analyzer = new Analyzer();
        double[][] frames = new double[analyzer.stft.frames(signal.length)][];
        for (int t = 0; t < frames.length; t++) {
            frames[t] = analyzer.frame(signal, t);
        }
        return frames;
    }

    double[][] update(double[][] known, float[] signal, SampleRange[] changed) {
        Analyzer analyzer = new Analyzer();
        double[][] frames = known.clone();
        for (int t = 0; t < frames.length; t++) {
            for (SampleRange range : changed) {
                if (analyzer.stft.sees(t, range.start(), range.end(), signal.length)) {
                    frames[t] = analyzer.frame(signal, t);
                    break;
                }
            }
        }
        return frames;
    }

    /** What one thread needs. */
    private final class Analyzer {

        private final Stft stft = new Stft(fftSize, window, hop, Stft.Edges.ZEROS);
        private final double[] power = new double[stft.bins()];
        private final double[] bands = new double[melBands];
        private final double[] cepstrumBands = new double[CEPSTRUM_BANDS];
        private final double[] mfcc = new double[coefficients];

        double[] frame(float[] signal, int t) {
            double[] values = new double[melBands + coefficients + (energy ? 2 : 0)];
            stft.power(signal, t, power);
            if (melBands > 0) {
                filters.apply(power, bands);
                Decibels.of(bands, bands);
                System.arraycopy(bands, 0, values, 0, melBands);
            }
            if (coefficients > 0) {
                cepstrumFilters.apply(power, cepstrumBands);
                Decibels.of(cepstrumBands, cepstrumBands);
                cepstrum.apply(cepstrumBands, Decibels.LOWEST, mfcc);
                System.arraycopy(mfcc, 0, values, melBands, coefficients);
            }
            if (energy) {
                int center = t * hop;
                int from = Math.max(0, center - window / 2);
                int to = Math.min(signal.length, center + window / 2);
                double rms = Level.rms(signal, from, to);
                values[melBands + coefficients] = Decibels.of(rms * rms);
                values[melBands + coefficients + 1] = Level.zeroCrossingRate(signal, from, to);
            }
            return values;
        }
    }
}
