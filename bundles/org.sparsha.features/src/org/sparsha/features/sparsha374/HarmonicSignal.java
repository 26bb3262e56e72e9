/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.sparsha.features.dsp.BlockDecimator;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Decimator;

/**
 * The harmonic part of a variant and its six halvings: the clip's, redone as far as changed frames reach and mended afterwards. One a
 * thread.
 */
final class HarmonicSignal {

    /** Octaves halved by blocks. Further down, whole blocks would be more than what has changed. */
    static final int OCTAVES_BY_BLOCKS = 2;
    private static final double OCTAVE_GAIN = Math.sqrt(2);

    private final ClipAnalysis base;
    private final HarmonicSeparation separation;
    private final Decimator decimator = new Decimator();
    private final BlockDecimator blockDecimator = new BlockDecimator(decimator);
    private final double[][] octaves = new double[ConstantQ.OCTAVES][];
    private final Intervals[] changed = new Intervals[ConstantQ.OCTAVES];
    private final double[][] inverse;
    private final Deque<double[]> buffers = new ArrayDeque<>();
    /** Frames that the variant's changes reach. */
    private final boolean[] reached = new boolean[Layout.FRAMES];
    /** Of those, the ones whose inverse frame is the variant's already. */
    private final boolean[] done = new boolean[Layout.FRAMES];
    private final boolean[] changedBlocks = new boolean[Layout.BLOCKS];
    private SpectralFrame[] frames;

    HarmonicSignal(ClipAnalysis base, HarmonicSeparation separation) {
        this.base = base;
        this.separation = separation;
        for (int o = 0; o < octaves.length; o++) {
            octaves[o] = base.octaves[o].clone();
            changed[o] = new Intervals();
        }
        this.inverse = base.inverse.clone();
        this.frames = base.frames;
    }

    /**
     * Begins with a variant; nothing is computed yet.
     *
     * @param variant the variant's spectrum frames
     * @param changedFrames which of them differ from the clip's
     */
    void begin(SpectralFrame[] variant, boolean[] changedFrames) {
        frames = variant;
        Arrays.fill(done, false);
        Arrays.fill(changedBlocks, false);
        for (Intervals intervals : changed) {
            intervals.clear();
        }
        int lastChanged = -Layout.FRAMES;
        int nextChanged = -1;
        for (int t = 0; t < Layout.FRAMES; t++) {
            while (nextChanged < t && nextChanged < Layout.FRAMES) {
                nextChanged = next(changedFrames, t);
            }
            if (changedFrames[t]) {
                lastChanged = t;
            }
            boolean near = t - lastChanged <= HarmonicSeparation.REACH || nextChanged - t <= HarmonicSeparation.REACH;
            reached[t] = near && !(frames[t] == FrameAnalyzer.SILENCE && inverse[t] == null);
        }
    }

    /** Computes the signal and its halvings as far as changes reach. */
    void computeAll() {
        boolean[] all = new boolean[Layout.FRAMES];
        Arrays.fill(all, true);
        compute(all);
        halve(1, ConstantQ.OCTAVES);
    }

    /**
     * Computes the signal as far as masked frames are needed. Blocks that see needed and other frames hold neither the clip's nor the
     * variant's samples; nothing that depends on them may be taken from here.
     *
     * @param needed masked frames
     */
    void compute(boolean[] needed) {
        boolean[] wanted = new boolean[Layout.FRAMES];
        boolean[] added = new boolean[Layout.FRAMES];
        boolean any = false;
        for (int t = 0; t < Layout.FRAMES; t++) {
            added[t] = reached[t] && needed[t] && !done[t];
            wanted[t] = added[t] && frames[t] != FrameAnalyzer.SILENCE;
            any |= added[t];
            if (added[t]) {
                done[t] = true;
                inverse[t] = null;
            }
        }
        if (!any) {
            return;
        }
        separation.separate(frames, wanted, t -> {
            inverse[t] = buffers.isEmpty() ? new double[Layout.FFT_SIZE] : buffers.pop();
            return inverse[t];
        });
        addUp(added);
    }

    /**
     * Halves the signal as far as it was changed.
     *
     * @param from first octave to become, from 1
     * @param to one past the last
     */
    void halve(int from, int to) {
        for (int o = from; o < to; o++) {
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

    /**
     * Puts stretches into an octave's signal that are known already.
     *
     * @param octave the octave
     * @param length samples of a stretch; the last one is shorter where the signal ends
     * @param known the stretches, null where not known
     */
    void overlay(int octave, int length, double[][] known) {
        boolean[] touched = new boolean[known.length];
        changed[octave].markStretches(length, touched);
        changed[octave].clear();
        for (int i = 0; i < known.length; i++) {
            int start = i * length;
            int end = Math.min(octaves[octave].length, start + length);
            if (known[i] != null) {
                System.arraycopy(known[i], 0, octaves[octave], start, end - start);
                touched[i] = true;
            }
            if (touched[i]) {
                changed[octave].add(start, end);
            }
        }
    }

    private static int next(boolean[] flags, int from) {
        int t = from;
        while (t < flags.length && !flags[t]) {
            t++;
        }
        return t == flags.length ? 2 * flags.length : t;
    }

    private void addUp(boolean[] added) {
        Intervals result = changed[0];
        result.clear();
        for (int block = 0; block < Layout.BLOCKS; block++) {
            boolean seen = false;
            for (int t = Math.max(0, block - 1); t <= Math.min(Layout.FRAMES - 1, block + 2); t++) {
                seen |= added[t];
            }
            if (seen && HarmonicSeparation.overlapAdd(inverse, block, octaves[0])) {
                changedBlocks[block] = true;
            }
            if (changedBlocks[block]) {
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
