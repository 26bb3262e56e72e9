/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;

/** A way to cut a clip into the segments that are scored. Stateless; called on a worker thread. */
public interface Segmenter extends Contribution {

    /**
     * @param context signal, sample rate, annotation tiers, parameter values
     * @return at least one segment and at most 100,000, ascending, not overlapping, none empty, all within the signal; they need not cover
     *         all of it
     * @throws ExplainException where this clip can't be cut so, saying why and what to do
     */
    List<Segment> segment(SegmentationContext context) throws ExplainException;
}
