/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.SignalChecks;
import org.sparsha.features.VariantAnalyzer;

/** Extractor of {@link Sparsha374}. From scratch means: as a variant of silence. */
final class Sparsha374Extractor implements FeatureExtractor {

    private static final List<String> NAMES = Layout.names();

    private final TuningBanks banks = new TuningBanks();
    private final ClipAnalysis silence = ClipAnalysis.silence(banks);
    private final Deque<VariantWorkspace> workspaces = new ConcurrentLinkedDeque<>();

    @Override
    public int sampleRate() {
        return Layout.SAMPLE_RATE;
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public OptionalInt hop() {
        return OptionalInt.empty();
    }

    @Override
    public OptionalLong usedSamples() {
        return OptionalLong.of(Layout.SAMPLES);
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        VariantWorkspace workspace = take();
        double[] vector = workspace.analyze(mono, everything(mono)).vector();
        giveBack(workspace);
        return FeatureMatrix.ofVector(vector);
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        VariantWorkspace workspace = take();
        FrameValues values = workspace.analyze(mono, everything(mono));
        Map<String, FeatureMatrix> result = new LinkedHashMap<>(values.matrices());
        result.putAll(workspace.harmonicMatrices(values.tonalTuning()));
        giveBack(workspace);
        return result;
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        List<Warning> warnings = new ArrayList<>(SignalChecks.warnings(mono));
        if (mono.length > Layout.SAMPLES) {
            warnings.add(new Warning("clip-cut", "Only the first 10 s of the clip are looked at; what comes later has no influence."));
        }
        SignalChecks.shorterThanAFrame(mono, Layout.FFT_SIZE, Layout.SAMPLE_RATE).ifPresent(warnings::add);
        return warnings;
    }

    @Override
    public VariantAnalyzer variants(float[] clip) {
        return variants(clip, Optional.of(new PatternProbe()));
    }

    /** Variants of a clip; without a probe patterns are kept from the first one on. */
    VariantAnalyzer variants(float[] clip, Optional<PatternProbe> probe) {
        VariantWorkspace workspace = take();
        workspace.analyze(clip, everything(clip));
        ClipAnalysis base = workspace.snapshot();
        giveBack(workspace);
        return new Variants(clip.length, base, new Reuse(base, probe));
    }

    private VariantWorkspace take() {
        VariantWorkspace free = workspaces.poll();
        return free == null ? new VariantWorkspace(silence, Optional.empty()) : free;
    }

    private void giveBack(VariantWorkspace workspace) {
        workspace.reset();
        workspaces.push(workspace);
    }

    private static List<SampleRange> everything(float[] mono) {
        return List.of(new SampleRange(0, mono.length));
    }

    /** Variants of one clip. */
    private static final class Variants implements VariantAnalyzer {

        private final int length;
        private final ClipAnalysis base;
        private final Optional<Reuse> reuse;
        private final Deque<VariantWorkspace> workspaces = new ConcurrentLinkedDeque<>();

        Variants(int length, ClipAnalysis base, Reuse reuse) {
            this.length = length;
            this.base = base;
            this.reuse = Optional.of(reuse);
        }

        @Override
        public FeatureMatrix extract(float[] variant, List<SampleRange> changed) {
            if (variant.length != length) {
                throw new IllegalArgumentException("A variant must be as long as its clip: " + variant.length + ", not " + length);
            }
            VariantWorkspace free = workspaces.poll();
            VariantWorkspace workspace = free == null ? new VariantWorkspace(base, reuse) : free;
            double[] vector = workspace.analyze(variant, changed).vector();
            workspace.reset();
            workspaces.push(workspace);
            return FeatureMatrix.ofVector(vector);
        }
    }
}
