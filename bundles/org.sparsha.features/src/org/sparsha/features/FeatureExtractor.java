/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.sparsha.core.Warning;

/**
 * A recipe with its parameters fixed. Immutable and thread-safe; the same signal gives the same bits on any number of threads.
 *
 * <p>Every signal is accepted: one without samples, of silence, of any level. A sample that is not a finite number counts as 0. No value
 * that comes out is NaN or infinite. What means nothing is named by {@link #warnings}.
 */
public interface FeatureExtractor {

    /** @return samples a second of the signals it takes; others have to be resampled before */
    int sampleRate();

    /** @return name of every row of the matrix, in order, unique */
    List<String> names();

    /** @return samples from one frame to the next; empty where one vector describes the whole clip */
    OptionalInt hop();

    /** @return number of samples it looks at: later ones have no influence; empty where it looks at all */
    OptionalLong usedSamples();

    /**
     * Analyses a signal from scratch.
     *
     * @param mono samples at {@link #sampleRate()}, full scale 1; not changed, not kept
     * @return rows in the order of {@link #names()}; one frame where {@link #hop()} is empty
     */
    FeatureMatrix extract(float[] mono);

    /**
     * The values between signal and result, for looking at them and for checking them.
     *
     * @param mono samples at {@link #sampleRate()}; not changed, not kept
     * @return name to matrix, in the order of computation; empty where there is nothing between
     */
    Map<String, FeatureMatrix> intermediates(float[] mono);

    /**
     * Says what about the result for a signal means nothing or little.
     *
     * @param mono samples at {@link #sampleRate()}; not changed, not kept
     * @return warnings, possibly none
     */
    List<Warning> warnings(float[] mono);

    /**
     * Prepares the analysis of many variants of one clip, such as masked copies. Costs about one {@link #extract}.
     *
     * @param clip samples at {@link #sampleRate()}; not changed, and kept: the caller must not change it
     * @return the analyzer
     */
    default VariantAnalyzer variants(float[] clip) {
        return (variant, changed) -> extract(variant);
    }
}
