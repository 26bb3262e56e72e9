/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.logmel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.SignalChecks;
import org.sparsha.features.VariantAnalyzer;
import org.sparsha.features.dsp.MelFilterBank;
import org.sparsha.features.dsp.MelScale;
import org.sparsha.features.dsp.Stft;

/** Extractor of {@link LogMel}. Variants re-do the frames that see a difference. */
final class LogMelExtractor implements FeatureExtractor {

    private final int sampleRate;
    private final int fftSize;
    private final int window;
    private final int hop;
    private final Stft.Edges edges;
    private final boolean magnitude;
    private final MelFilterBank filters;
    private final LogScaling scaling;
    private final int samples;
    private final int fixedFrames;

    LogMelExtractor(ParameterValues values) {
        sampleRate = values.getInt(LogMel.SAMPLE_RATE);
        fftSize = values.getInt(LogMel.FFT_SIZE);
        window = values.getInt(LogMel.WINDOW) == 0 ? fftSize : values.getInt(LogMel.WINDOW);
        hop = values.getInt(LogMel.HOP);
        edges = Stft.Edges.valueOf(values.get(LogMel.EDGES).toUpperCase(Locale.ROOT));
        magnitude = values.get(LogMel.SPECTRUM).equals("magnitude");
        double highest = values.get(LogMel.HIGHEST);
        filters = new MelFilterBank(values.getInt(LogMel.BANDS), fftSize / 2 + 1, sampleRate, values.get(LogMel.LOWEST),
                highest == 0 ? sampleRate / 2.0 : highest, MelScale.valueOf(values.get(LogMel.SCALE).toUpperCase(Locale.ROOT)),
                values.get(LogMel.NORM).equals("area"));
        scaling = LogScaling.of(values);
        samples = (int) Math.round(values.get(LogMel.SECONDS) * sampleRate);
        fixedFrames = values.getInt(LogMel.FRAMES);
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, filters.bands()).mapToObj(band -> "mel-" + band).toList();
    }

    @Override
    public OptionalInt hop() {
        return OptionalInt.of(hop);
    }

    @Override
    public OptionalLong usedSamples() {
        return samples == 0 ? OptionalLong.empty() : OptionalLong.of(samples);
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        float[] signal = prepared(mono);
        Stft stft = stft();
        double[][] bands = new double[stft.frames(signal.length)][];
        double[] spectrum = new double[stft.bins()];
        for (int t = 0; t < bands.length; t++) {
            bands[t] = frame(stft, signal, t, spectrum);
        }
        return finish(bands);
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        return Map.of();
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        List<Warning> warnings = new ArrayList<>(SignalChecks.warnings(mono));
        if (samples > 0 && mono.length > samples) {
            warnings.add(new Warning("clip-cut", String.format(Locale.ROOT,
                    "Only the first %.3g s of the clip are looked at; what comes later has no influence.", samples / (double) sampleRate)));
        }
        SignalChecks.shorterThanAFrame(mono, window, sampleRate).ifPresent(warnings::add);
        return warnings;
    }

    @Override
    public VariantAnalyzer variants(float[] clip) {
        float[] base = prepared(clip);
        Stft first = stft();
        double[][] known = new double[first.frames(base.length)][];
        double[] scratch = new double[first.bins()];
        for (int t = 0; t < known.length; t++) {
            known[t] = frame(first, base, t, scratch);
        }
        return (variant, changed) -> {
            float[] signal = prepared(variant);
            Stft stft = stft();
            double[][] bands = known.clone();
            double[] spectrum = new double[stft.bins()];
            for (int t = 0; t < bands.length; t++) {
                if (sees(stft, t, changed, signal.length)) {
                    bands[t] = frame(stft, signal, t, spectrum);
                }
            }
            return finish(bands);
        };
    }

    private static boolean sees(Stft stft, int t, List<SampleRange> changed, int length) {
        for (SampleRange range : changed) {
            if (!range.isEmpty() && stft.sees(t, range.start(), range.end(), length)) {
                return true;
            }
        }
        return false;
    }

    private Stft stft() {
        return new Stft(fftSize, window, hop, edges);
    }

    private float[] prepared(float[] mono) {
        return SignalChecks.finite(Arrays.copyOf(mono, samples == 0 ? mono.length : samples));
    }

    private double[] frame(Stft stft, float[] signal, int t, double[] spectrum) {
        stft.power(signal, t, spectrum);
        if (magnitude) {
            for (int k = 0; k < spectrum.length; k++) {
                spectrum[k] = Math.sqrt(spectrum[k]);
            }
        }
        double[] bands = new double[filters.bands()];
        filters.apply(spectrum, bands);
        scaling.toLog(bands);
        return bands;
    }

    private FeatureMatrix finish(double[][] logBands) {
        double[][] cells = new double[logBands.length][];
        for (int t = 0; t < cells.length; t++) {
            cells[t] = logBands[t].clone();
        }
        scaling.finish(cells);
        if (fixedFrames > 0 && cells.length != fixedFrames) {
            double lowest = LogScaling.lowest(cells);
            int known = cells.length;
            cells = Arrays.copyOf(cells, fixedFrames);
            for (int t = known; t < fixedFrames; t++) {
                cells[t] = new double[filters.bands()];
                Arrays.fill(cells[t], lowest);
            }
        }
        return FeatureMatrix.ofFrames(filters.bands(), cells);
    }
}
