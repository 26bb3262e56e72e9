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
import org.sparsha.features.dsp.ConstantQ;

/**
 * Analyses variants of one clip, one after the other. Has copies of the clip's signals that are patched for a variant and mended
 * afterwards: one a thread.
 */
final class VariantWorkspace {

    private final ClipAnalysis base;
    private final FrameAnalyzer analyzer = new FrameAnalyzer();
    private final HarmonicSeparation separation = new HarmonicSeparation(analyzer);
    private final VariantSamples variant;
    private final HarmonicSignal harmonic;
    private final TonalAnalysis tonal;
    private final TuningEstimate tuning = new TuningEstimate();
    private final double[] power = new double[Layout.BINS];
    private final VariantFrames variantFrames;
    private SpectralFrame[] frames;
    private TuningPeaks[] harmonicPeaks;

    VariantWorkspace(ClipAnalysis base, Optional<Reuse> reuse) {
        this.base = base;
        this.variant = new VariantSamples(base.samples);
        this.variantFrames = new VariantFrames(base, reuse, analyzer);
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
        boolean[] changedBlocks = variant.patch(samples, ranges);
        variantFrames.update(variant.samples(), changedBlocks);
        frames = variantFrames.frames();
        harmonic.begin(frames, variantFrames.changed());
        Optional<RepeatedHarmonics> repeated = variantFrames.repeated();
        if (repeated.isPresent()) {
            recallHarmonic(repeated.get());
        } else {
            harmonic.computeAll();
            findHarmonicPeaks();
        }
        int chromaTuning = tuning.of(chromaPeaks());
        double[][] chroma = chroma(chromaTuning);
        int tonalTuning = tuning.of(harmonicPeaks);
        return FrameValues.of(frames, chroma, chromaTuning, tonal.tonality(tonalTuning, repeated), tonalTuning);
    }

    /** Takes peaks and the signal of the lower octaves from patterns met before, and computes of the signal what the others need. */
    private void recallHarmonic(RepeatedHarmonics repeated) {
        harmonic.compute(repeated.needed());
        harmonic.halve(1, Patterns.KEPT_OCTAVE + 1);
        repeated.completeSignal(harmonic);
        harmonic.halve(Patterns.KEPT_OCTAVE + 1, ConstantQ.OCTAVES);
        harmonicPeaks = repeated.completePeaks(base.harmonicPeaks, t -> analyzer.harmonicPeaks(harmonic.octave(0), t));
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

    private double[][] chroma(int tuningBin) {
        double[][] chroma = new double[Layout.FRAMES][];
        ChromaFilterBank filters = base.banks().chroma(tuningBin);
        for (int t = 0; t < Layout.FRAMES; t++) {
            SpectralFrame frame = frames[t];
            chroma[t] = frame.context().chroma(tuningBin, () -> chroma(frame, filters));
        }
        return chroma;
    }

    private double[] chroma(SpectralFrame frame, ChromaFilterBank filters) {
        double[] chroma = new double[ChromaFilterBank.CLASSES];
        if (frame != FrameAnalyzer.SILENCE) {
            FrameAnalyzer.power(frame.re(), frame.im(), power);
            filters.apply(power, chroma);
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
