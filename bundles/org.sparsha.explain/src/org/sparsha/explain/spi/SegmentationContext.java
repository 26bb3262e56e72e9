/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;

/**
 * What a segmenter is given.
 *
 * @param signal the analysed signal, mono, at least one sample; not to be written to
 * @param sampleRate samples a second
 * @param tiers names of annotation tiers to their intervals on this signal's axis, in the file's order; may be empty
 * @param values values of the segmenter's parameters
 * @param seed seed of everything random
 * @param progress for cancellation
 */
public record SegmentationContext(float[] signal, int sampleRate, Map<String, List<Segment>> tiers, ParameterValues values, long seed,
        Progress progress) {
}
