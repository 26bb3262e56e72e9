/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;

import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Norms;
import org.sparsha.features.dsp.Tonnetz;

/**
 * Tonal values of all frames of a harmonic signal under one tuning.
 *
 * @param parts for every octave 12 sums a frame
 * @param chroma normalised chroma of every frame
 * @param tonnetz tonal centroid of every frame
 */
record Tonality(double[][] parts, double[][] chroma, double[][] tonnetz) {

    static Tonality empty() {
        return new Tonality(new double[ConstantQ.OCTAVES][Layout.FRAMES * ChromaFilterBank.CLASSES], new double[Layout.FRAMES][],
                new double[Layout.FRAMES][]);
    }

    /** Completes one frame from its parts. */
    void complete(int t) {
        double[] sum = new double[ChromaFilterBank.CLASSES];
        for (double[] octave : parts) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += octave[sum.length * t + c];
            }
        }
        Norms.byMaximum(sum);
        chroma[t] = sum.clone();
        Norms.bySum(sum);
        tonnetz[t] = new double[Tonnetz.DIMENSIONS];
        Tonnetz.apply(sum, tonnetz[t]);
    }

    /** Takes one frame from another tonality that has the same parts. */
    void copyFrame(Tonality source, int t) {
        chroma[t] = source.chroma[t];
        tonnetz[t] = source.tonnetz[t];
    }

    /** All of a signal from its spectra. */
    static Tonality of(OctaveSpectrum[] spectra, ConstantQ filters) {
        Tonality result = empty();
        for (int o = 0; o < ConstantQ.OCTAVES; o++) {
            spectra[o].sumByPitchClass(filters, result.parts[o]);
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            result.complete(t);
        }
        return result;
    }

    /** Sets some frames' parts of an octave to those of another tonality, the rest to 0. */
    void copyParts(Tonality source, int octave, boolean[] changed) {
        double[] target = parts[octave];
        double[] from = source.parts[octave];
        int classes = ChromaFilterBank.CLASSES;
        System.arraycopy(from, 0, target, 0, target.length);
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (changed[t]) {
                Arrays.fill(target, classes * t, classes * (t + 1), 0);
            }
        }
    }
}
