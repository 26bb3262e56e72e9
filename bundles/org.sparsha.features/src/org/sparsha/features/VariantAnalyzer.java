/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.List;

import org.sparsha.core.SampleRange;

/**
 * Analyses variants of one clip that differ from it in known places, re-doing only what a difference reaches. The result equals that of
 * {@link FeatureExtractor#extract} on the variant within 1e-6 of each value. Thread-safe; the same call gives the same bits on any
 * thread, in any order. Memory is bounded by the clip, not by the number of variants.
 */
@FunctionalInterface
public interface VariantAnalyzer {

    /**
     * @param variant the variant, as long as the clip; not changed, not kept
     * @param changed where it may differ from the clip, in any order, overlapping or not; everywhere else it must equal the clip
     * @return the variant's features
     */
    FeatureMatrix extract(float[] variant, List<SampleRange> changed);
}
