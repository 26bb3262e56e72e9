/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;

/**
 * What an explanation says of one segment, on the recording's own sample axis.
 *
 * @param segment where it lies
 * @param score positive speaks for the class, negative against
 * @param low lower bound of the score at 95 %, where the method has it
 * @param high upper bound
 * @param salient whether it belongs to the salient part
 */
public record ScoredSegment(Segment segment, double score, OptionalDouble low, OptionalDouble high, boolean salient) {

    static List<ScoredSegment> of(Explanation explanation, int rate, SampleRange part, List<SampleRange> salient) {
        TimeScores scores = explanation.timeScores();
        List<ScoredSegment> result = new ArrayList<>();
        for (int i = 0; i < scores.segments().size(); i++) {
            Segment analysed = scores.segments().get(i);
            SampleRange range = analysed.range().atRate(explanation.analysisRate(), rate).shifted(part.start()).intersection(part);
            if (!range.isEmpty()) {
                long middle = range.start() + range.length() / 2;
                boolean inside = scores.scores().get(i) > 0 && salient.stream().anyMatch(marked -> marked.contains(middle));
                result.add(new ScoredSegment(new Segment(range, analysed.label()), scores.scores().get(i), bound(explanation, i, true),
                        bound(explanation, i, false), inside));
            }
        }
        return result;
    }

    private static OptionalDouble bound(Explanation explanation, int index, boolean low) {
        return explanation.attribution() instanceof SegmentAttribution attribution && attribution.intervals().isPresent()
                ? OptionalDouble.of((low ? attribution.intervals().get().low() : attribution.intervals().get().high()).get(index))
                : OptionalDouble.empty();
    }
}
