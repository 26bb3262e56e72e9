/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Decimator;

/**
 * A stretch of masked frames that something further on is made of, and of nothing else: through the transform of a frame, the filters of
 * the halvings, overlap and add.
 *
 * @param from first masked frame
 * @param to one past the last
 */
record Reach(int from, int to) {

    /** Of the harmonic signal's frames. */
    private static final Reach[] PEAKS = frames(0, Layout.FFT_SIZE / 2);
    /** Of the frames of the octaves above {@link Patterns#KEPT_OCTAVE} that the constant-Q transform looks at. */
    private static final Reach[][] SPECTRA = new Reach[Patterns.KEPT_OCTAVE][];
    /** Of the blocks of that octave's signal. */
    private static final Reach[] SIGNAL = new Reach[Patterns.BLOCKS];

    static {
        for (int o = 0; o < SPECTRA.length; o++) {
            SPECTRA[o] = frames(o, ConstantQ.FFT_SIZE / 2);
        }
        for (int b = 0; b < SIGNAL.length; b++) {
            SIGNAL[b] = of(Patterns.KEPT_OCTAVE, b * BlockDecimator.BLOCK, (b + 1) * BlockDecimator.BLOCK);
        }
    }

    /** Reach of the tuning peaks of a frame of the harmonic signal. */
    static Reach peaks(int t) {
        return PEAKS[t];
    }

    /** Reach of the spectrum of a frame of one of the octaves above {@link Patterns#KEPT_OCTAVE}. */
    static Reach spectrum(int octave, int t) {
        return SPECTRA[octave][t];
    }

    /** Reach of a block of the signal of {@link Patterns#KEPT_OCTAVE}. */
    static Reach signal(int block) {
        return SIGNAL[block];
    }

    private static Reach[] frames(int octave, int half) {
        Reach[] result = new Reach[Layout.FRAMES];
        int hop = Layout.HOP >> octave;
        for (int t = 0; t < result.length; t++) {
            result[t] = of(octave, t * hop - half, t * hop + half);
        }
        return result;
    }

    /** Samples of an octave's signal; may lie beyond its ends. */
    private static Reach of(int octave, int start, int end) {
        int a = start;
        int b = end;
        for (int o = octave; o > 0; o--) {
            if (o <= HarmonicSignal.OCTAVES_BY_BLOCKS) {
                a = Math.floorDiv(a, BlockDecimator.BLOCK) * BlockDecimator.BLOCK;
                b = Math.ceilDiv(b, BlockDecimator.BLOCK) * BlockDecimator.BLOCK;
            }
            a = Decimator.firstSeen(a);
            b = Decimator.endSeen(b - 1);
        }
        int firstBlock = Math.clamp(Math.floorDiv(a, Layout.HOP), 0, Layout.BLOCKS - 1);
        int lastBlock = Math.clamp(Math.floorDiv(b - 1, Layout.HOP), 0, Layout.BLOCKS - 1);
        // A block is the sum of the inverse frames from the one before it to the second after it.
        return new Reach(Math.max(0, firstBlock - 1), Math.min(Layout.FRAMES, lastBlock + 3));
    }

    /** First spectrum frame that the medians of the masked ones see. */
    int firstSeen() {
        return firstSeen(from);
    }

    /** One past the last spectrum frame that the medians of the masked ones see. */
    int endSeen() {
        return endSeen(to);
    }

    /** First spectrum frame that the medians of a masked frame see. */
    static int firstSeen(int masked) {
        return Math.max(0, masked - HarmonicSeparation.REACH);
    }

    /** One past the last spectrum frame that the medians of masked frames see. */
    static int endSeen(int endMasked) {
        return Math.min(Layout.FRAMES, endMasked + HarmonicSeparation.REACH);
    }
}
