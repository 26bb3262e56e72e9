/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.commons.math3.distribution.TDistribution;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.SegmentAttribution;

/** Turns numbers into the attribution that is handed back, with the warnings that are the same for all explainers. */
final class Findings {

    private static final double CONFIDENCE = 0.975;

    private Findings() {
    }

    static SegmentAttribution of(List<Segment> segments, double[] scores) {
        SegmentAttribution attribution = SegmentAttribution.of(segments, withoutNegativeZero(scores));
        if (isConstant(scores)) {
            return attribution.withWarning(new Warning("constant-attribution", segments.size() == 1
                    ? "There is only one segment, so nothing can be told apart; choose a finer segmenter."
                    : String.format(Locale.ROOT, "All %d segments score the same (%.3g): removing any of them changes the answer alike or "
                            + "not at all, so no part stands out.", segments.size(), scores[0])));
        }
        return attribution;
    }

    /**
     * @param errors standard errors, one a segment
     * @param degreesOfFreedom of Student's t; large values mean the normal distribution
     */
    static SegmentAttribution sampled(List<Segment> segments, double[] scores, double[] errors, double degreesOfFreedom) {
        double t = student(degreesOfFreedom);
        double[] low = new double[scores.length];
        double[] high = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            low[i] = scores[i] - t * errors[i];
            high[i] = scores[i] + t * errors[i];
        }
        return of(segments, scores).withIntervals(low, high).withDiagnostic("max-standard-error", largest(errors));
    }

    /** How many standard errors a 95 % interval reaches to either side; large degrees of freedom mean the normal distribution. */
    static double student(double degreesOfFreedom) {
        return new TDistribution(null, Math.clamp(degreesOfFreedom, 1, 1e6)).inverseCumulativeProbability(CONFIDENCE);
    }

    /** An exact result has intervals of no width. */
    static SegmentAttribution exact(List<Segment> segments, double[] scores) {
        return of(segments, scores).withIntervals(scores, scores).withDiagnostic("max-standard-error", 0);
    }

    static SegmentAttribution withBounds(SegmentAttribution attribution, double empty, double base) {
        return attribution.withDiagnostic("base", base).withDiagnostic("empty", empty);
    }

    static boolean isConstant(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        double min = Arrays.stream(scores).min().orElse(0);
        return max - min <= 1e-12 * Math.max(1, Math.max(Math.abs(max), Math.abs(min)));
    }

    static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static double[] withoutNegativeZero(double[] scores) {
        return Arrays.stream(scores).map(score -> score + 0.0).toArray();
    }
}
