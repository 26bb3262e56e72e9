/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Decimator;

/**
 * A stretch of spectrum frames that something further on is made of, and of nothing else: through the transform of a frame, the filters of
 * the halvings, overlap and add, and the medians over time.
 *
 * @param from first spectrum frame
 * @param to one past the last
 */
record Reach(int from, int to) {

    /** Reach of the harmonic signal's frames. */
    static final Reach[] HARMONIC_FRAMES = frames(0, Layout.FFT_SIZE / 2);

    private static final Reach[][] SPECTRA = new Reach[ConstantQ.OCTAVES][];
    private static final Reach[][] HOPS = new Reach[ConstantQ.OCTAVES][];

    static {
        for (int o = 0; o < ConstantQ.OCTAVES; o++) {
            SPECTRA[o] = frames(o, ConstantQ.FFT_SIZE / 2);
            HOPS[o] = new Reach[Layout.FRAMES];
            int hop = Layout.HOP >> o;
            for (int t = 0; t < Layout.FRAMES; t++) {
                HOPS[o][t] = of(o, t * hop, (t + 1) * hop);
            }
        }
    }

    /** Reach of the frames of an octave's signal that the constant-Q transform looks at. */
    static Reach[] spectra(int octave) {
        return SPECTRA[octave];
    }

    /** Reach of the stretches of an octave's signal from one frame's centre to the next one's. */
    static Reach[] hops(int octave) {
        return HOPS[octave];
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
                b = -Math.floorDiv(-b, BlockDecimator.BLOCK) * BlockDecimator.BLOCK;
            }
            a = Decimator.firstSeen(a);
            b = Decimator.endSeen(b - 1);
        }
        int firstBlock = Math.clamp(Math.floorDiv(a, Layout.HOP), 0, Layout.BLOCKS - 1);
        int lastBlock = Math.clamp(Math.floorDiv(b - 1, Layout.HOP), 0, Layout.BLOCKS - 1);
        // A block is the sum of the inverse frames from the one before it to the second after it.
        return new Reach(Math.max(0, firstBlock - 1 - HarmonicSeparation.REACH),
                Math.min(Layout.FRAMES, lastBlock + 3 + HarmonicSeparation.REACH));
    }

    /** Marks the masked frames that lie behind: all but those at the ends that are only seen by medians. */
    void markMasked(boolean[] needed) {
        int first = from == 0 ? 0 : from + HarmonicSeparation.REACH;
        int end = to == Layout.FRAMES ? to : to - HarmonicSeparation.REACH;
        for (int t = first; t < end; t++) {
            needed[t] = true;
        }
    }
}
