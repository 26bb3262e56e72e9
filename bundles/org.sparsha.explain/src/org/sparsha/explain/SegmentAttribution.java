/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Segment;
import org.sparsha.core.Warning;

/**
 * One score a segment. Segments lie on the analysed clip's sample axis, in ascending order of start; they may overlap (windows).
 *
 * @param segments what was scored
 * @param scores score of each, finite
 * @param intervals low and high of each score, where the method has them
 * @param diagnostics see {@link Attribution#diagnostics()}
 * @param warnings see {@link Attribution#warnings()}
 */
public record SegmentAttribution(List<Segment> segments, List<Double> scores, Optional<Intervals> intervals,
        Map<String, Double> diagnostics, List<Warning> warnings) implements Attribution {

    /**
     * Bounds of every score, at 95 %.
     *
     * @param low lower bounds, one a segment
     * @param high upper bounds, one a segment
     */
    public record Intervals(List<Double> low, List<Double> high) {
        /** Copies the lists. */
        public Intervals {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** Copies, and checks sizes and that all scores are finite. */
    public SegmentAttribution {
        segments = List.copyOf(segments);
        scores = List.copyOf(scores);
        diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
        warnings = List.copyOf(warnings);
        if (segments.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + segments.size() + " segments");
        }
        if (!scores.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A score is not finite: " + scores);
        }
    }

    /**
     * Scores without intervals, diagnostics or warnings.
     *
     * @param segments what was scored
     * @param scores score of each
     * @return the attribution
     */
    public static SegmentAttribution of(List<Segment> segments, double[] scores) {
        return new SegmentAttribution(segments, boxed(scores), Optional.empty(), Map.of(), List.of());
    }

    /**
     * @param low lower bounds
     * @param high upper bounds
     * @return these scores with those 95 % intervals
     */
    public SegmentAttribution withIntervals(double[] low, double[] high) {
        return new SegmentAttribution(segments, scores, Optional.of(new Intervals(boxed(low), boxed(high))), diagnostics, warnings);
    }

    /**
     * @param name name of a diagnostic
     * @param value its value, finite
     * @return this with that diagnostic added
     */
    public SegmentAttribution withDiagnostic(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(diagnostics);
        more.put(name, value);
        return new SegmentAttribution(segments, scores, intervals, more, warnings);
    }

    /**
     * @param warning something the user should know
     * @return this with that warning added
     */
    public SegmentAttribution withWarning(Warning warning) {
        List<Warning> more = new java.util.ArrayList<>(warnings);
        more.add(warning);
        return new SegmentAttribution(segments, scores, intervals, diagnostics, more);
    }

    /** @return the scores as a new array */
    public double[] scoreArray() {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
