/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** A segmenter that can be called without care. Thread-safe. */
public final class GuardedSegmenter extends GuardedContribution<Segmenter> implements Segmenter {

    private GuardedSegmenter(ForeignCalls calls, Origin origin, Segmenter foreign) throws ExplainException {
        super(calls, origin, foreign);
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the segmenter
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static Segmenter of(ForeignCalls calls, Origin origin, Segmenter foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedSegmenter(calls, origin, foreign);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) throws ExplainException {
        SegmentationContext copy = context.withSignal(context.signal().clone());
        return call(context.progress(), () -> ResultChecks.segments(foreign.segment(copy), context.signal().length));
    }
}
