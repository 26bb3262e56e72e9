/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.dsp.ConstantQ;
import org.sparsha.features.dsp.Decimator;
import org.sparsha.features.dsp.RealFftLanes;

/**
 * Analyses variants of one clip, one after the other. Has copies of the clip's signals that are patched for a variant and mended
 * afterwards: one a thread.
 */
final class VariantWorkspace {

    private static final double OCTAVE_GAIN = Math.sqrt(2);

    private final ClipAnalysis base;
    private final FrameCache cache;
    private final FrameAnalyzer analyzer = new FrameAnalyzer();
    private final HarmonicSeparation separation = new HarmonicSeparation(analyzer);
    private final Decimator decimator = new Decimator();
    private final RealFftLanes fft = new RealFftLanes(ConstantQ.FFT_SIZE);
    private final TuningEstimate tuning = new TuningEstimate();
    private final double[][] octaves;
    private final double[][] inverse;
    private final Deque<double[]> buffers = new ArrayDeque<>();
    private final Intervals[] changed = new Intervals[ConstantQ.OCTAVES];
    private final boolean[] marks = new boolean[Layout.FRAMES];
    private final double[] power = new double[Layout.BINS];
    private OctaveSpectrum[] spectra = ClipAnalysis.emptySpectra();
    private SpectralFrame[] frames;
    private TuningPeaks[] harmonicPeaks;

    VariantWorkspace(ClipAnalysis base, FrameCache cache) {
        this.base = base;
        this.cache = cache;
        this.octaves = new double[ConstantQ.OCTAVES][];
        for (int o = 0; o < octaves.length; o++) {
            octaves[o] = base.octaves[o].clone();
            changed[o] = new Intervals();
        }
        this.inverse = base.inverse.clone();
    }

    /**
     * Analyses a variant.
     *
     * @param samples the variant, cut or padded; kept until the next call
     * @param changedBlocks blocks of {@link Layout#HOP} samples that differ from the clip
     * @return its values; the workspace keeps the variant's state until {@link #reset}
     */
    FrameValues analyze(float[] samples, boolean[] changedBlocks) {
        boolean[] changedFrames = analyzeFrames(samples, changedBlocks);
        separate(changedFrames);
        addUp();
        findHarmonicPeaks();
        decimate();
        int chromaTuning = tuning.of(chromaPeaks());
        double[][] chroma = chroma(chromaTuning, changedFrames);
        int tonalTuning = tuning.of(harmonicPeaks);
        return FrameValues.of(frames, base, chroma, chromaTuning, tonality(tonalTuning), tonalTuning);
    }

    private boolean[] analyzeFrames(float[] samples, boolean[] changedBlocks) {
        frames = base.frames.clone();
        int[] wanted = new int[Layout.FRAMES];
        FrameCache.Key[] keys = new FrameCache.Key[Layout.FRAMES];
        int count = 0;
        boolean[] changedFrames = new boolean[Layout.FRAMES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            for (int block = Math.max(0, t - 2); block <= Math.min(Layout.BLOCKS - 1, t + 1); block++) {
                changedFrames[t] |= changedBlocks[block];
            }
            if (changedFrames[t] && !recall(samples, t, keys)) {
                wanted[count++] = t;
            }
        }
        analyzer.analyze(samples, wanted, count, frames);
        for (int i = 0; i < count && cache != null; i++) {
            cache.put(keys[wanted[i]], frames[wanted[i]]);
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            changedFrames[t] &= frames[t] != base.frames[t];
        }
        return changedFrames;
    }

    /** Finds a frame without analysing it: silence, or one met before. */
    private boolean recall(float[] samples, int t, FrameCache.Key[] keys) {
        if (FrameAnalyzer.isSilent(samples, t)) {
            frames[t] = FrameAnalyzer.SILENCE;
            return true;
        }
        if (cache == null) {
            return false;
        }
        keys[t] = FrameCache.Key.of(samples, t);
        Optional<SpectralFrame> known = cache.get(keys[t]);
        known.ifPresent(frame -> frames[t] = frame);
        return known.isPresent();
    }

    /** Leaves in {@link #marks} which frames of the harmonic part may differ. */
    private void separate(boolean[] changedFrames) {
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

    private void findHarmonicPeaks() {
        harmonicPeaks = base.harmonicPeaks.clone();
        changed[0].markFrames(Layout.HOP, Layout.FFT_SIZE / 2, marks);
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (marks[t]) {
                harmonicPeaks[t] = analyzer.harmonicPeaks(octaves[0], t);
            }
        }
    }

    private void decimate() {
        for (int o = 1; o < ConstantQ.OCTAVES; o++) {
            Intervals intervals = changed[o];
            intervals.decimate(changed[o - 1], octaves[o].length);
            for (int i = 0; i < intervals.count(); i++) {
                decimator.apply(octaves[o - 1], octaves[o], intervals.start(i), intervals.end(i), OCTAVE_GAIN);
            }
        }
    }

    private TuningPeaks[] chromaPeaks() {
        TuningPeaks[] peaks = new TuningPeaks[Layout.FRAMES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            peaks[t] = frames[t].tuningPeaks();
        }
        return peaks;
    }

    private double[][] chroma(int tuningBin, boolean[] changedFrames) {
        double[][] chroma = new double[Layout.FRAMES][];
        ChromaFilterBank filters = base.banks().chroma(tuningBin);
        for (int t = 0; t < Layout.FRAMES; t++) {
            chroma[t] = changedFrames[t] ? ClipAnalysis.chroma(frames[t], filters, power) : base.chroma(tuningBin, t, power);
        }
        return chroma;
    }

    private Tonality tonality(int tuningBin) {
        boolean[][] redone = new boolean[ConstantQ.OCTAVES][Layout.FRAMES];
        for (int o = 0; o < redone.length; o++) {
            changed[o].markFrames(Layout.HOP >> o, ConstantQ.FFT_SIZE / 2, redone[o]);
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
        for (int o = 0; o < redone.length; o++) {
            spectra[o].transform(fft, octaves[o], o, redone[o]);
            spectra[o].sumByPitchClass(base.banks().constantQ(tuningBin), result.parts()[o]);
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (some && !any(redone, t)) {
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

    /** The variant of silence just analysed as a clip of its own. */
    ClipAnalysis snapshot(float[] samples) {
        double[][] signals = new double[ConstantQ.OCTAVES][];
        for (int o = 0; o < signals.length; o++) {
            signals[o] = octaves[o].clone();
        }
        double[][] pieces = new double[Layout.FRAMES][];
        for (int t = 0; t < pieces.length; t++) {
            pieces[t] = inverse[t] == null ? null : inverse[t].clone();
        }
        OctaveSpectrum[] everyFrame = spectra;
        spectra = ClipAnalysis.emptySpectra();
        return new ClipAnalysis(samples, frames, pieces, harmonicPeaks, signals, everyFrame, base.banks());
    }

    /** Goes back to the clip. */
    void reset() {
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
