/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;

/** Cuts a recording into segments by the segmenter of a plan, which may be anybody's. */
final class SegmentsOfClip {

    private SegmentsOfClip() {
    }

    /** The annotation tiers on the analysed signal's axis. */
    static Map<String, List<Segment>> tiers(ClipSession session, ExplanationRequest request) {
        Map<String, List<Segment>> tiers = new LinkedHashMap<>();
        long length = session.signal().length;
        request.tiers().forEach((name, intervals) -> {
            List<Segment> moved = new ArrayList<>();
            for (Segment interval : intervals) {
                SampleRange range = interval.range().atRate(request.clip().sampleRate(), session.sampleRate())
                        .intersection(new SampleRange(0, length));
                if (!range.isEmpty()) {
                    moved.add(new Segment(range, interval.label()));
                }
            }
            tiers.put(name, List.copyOf(moved));
        });
        return tiers;
    }

    /** The segments, which the guard has checked: in order, not overlapping, within the signal, at least one. */
    static List<Segment> cut(ClipSession session, RunPlan plan, ExplanationRequest request, Progress progress)
            throws ExplainException {
        return plan.segmenter().segment(SegmentationContext.of(session.signal(), session.sampleRate())
                .withTiers(tiers(session, request)).withValues(plan.settings().segmenter()).withSeed(request.seed())
                .withProgress(progress));
    }
}
