/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.RecipeFailure;
import org.sparsha.features.VariantAnalyzer;

/**
 * The way from a mono signal at the model's rate to what its graph takes: the length policy, then the recipe. One matrix a clip, or one a
 * window where the policy cuts the clip into windows. Immutable and thread-safe.
 */
public final class InputPipeline {

    /** Prepares variants of one clip; see {@link VariantAnalyzer}. Thread-safe. */
    @FunctionalInterface
    public interface Variants {
        /**
         * @param variant as long as the clip; not changed, not kept
         * @param changed where it may differ from the clip
         * @return its matrices, one a window
         * @throws ModelException where the recipe fails
         */
        List<FeatureMatrix> extract(float[] variant, List<SampleRange> changed) throws ModelException;
    }

    private final FeatureExtractor extractor;
    private final ModelInput.LengthPolicy policy;
    private final int length;

    InputPipeline(FeatureExtractor extractor, ModelInput input) {
        this.extractor = extractor;
        this.length = (int) Math.round(input.length().seconds() * extractor.sampleRate());
        // A recipe that looks at just so many samples pads and cuts by itself, and knows better what the padding costs.
        boolean recipeDoesIt = input.length().policy() == ModelInput.LengthPolicy.PAD_OR_CUT
                && extractor.usedSamples().orElse(-1) == length;
        this.policy = recipeDoesIt ? ModelInput.LengthPolicy.AS_IS : input.length().policy();
    }

    /** @return samples a second of the signals it takes */
    public int sampleRate() {
        return extractor.sampleRate();
    }

    /** @return the extractor of the recipe */
    public FeatureExtractor extractor() {
        return extractor;
    }

    /** @return how many samples of a clip the model looks at; {@code Long.MAX_VALUE} where it looks at all */
    public long usedSamples() {
        return switch (policy) {
            case PAD_OR_CUT -> Math.min(length, extractor.usedSamples().orElse(Long.MAX_VALUE));
            case AS_IS -> extractor.usedSamples().orElse(Long.MAX_VALUE);
            case WINDOW -> Long.MAX_VALUE;
        };
    }

    /**
     * @param mono a signal at {@link #sampleRate()}; not changed, not kept
     * @return its matrices, one a window
     * @throws ModelException where the recipe fails
     */
    public List<FeatureMatrix> extract(float[] mono) throws ModelException {
        try {
            return windows(mono.length).stream().map(window -> extractor.extract(cut(mono, window))).toList();
        } catch (RecipeFailure e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    /**
     * @param clip a signal at {@link #sampleRate()}; kept, must not be changed any more
     * @return the way to analyse its variants
     * @throws ModelException where the recipe fails
     */
    public Variants variants(float[] clip) throws ModelException {
        List<SampleRange> windows = windows(clip.length);
        try {
            List<VariantAnalyzer> analyzers = windows.stream().map(window -> extractor.variants(cut(clip, window))).toList();
            return (variant, changed) -> extract(variant, changed, windows, analyzers);
        } catch (RecipeFailure e) {
            throw new ModelException(e.getMessage(), e);
        }
    }

    private static List<FeatureMatrix> extract(float[] variant, List<SampleRange> changed, List<SampleRange> windows,
            List<VariantAnalyzer> analyzers) throws ModelException {
        List<FeatureMatrix> matrices = new ArrayList<>(windows.size());
        for (int i = 0; i < windows.size(); i++) {
            SampleRange window = windows.get(i);
            List<SampleRange> inside = changed.stream().filter(window::intersects)
                    .map(range -> range.intersection(window).shifted(-window.start())).toList();
            try {
                matrices.add(analyzers.get(i).extract(cut(variant, window), inside));
            } catch (RecipeFailure e) {
                throw new ModelException(e.getMessage(), e);
            }
        }
        return matrices;
    }

    private List<SampleRange> windows(int samples) {
        return switch (policy) {
            case AS_IS -> List.of(new SampleRange(0, samples));
            case PAD_OR_CUT -> List.of(new SampleRange(0, length));
            case WINDOW -> {
                List<SampleRange> windows = new ArrayList<>();
                for (int start = 0; start == 0 || start < samples; start += length) {
                    windows.add(SampleRange.ofLength(start, length));
                }
                yield windows;
            }
        };
    }

    private static float[] cut(float[] signal, SampleRange window) {
        return window.start() == 0 && window.end() == signal.length ? signal
                : Arrays.copyOfRange(signal, (int) window.start(), (int) window.end());
    }
}
