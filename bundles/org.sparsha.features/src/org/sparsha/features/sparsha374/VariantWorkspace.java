/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.dsp.ChromaFilterBank;
import org.sparsha.features.reuse.FrameCache;
import org.sparsha.features.reuse.FrameKey;
import org.sparsha.features.reuse.FrameKeys;

/**
 * Analyses variants of one clip, one after the other. Has copies of the clip's signals that are patched for a variant and mended
 * afterwards: one a thread.
 */
final class VariantWorkspace {

    private final ClipAnalysis base;
    private final Optional<FrameCache<SpectralFrame>> cache;
    private final FrameAnalyzer analyzer = new FrameAnalyzer();
    private final HarmonicSeparation separation = new HarmonicSeparation(analyzer);
    private final VariantSamples variant;
    private final HarmonicSignal harmonic;
    private final TonalAnalysis tonal;
    private final TuningEstimate tuning = new TuningEstimate();
    private final double[] power = new double[Layout.BINS];
    private SpectralFrame[] frames;
    private TuningPeaks[] harmonicPeaks;

    VariantWorkspace(ClipAnalysis base, Optional<FrameCache<SpectralFrame>> cache) {
        this.base = base;
        this.cache = cache;
        this.variant = new VariantSamples(base.samples);
        this.harmonic = new HarmonicSignal(base, separation);
        this.tonal = new TonalAnalysis(base, harmonic);
    }

    /**
     * Analyses a variant.
     *
     * @param samples the variant, not cut and not padded
     * @param ranges where it may differ from the clip
     * @return its values; the workspace keeps the variant's state until {@link #reset}
     */
    FrameValues analyze(float[] samples, List<SampleRange> ranges) {
        boolean[] changedFrames = analyzeFrames(variant.patch(samples, ranges));
        harmonic.update(frames, changedFrames);
        findHarmonicPeaks();
        int chromaTuning = tuning.of(chromaPeaks());
        double[][] chroma = chroma(chromaTuning, changedFrames);
        int tonalTuning = tuning.of(harmonicPeaks);
        return FrameValues.of(frames, base, chroma, chromaTuning, tonal.tonality(tonalTuning), tonalTuning);
    }

    private boolean[] analyzeFrames(boolean[] changedBlocks) {
        frames = base.frames.clone();
        int[] wanted = new int[Layout.FRAMES];
        FrameKey[] keys = new FrameKey[Layout.FRAMES];
        FrameKeys contents = new FrameKeys(variant.samples(), t -> t * Layout.HOP - Layout.FFT_SIZE / 2, Layout.FFT_SIZE);
        int count = 0;
        boolean[] changedFrames = new boolean[Layout.FRAMES];
        for (int t = 0; t < Layout.FRAMES; t++) {
            for (int block = Math.max(0, t - 2); block <= Math.min(Layout.BLOCKS - 1, t + 1); block++) {
                changedFrames[t] |= changedBlocks[block];
            }
            if (changedFrames[t] && !recall(t, keys, contents)) {
                wanted[count++] = t;
            }
        }
        analyzer.analyze(variant.samples(), wanted, count, frames);
        if (cache.isPresent()) {
            for (int i = 0; i < count; i++) {
                cache.get().put(keys[wanted[i]], frames[wanted[i]]);
            }
        }
        for (int t = 0; t < Layout.FRAMES; t++) {
            changedFrames[t] &= frames[t] != base.frames[t];
        }
        return changedFrames;
    }

    /** Finds a frame without analysing it: silence, or one met before. */
    private boolean recall(int t, FrameKey[] keys, FrameKeys contents) {
        if (FrameAnalyzer.isSilent(variant.samples(), t)) {
            frames[t] = FrameAnalyzer.SILENCE;
            return true;
        }
        if (cache.isEmpty()) {
            return false;
        }
        keys[t] = contents.of(t, edge(t));
        Optional<SpectralFrame> known = cache.get().get(keys[t]);
        known.ifPresent(frame -> frames[t] = frame);
        return known.isPresent();
    }

    /** Frames at the clip's ends see samples mirrored or zero, each its own. */
    private static int edge(int t) {
        return t < 2 ? t : t > Layout.FRAMES - 3 ? t : 2;
    }

    private void findHarmonicPeaks() {
        harmonicPeaks = base.harmonicPeaks.clone();
        boolean[] changed = new boolean[Layout.FRAMES];
        harmonic.changed(0).markFrames(Layout.HOP, Layout.FFT_SIZE / 2, changed);
        for (int t = 0; t < Layout.FRAMES; t++) {
            if (changed[t]) {
                harmonicPeaks[t] = analyzer.harmonicPeaks(harmonic.octave(0), t);
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

    /** The variant of silence just analysed as a clip of its own. */
    ClipAnalysis snapshot() {
        return new ClipAnalysis(variant.samples().clone(), frames, harmonic.copyInverse(), harmonicPeaks, harmonic.copyOctaves(),
                tonal.takeSpectra(), base.banks());
    }

    /** What lies between the spectrum and the tonal values of the variant of silence just analysed. */
    Map<String, FeatureMatrix> harmonicMatrices(int tonalTuning) {
        double[][] constantQ = tonal.magnitudes(tonalTuning);
        double[] rows = new double[constantQ.length * Layout.FRAMES];
        for (int b = 0; b < constantQ.length; b++) {
            System.arraycopy(constantQ[b], 0, rows, b * Layout.FRAMES, Layout.FRAMES);
        }
        Map<String, FeatureMatrix> result = new LinkedHashMap<>();
        result.put("harmonic-magnitude", FeatureMatrix.ofFrames(Layout.BINS, separation.magnitudes(frames)));
        result.put("harmonic-signal", FeatureMatrix.ofRows(1, Layout.SAMPLES, harmonic.octave(0).clone()));
        result.put("constant-q", FeatureMatrix.ofRows(constantQ.length, Layout.FRAMES, rows));
        return result;
    }

    /** Goes back to the clip. */
    void reset() {
        variant.mend();
        harmonic.mend();
    }
}
