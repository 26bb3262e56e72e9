/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.sparsha.features.reuse.FrameKey;

/**
 * What of a variant's harmonic part is known from patterns met before: tuning peaks, spectra of the upper octaves, and the signal from
 * which the lower octaves come.
 */
final class RepeatedHarmonics {

    private static final double[] SILENT = new double[0];

    private final LocalPatterns patterns;
    /** Keys of what the variant's changes reach, null elsewhere. */
    private final FrameKey[] peakKeys = new FrameKey[Layout.FRAMES];
    private final FrameKey[] signalKeys = new FrameKey[Layout.FRAMES];
    private final TuningPeaks[] peaks = new TuningPeaks[Layout.FRAMES];
    private final double[][] signal = new double[Layout.FRAMES][];
    private final FrameKey[][] spectrumKeys = new FrameKey[LocalPatterns.KEPT_SIGNAL][Layout.FRAMES];
    private final double[][][] spectra = new double[LocalPatterns.KEPT_SIGNAL][Layout.FRAMES][];
    private final boolean[] needed = new boolean[Layout.FRAMES];

    /**
     * Looks everything up.
     *
     * @param patterns patterns met before
     * @param sums content of the variant's frames
     */
    RepeatedHarmonics(LocalPatterns patterns, FrameSums sums) {
        this.patterns = patterns;
        for (int t = 0; t < Layout.FRAMES; t++) {
            Reach peak = Reach.HARMONIC_FRAMES[t];
            if (sums.isChanged(peak)) {
                peakKeys[t] = sums.of(peak, t);
                peaks[t] = patterns.peaks().get(peakKeys[t]).orElse(null);
                mark(peak, peaks[t] == null);
            }
            Reach hop = Reach.hops(LocalPatterns.KEPT_SIGNAL)[t];
            if (sums.isChanged(hop)) {
                signalKeys[t] = sums.of(hop, t);
                signal[t] = patterns.signal().get(signalKeys[t]).orElse(null);
                mark(hop, signal[t] == null);
            }
            for (int o = 0; o < spectra.length; o++) {
                Reach spectrum = Reach.spectra(o)[t];
                if (sums.isChanged(spectrum)) {
                    spectrumKeys[o][t] = sums.of(spectrum, (long) o * Layout.FRAMES + t);
                    spectra[o][t] = patterns.spectra().get(spectrumKeys[o][t]).orElse(null);
                    mark(spectrum, spectra[o][t] == null);
                }
            }
        }
    }

    private void mark(Reach reach, boolean missing) {
        if (missing) {
            reach.markMasked(needed);
        }
    }

    /** Masked frames needed for what isn't known. */
    boolean[] needed() {
        return needed;
    }

    /** Puts what is known into the signal of its octave, and keeps what is not from there. */
    void completeSignal(HarmonicSignal harmonic) {
        int octave = LocalPatterns.KEPT_SIGNAL;
        int hop = Layout.HOP >> octave;
        harmonic.overlay(octave, signal);
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (signalKeys[t] != null && signal[t] == null && patterns.isMetAgain(signalKeys[t])) {
                patterns.signal().put(signalKeys[t], Arrays.copyOfRange(harmonic.octave(octave), t * hop, (t + 1) * hop));
            }
        }
    }

    /**
     * @param clip peaks of the clip's frames
     * @param otherwise finds those of a frame that isn't known
     * @return peaks of the variant's frames
     */
    TuningPeaks[] completePeaks(TuningPeaks[] clip, IntFunction<TuningPeaks> otherwise) {
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (peakKeys[t] == null) {
                peaks[t] = clip[t];
            } else if (peaks[t] == null) {
                peaks[t] = otherwise.apply(t);
                if (patterns.isMetAgain(peakKeys[t])) {
                    patterns.peaks().put(peakKeys[t], peaks[t]);
                }
            }
        }
        return peaks;
    }

    /** Marks the frames of an octave above {@link LocalPatterns#KEPT_SIGNAL} that the variant's changes reach. */
    void markReached(int octave, boolean[] marks) {
        for (int t = 0; t < marks.length; t++) {
            marks[t] = spectrumKeys[octave][t] != null;
        }
    }

    /** Takes frames whose spectrum is known out of what is wanted. */
    void leaveOutKnown(int octave, boolean[] wanted) {
        for (int t = 0; t < wanted.length; t++) {
            wanted[t] &= spectra[octave][t] == null;
        }
    }

    /** Keeps spectra that were not known, and adds those that were. */
    void completeSpectra(int octave, OctaveSpectrum spectrum) {
        FrameKey[] keys = spectrumKeys[octave].clone();
        for (int place = 0; place < spectrum.count(); place++) {
            int t = spectrum.frame(place);
            if (keys[t] != null) {
                if (patterns.isMetAgain(keys[t])) {
                    patterns.spectra().put(keys[t], spectrum.values(place));
                }
                keys[t] = null;
            }
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            double[] known = spectra[octave][t];
            if (known == null && keys[t] != null) {
                patterns.spectra().put(keys[t], SILENT);
            } else if (known != null && known.length > 0) {
                spectrum.add(t, known);
            }
        }
    }
}
