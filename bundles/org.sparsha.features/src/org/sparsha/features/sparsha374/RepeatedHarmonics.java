/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.reuse.ContentStore;
import org.sparsha.features.reuse.FrameKey;

/**
 * What of a variant's harmonic part is known from patterns met before: tuning peaks, spectra of the upper octaves, and the signal from
 * which the lower octaves come. Made for one variant; null stands for what its changes don't reach, or what isn't known.
 */
final class RepeatedHarmonics {

    private static final double[] SILENT_SPECTRUM = new double[0];
    private static final double[] SILENT_SIGNAL = new double[BlockDecimator.BLOCK];

    private final Patterns patterns;
    private final FrameKey[] peakKeys = new FrameKey[Layout.FRAMES];
    private final FrameKey[] signalKeys = new FrameKey[Patterns.BLOCKS];
    private final FrameKey[][] spectrumKeys = new FrameKey[Patterns.KEPT_OCTAVE][Layout.FRAMES];
    private final TuningPeaks[] peaks = new TuningPeaks[Layout.FRAMES];
    private final double[][] signal = new double[Patterns.BLOCKS][];
    private final double[][][] spectra = new double[Patterns.KEPT_OCTAVE][Layout.FRAMES][];
    private final boolean[] needed = new boolean[Layout.FRAMES];

    /**
     * Looks everything up.
     *
     * @param patterns patterns met before
     * @param sums content of the variant's frames
     */
    RepeatedHarmonics(Patterns patterns, FrameSums sums) {
        this.patterns = patterns;
        for (int t = 0; t < Layout.FRAMES; t++) {
            lookUpFrame(t, sums);
        }
        for (int b = 0; b < Patterns.BLOCKS; b++) {
            Reach reach = Reach.signal(b);
            if (sums.isChanged(reach)) {
                signalKeys[b] = key(sums, reach, b);
                signal[b] = known(patterns.signal(), signalKeys[b], reach, SILENT_SIGNAL);
            }
        }
    }

    private void lookUpFrame(int t, FrameSums sums) {
        Reach peak = Reach.peaks(t);
        if (sums.isChanged(peak)) {
            peakKeys[t] = key(sums, peak, t);
            peaks[t] = known(patterns.peaks(), peakKeys[t], peak, TuningPeaks.NONE);
        }
        for (int o = 0; o < spectra.length; o++) {
            Reach spectrum = Reach.spectrum(o, t);
            if (sums.isChanged(spectrum)) {
                spectrumKeys[o][t] = key(sums, spectrum, (long) o * Layout.FRAMES + t);
                spectra[o][t] = known(patterns.spectra(), spectrumKeys[o][t], spectrum, SILENT_SPECTRUM);
            }
        }
    }

    private static FrameKey key(FrameSums sums, Reach reach, long kind) {
        return sums.isSilent(reach) ? Reuse.SILENCE : sums.of(reach, kind);
    }

    /** What is known of a pattern; null where nothing is, and what lies behind is needed. */
    private <V> V known(ContentStore<V> store, FrameKey key, Reach reach, V silent) {
        if (key == Reuse.SILENCE) {
            return silent;
        }
        V known = store.get(key).orElse(null);
        if (known == null) {
            Arrays.fill(needed, reach.from(), reach.to(), true);
        }
        return known;
    }

    /** Masked frames needed for what isn't known. */
    boolean[] needed() {
        return needed;
    }

    /** Puts what is known into the signal of its octave, and keeps what is not from there. */
    void completeSignal(HarmonicSignal harmonic) {
        harmonic.overlay(Patterns.KEPT_OCTAVE, BlockDecimator.BLOCK, signal);
        double[] complete = harmonic.octave(Patterns.KEPT_OCTAVE);
        for (int b = 0; b < Patterns.BLOCKS; b++) {
            if (signalKeys[b] != null && signal[b] == null) {
                int start = b * BlockDecimator.BLOCK;
                int end = Math.min(complete.length, start + BlockDecimator.BLOCK);
                patterns.signal().put(signalKeys[b], Arrays.copyOfRange(complete, start, end));
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
                patterns.peaks().put(peakKeys[t], peaks[t]);
            }
        }
        return peaks;
    }

    /** Marks the frames of an octave above {@link Patterns#KEPT_OCTAVE} that the variant's changes reach. */
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
        FrameKey[] keys = spectrumKeys[octave];
        for (int place = 0; place < spectrum.count(); place++) {
            int t = spectrum.frame(place);
            if (keys[t] != null) {
                spectra[octave][t] = spectrum.values(place);
                patterns.spectra().put(keys[t], spectra[octave][t]);
                keys[t] = null; // it is there already
            }
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (keys[t] != null && spectra[octave][t] == null) {
                patterns.spectra().put(keys[t], SILENT_SPECTRUM);
            } else if (keys[t] != null && spectra[octave][t].length > 0) {
                spectrum.add(t, spectra[octave][t]);
            }
        }
    }
}
