/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.features.dsp.ConstantQ;

/**
 * The analysed clip that variants are compared with: every step's result for every frame. About 22 MB, plus 0.3 MB for every tuning that
 * a variant brings about (at most a hundred of a kind). Thread-safe.
 */
final class ClipAnalysis {

    final float[] samples;
    final SpectralFrame[] frames;
    /** Windowed inverse frames of the harmonic part; null where silent. */
    final double[][] inverse;
    final TuningPeaks[] harmonicPeaks;
    /** The harmonic signal and its six halvings. */
    final double[][] octaves;

    /** Spectra of every frame of every octave that is not silent. */
    private final OctaveSpectrum[] spectra;
    private final boolean[][] sounding = new boolean[ConstantQ.OCTAVES][];
    private final TuningBanks banks;
    private final Map<Integer, Tonality> tonalities = new ConcurrentHashMap<>();

    ClipAnalysis(float[] samples, SpectralFrame[] frames, double[][] inverse, TuningPeaks[] harmonicPeaks, double[][] octaves,
            OctaveSpectrum[] spectra, TuningBanks banks) {
        this.samples = samples;
        this.frames = frames;
        this.inverse = inverse;
        this.harmonicPeaks = harmonicPeaks;
        this.octaves = octaves;
        this.spectra = spectra;
        this.banks = banks;
        for (int o = 0; o < sounding.length; o++) {
            sounding[o] = OctaveSpectrum.sounding(octaves[o], o);
        }
    }

    /** A clip of zeros. */
    static ClipAnalysis silence(TuningBanks banks) {
        SpectralFrame[] frames = new SpectralFrame[Layout.FRAMES];
        Arrays.fill(frames, FrameAnalyzer.SILENCE);
        TuningPeaks[] peaks = new TuningPeaks[Layout.FRAMES];
        Arrays.fill(peaks, TuningPeaks.NONE);
        double[][] octaves = new double[ConstantQ.OCTAVES][];
        for (int o = 0; o < octaves.length; o++) {
            octaves[o] = new double[Layout.SAMPLES >> o];
        }
        return new ClipAnalysis(new float[Layout.SAMPLES], frames, new double[Layout.FRAMES][], peaks, octaves,
                emptySpectra(), banks);
    }

    /** Spectra to be filled, one an octave. */
    static OctaveSpectrum[] emptySpectra() {
        OctaveSpectrum[] spectra = new OctaveSpectrum[ConstantQ.OCTAVES];
        Arrays.setAll(spectra, o -> new OctaveSpectrum());
        return spectra;
    }

    TuningBanks banks() {
        return banks;
    }

    /**
     * Says whether tonal values of the clip under a tuning are worth having for some of its frames: they are there already, or those frames
     * are many.
     *
     * @param tuningBin tuning
     * @param changed for every octave, which frames a variant changes
     * @return whether to take the other frames from {@link #tonality}
     */
    boolean isTonalityWorthwhile(int tuningBin, boolean[][] changed) {
        if (tonalities.containsKey(tuningBin)) {
            return true;
        }
        int kept = 0;
        int all = 0;
        for (int o = 0; o < changed.length; o++) {
            for (int t = 0; t < Layout.FRAMES; t++) {
                all += sounding[o][t] ? 1 : 0;
                kept += sounding[o][t] && !changed[o][t] ? 1 : 0;
            }
        }
        return kept > all / 2;
    }

    /** Which frames of an octave's signal see anything but zeros. */
    boolean[] sounding(int octave) {
        return sounding[octave];
    }

    /** Tonal values of the clip under a tuning that a variant has. */
    Tonality tonality(int tuningBin) {
        return tonalities.computeIfAbsent(tuningBin, bin -> Tonality.of(spectra, banks.constantQ(bin)));
    }
}
