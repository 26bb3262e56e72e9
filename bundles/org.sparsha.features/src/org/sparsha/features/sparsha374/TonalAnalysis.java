/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Optional;

import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.RealFftLanes;

/** Tonal values of the harmonic part of a variant: the clip's, redone where the signal differs. One a thread. */
final class TonalAnalysis {

    private final ClipAnalysis base;
    private final HarmonicSignal signal;
    private final RealFftLanes fft = new RealFftLanes(ConstantQ.FFT_SIZE);
    private OctaveSpectrum[] spectra = ClipAnalysis.emptySpectra();

    TonalAnalysis(ClipAnalysis base, HarmonicSignal signal) {
        this.base = base;
        this.signal = signal;
    }

    /**
     * @param tuningBin the variant's tuning
     * @param repeated what of it is known from patterns met before
     * @return its tonal values
     */
    Tonality tonality(int tuningBin, Optional<RepeatedHarmonics> repeated) {
        boolean[][] redone = new boolean[ConstantQ.OCTAVES][Layout.FRAMES];
        for (int o = 0; o < redone.length; o++) {
            if (repeated.isPresent() && o < Patterns.KEPT_OCTAVE) {
                repeated.get().markReached(o, redone[o]);
            } else {
                signal.changed(o).markFrames(Layout.HOP >> o, ConstantQ.FFT_SIZE / 2, redone[o]);
            }
        }
        Tonality result = Tonality.empty();
        boolean some = base.isTonalityWorthwhile(tuningBin, redone);
        if (some) {
            Tonality known = base.tonality(tuningBin);
            for (int o = 0; o < redone.length; o++) {
                result.copyParts(known, o, redone[o]);
            }
        } else {
            // Cheaper to do the few others again than all of them under this tuning.
            for (int o = 0; o < redone.length; o++) {
                for (int t = 0; t < Layout.FRAMES; t++) {
                    redone[o][t] |= base.sounding(o)[t];
                }
            }
        }
        boolean[] touched = new boolean[Layout.FRAMES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            touched[t] = any(redone, t);
        }
        ConstantQ filters = base.banks().constantQ(tuningBin);
        for (int o = 0; o < redone.length; o++) {
            boolean kept = repeated.isPresent() && o < Patterns.KEPT_OCTAVE;
            if (kept) {
                repeated.get().leaveOutKnown(o, redone[o]);
            }
            spectra[o].transform(fft, signal.octave(o), o, redone[o]);
            if (kept) {
                repeated.get().completeSpectra(o, spectra[o]);
            }
            spectra[o].sumByPitchClass(filters, result.parts()[o]);
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (some && !touched[t]) {
                result.copyFrame(base.tonality(tuningBin), t);
            } else {
                result.complete(t);
            }
        }
        return result;
    }

    private static boolean any(boolean[][] octaves, int t) {
        for (boolean[] octave : octaves) {
            if (octave[t]) {
                return true;
            }
        }
        return false;
    }

    /** Hands over the spectra last used: all that are not silent, where the clip is silence. */
    OctaveSpectrum[] takeSpectra() {
        OctaveSpectrum[] taken = spectra;
        spectra = ClipAnalysis.emptySpectra();
        return taken;
    }

    /** Magnitudes of the constant-Q transform from the spectra last used, 252 rows from low to high. */
    double[][] magnitudes(int tuningBin) {
        double[][] rows = new double[ConstantQ.OCTAVES * ConstantQ.BINS_PER_OCTAVE][Layout.FRAMES];
        for (int o = 0; o < spectra.length; o++) {
            for (int b = 0; b < ConstantQ.BINS_PER_OCTAVE; b++) {
                double[] row = rows[(ConstantQ.OCTAVES - 1 - o) * ConstantQ.BINS_PER_OCTAVE + b];
                spectra[o].magnitudes(base.banks().constantQ(tuningBin), b, row);
            }
        }
        return rows;
    }
}
