/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayDeque;
import java.util.Deque;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Decimator;

/**
 * The harmonic part of a variant and its six halvings: the clip's, redone as far as changed frames reach and mended afterwards. One a
 * thread.
 */
final class HarmonicSignal {

    /** Further down, whole blocks would be more than what has changed. */
    private static final int OCTAVES_BY_BLOCKS = 2;
    private static final double OCTAVE_GAIN = Math.sqrt(2);

    private final ClipAnalysis base;
    private final HarmonicSeparation separation;
    private final Decimator decimator = new Decimator();
    private final BlockDecimator blockDecimator = new BlockDecimator(decimator);
    private final double[][] octaves = new double[ConstantQ.OCTAVES][];
    private final Intervals[] changed = new Intervals[ConstantQ.OCTAVES];
    private final double[][] inverse;
    private final Deque<double[]> buffers = new ArrayDeque<>();
    private final boolean[] marks = new boolean[Layout.FRAMES];

    HarmonicSignal(ClipAnalysis base, HarmonicSeparation separation) {
        this.base = base;
        this.separation = separation;
        for (int o = 0; o < octaves.length; o++) {
            octaves[o] = base.octaves[o].clone();
            changed[o] = new Intervals();
        }
        this.inverse = base.inverse.clone();
    }

    /**
     * Becomes that of a variant.
     *
     * @param frames the variant's spectrum frames
     * @param changedFrames which of them differ from the clip's
     */
    void update(SpectralFrame[] frames, boolean[] changedFrames) {
        separate(frames, changedFrames);
        addUp();
        for (int o = 1; o < ConstantQ.OCTAVES; o++) {
            boolean blocks = o <= OCTAVES_BY_BLOCKS;
            Intervals intervals = changed[o];
            intervals.decimate(changed[o - 1], octaves[o].length, blocks ? BlockDecimator.BLOCK : 1);
            for (int i = 0; i < intervals.count(); i++) {
                if (blocks) {
                    blockDecimator.apply(octaves[o - 1], octaves[o], intervals.start(i), intervals.end(i), OCTAVE_GAIN);
                } else {
                    decimator.apply(octaves[o - 1], octaves[o], intervals.start(i), intervals.end(i), OCTAVE_GAIN);
                }
            }
        }
    }

    /** Leaves in {@link #marks} which frames may differ. */
    private void separate(SpectralFrame[] frames, boolean[] changedFrames) {
        boolean[] wanted = new boolean[Layout.FRAMES];
        int lastChanged = -Layout.FRAMES;
        int nextChanged = -1;
        for (int t = 0; t < Layout.FRAMES; t++) {
            while (nextChanged < t && nextChanged < Layout.FRAMES) {
                nextChanged = next(changedFrames, t);
            }
            if (changedFrames[t]) {
                lastChanged = t;
            }
            boolean reached = t - lastChanged <= HarmonicSeparation.REACH || nextChanged - t <= HarmonicSeparation.REACH;
            boolean silent = frames[t] == FrameAnalyzer.SILENCE;
            marks[t] = reached && !(silent && inverse[t] == null);
            wanted[t] = reached && !silent;
            if (marks[t]) {
                inverse[t] = null;
            }
        }
        separation.separate(frames, wanted, t -> {
            inverse[t] = buffers.isEmpty() ? new double[Layout.FFT_SIZE] : buffers.pop();
            return inverse[t];
        });
    }

    private static int next(boolean[] flags, int from) {
        int t = from;
        while (t < flags.length && !flags[t]) {
            t++;
        }
        return t == flags.length ? 2 * flags.length : t;
    }

    private void addUp() {
        Intervals result = changed[0];
        result.clear();
        for (int block = 0; block < Layout.BLOCKS; block++) {
            boolean seen = false;
            for (int t = Math.max(0, block - 1); t <= Math.min(Layout.FRAMES - 1, block + 2); t++) {
                seen |= marks[t];
            }
            if (seen && HarmonicSeparation.overlapAdd(inverse, block, octaves[0])) {
                result.add(block * Layout.HOP, Math.min(Layout.SAMPLES, (block + 1) * Layout.HOP));
            }
        }
    }

    /** The signal, or one of its halvings. */
    double[] octave(int octave) {
        return octaves[octave];
    }

    /** Stretches of an octave's signal that may differ from the clip's. */
    Intervals changed(int octave) {
        return changed[octave];
    }

    /** Copies of all octaves. */
    double[][] copyOctaves() {
        return copy(octaves);
    }

    /** Copies of the windowed inverse frames, null where silent. */
    double[][] copyInverse() {
        return copy(inverse);
    }

    private static double[][] copy(double[][] arrays) {
        double[][] copy = new double[arrays.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = arrays[i] == null ? null : arrays[i].clone();
        }
        return copy;
    }

    /** Becomes the clip's again. */
    void mend() {
        for (int o = 0; o < octaves.length; o++) {
            for (int i = 0; i < changed[o].count(); i++) {
                int start = changed[o].start(i);
                System.arraycopy(base.octaves[o], start, octaves[o], start, changed[o].end(i) - start);
            }
            changed[o].clear();
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (inverse[t] != base.inverse[t]) {
                if (inverse[t] != null) {
                    buffers.push(inverse[t]);
                }
                inverse[t] = base.inverse[t];
            }
        }
    }
}
