/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.features.dsp.CosineTransform;
import org.sparsha.features.dsp.Decibels;
import org.sparsha.features.dsp.Level;
import org.sparsha.features.dsp.MelFilterBank;
import org.sparsha.features.dsp.Stft;
import org.sparsha.features.reuse.FrameCache;
import org.sparsha.features.reuse.FrameKey;
import org.sparsha.features.reuse.FrameKeys;

/**
 * The values of a frame that depend on the samples under its window (and the one before) alone: mel bands in dB, cepstrum, level, zero
 * crossings, shape of the spectrum, activity. Immutable.
 */
final class FrameStack {

    private static final int CEPSTRUM_BANDS = 64;
    private static final long CACHE_BYTES = 48L << 20;

    private final int window;
    private final int hop;
    private final int fftSize;
    private final int melBands;
    private final int coefficients;
    private final boolean energy;
    private final boolean activity;
    private final Optional<SpectralShape> shape;
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
        this.activity = values.get(Frames.ACTIVITY);
        this.shape = values.get(Frames.SHAPE) ? Optional.of(new SpectralShape(fftSize, Frames.SAMPLE_RATE)) : Optional.empty();
        this.filters = bank(Math.max(1, melBands));
        this.cepstrumFilters = bank(CEPSTRUM_BANDS);
        this.cepstrum = new CosineTransform(CEPSTRUM_BANDS, Math.max(1, coefficients));
    }

    private MelFilterBank bank(int bands) {
        return new MelFilterBank(bands, fftSize / 2 + 1, Frames.SAMPLE_RATE, 20, Frames.SAMPLE_RATE / 2.0);
    }

    /** Samples that one frame sees. */
    int window() {
        return window;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        if (activity) {
            names.add("active");
        }
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
        if (shape.isPresent()) {
            names.addAll(SpectralShape.NAMES);
        }
        return names;
    }

    double[][] all(float[] signal) {
        Analyzer analyzer = new Analyzer(signal);
        double[][] frames = new double[analyzer.stft.frames(signal.length)][];
        for (int t = 0; t < frames.length; t++) {
            frames[t] = analyzer.frame(t);
        }
        return frames;
    }

    /** Prepares for variants of a clip. */
    Variants variants(float[] clip) {
        return new Variants(all(clip));
    }

    /** Variants of one clip: frames that see no difference are the clip's, others are known by their content. Thread-safe. */
    final class Variants {

        private final double[][] known;
        private final FrameCache<double[]> cache;

        private Variants(double[][] known) {
            this.known = known;
            this.cache = new FrameCache<>(CACHE_BYTES, 100 + Double.BYTES * names().size());
        }

        /** The frames are shared: not to be changed. */
        double[][] frames(float[] signal, List<SampleRange> changed) {
            Analyzer analyzer = new Analyzer(signal);
            int before = shape.isPresent() ? hop : 0;
            FrameKeys keys = new FrameKeys(signal, t -> (int) analyzer.stft.start(t) - before, before + fftSize);
            double[][] frames = known.clone();
            for (int t = 0; t < frames.length; t++) {
                for (SampleRange range : changed) {
                    if (analyzer.sees(t, range, signal.length)) {
                        frames[t] = recall(analyzer, t, keys);
                        break;
                    }
                }
            }
            return frames;
        }

        private double[] recall(Analyzer analyzer, int t, FrameKeys keys) {
            FrameKey key = keys.of(t, t == 0 ? 1 : 0);
            Optional<double[]> met = cache.get(key);
            if (met.isPresent()) {
                return met.get();
            }
            double[] frame = analyzer.frame(t);
            cache.put(key, frame);
            return frame;
        }
    }

    /** What one thread needs for one signal. */
    private final class Analyzer {

        private final float[] signal;
        private final Stft stft = new Stft(fftSize, window, hop, Stft.Edges.ZEROS);
        private final double[] power = new double[stft.bins()];
        private final double[] bands = new double[melBands];
        private final double[] cepstrumBands = new double[CEPSTRUM_BANDS];
        private final double[] mfcc = new double[coefficients];
        /** Decibels of the last frame's spectrum, which the next one is compared with. */
        private double[] decibels = new double[stft.bins()];
        private double[] before = new double[stft.bins()];
        private int last = Integer.MIN_VALUE;
        private final int size = names().size();

        Analyzer(float[] signal) {
            this.signal = signal;
        }

        /** The flux of a frame looks at the one before as well. */
        boolean sees(int t, SampleRange range, int samples) {
            return stft.sees(t, range.start(), range.end(), samples)
                    || shape.isPresent() && t > 0 && stft.sees(t - 1, range.start(), range.end(), samples);
        }

        double[] frame(int t) {
            double[] values = new double[size];
            int at = 0;
            if (shape.isPresent()) {
                passTo(t);
            }
            stft.power(signal, t, power);
            int center = t * hop;
            int from = Math.max(0, center - window / 2);
            int to = Math.min(signal.length, center + window / 2);
            if (activity) {
                values[at++] = sounds(signal, from, to) ? 1 : 0;
            }
            if (melBands > 0) {
                filters.apply(power, bands);
                Decibels.of(bands, bands);
                System.arraycopy(bands, 0, values, at, melBands);
                at += melBands;
            }
            if (coefficients > 0) {
                cepstrumFilters.apply(power, cepstrumBands);
                Decibels.of(cepstrumBands, cepstrumBands);
                cepstrum.apply(cepstrumBands, Decibels.LOWEST, mfcc);
                System.arraycopy(mfcc, 0, values, at, coefficients);
                at += coefficients;
            }
            if (energy) {
                double rms = Level.rms(signal, from, to);
                values[at++] = Decibels.of(rms * rms);
                values[at++] = Level.zeroCrossingRate(signal, from, to);
            }
            if (shape.isPresent()) {
                Decibels.of(power, decibels);
                shape.get().apply(power, decibels, t > 0 ? before : decibels, values, at);
            }
            return values;
        }

        /** Has the decibels of the frame before, which are at hand where that was the last one. */
        private void passTo(int t) {
            if (t > 0 && last != t - 1) {
                stft.power(signal, t - 1, power);
                Decibels.of(power, decibels);
            }
            double[] free = before;
            before = decibels;
            decibels = free;
            last = t;
        }
    }

    private static boolean sounds(float[] signal, int from, int to) {
        for (int i = from; i < to; i++) {
            if (signal[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
