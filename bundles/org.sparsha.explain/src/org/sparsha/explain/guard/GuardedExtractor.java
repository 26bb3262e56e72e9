/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.explain.ExplainException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.RecipeFailure;
import org.sparsha.features.VariantAnalyzer;

/**
 * An extractor that can be called without care: what it throws becomes a {@link RecipeFailure} with a sentence, what it gives is checked,
 * and it works on a copy of each signal. Its constants are asked for once. Thread-safe.
 */
final class GuardedExtractor implements FeatureExtractor {

    private final ForeignCalls calls;
    private final Origin origin;
    private final FeatureExtractor foreign;
    private final int sampleRate;
    private final List<String> names;
    private final OptionalInt hop;
    private final OptionalLong usedSamples;

    private GuardedExtractor(ForeignCalls calls, Origin origin, FeatureExtractor foreign) throws ExplainException {
        this.calls = calls;
        this.origin = origin;
        this.foreign = foreign;
        this.sampleRate = calls.call(origin, Progress.none(), () -> ResultChecks.sampleRate(foreign.sampleRate()));
        this.names = calls.call(origin, Progress.none(), () -> ResultChecks.names(foreign.names()));
        this.hop = calls.call(origin, Progress.none(), () -> ResultChecks.hop(foreign.hop()));
        this.usedSamples = calls.call(origin, Progress.none(), foreign::usedSamples);
    }

    static FeatureExtractor of(ForeignCalls calls, Origin origin, FeatureExtractor foreign) throws ExplainException {
        return new GuardedExtractor(calls, origin, foreign);
    }

    private <T> T guarded(ForeignCalls.Call<T> call) {
        try {
            return calls.call(origin, Progress.none(), call);
        } catch (ExplainException e) {
            throw new RecipeFailure(e.getMessage(), e);
        }
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public OptionalInt hop() {
        return hop;
    }

    @Override
    public OptionalLong usedSamples() {
        return usedSamples;
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        return guarded(() -> checked(foreign.extract(mono.clone())));
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        return guarded(() -> new LinkedHashMap<>(foreign.intermediates(mono.clone())));
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        try {
            return calls.call(origin, Progress.none(), () -> List.copyOf(foreign.warnings(mono.clone())));
        } catch (ExplainException e) { // only the warnings are lost
            return List.of(new Warning("recipe-warnings", e.getMessage()));
        }
    }

    @Override
    public VariantAnalyzer variants(float[] clip) {
        VariantAnalyzer analyzer = guarded(() -> foreign.variants(clip.clone()));
        return (variant, changed) -> guarded(() -> checked(analyzer.extract(variant.clone(), List.copyOf(changed))));
    }

    private FeatureMatrix checked(FeatureMatrix matrix) {
        return ResultChecks.matrix(matrix, names.size(), hop.isPresent());
    }
}
