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

    /** The segments, checked: in order, not overlapping, within the signal, at least one. */
    static List<Segment> cut(ClipSession session, RunPlan plan, ExplanationRequest request, Progress progress)
            throws ExplainException {
        SegmentationContext context = new SegmentationContext(session.signal(), session.sampleRate(), tiers(session, request),
                plan.settings().segmenter(), request.seed(), progress);
        List<Segment> segments = GuardedCalls.guarded("segmenter " + plan.segmenterId(), () -> plan.segmenter().segment(context));
        long at = 0;
        for (Segment segment : segments) {
            if (segment.start() < at || segment.range().isEmpty() || segment.end() > session.signal().length) {
                throw new ExplainException("The segmenter " + plan.segmenterId() + " gave the segment " + segment.range()
                        + ", which overlaps another, is empty or lies outside the recording. Choose another segmenter.");
            }
            at = segment.end();
        }
        if (segments.isEmpty()) {
            throw new ExplainException("The segmenter " + plan.segmenterId() + " found no segment. Choose another segmenter.");
        }
        return List.copyOf(segments);
    }
}
