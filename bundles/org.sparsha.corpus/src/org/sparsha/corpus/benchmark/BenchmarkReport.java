/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a benchmark found.
 *
 * @param settings name to value of what decided it
 * @param bySpeaker whether intervals and tests draw speakers, rather than clips
 * @param rows one an explainer and budget, in the order asked for
 * @param pairs every two explainers at one budget, on the clips that both explained
 * @param verdicts how often a verdict on trust, and each of its parts, was right on planted truth, one a level that occurred
 * @param masked how far off masked clips are; empty where the model doesn't know what is familiar to it
 * @param planted how many clips had a planted piece that the model hears, and how many were made
 */
public record BenchmarkReport(Map<String, String> settings, boolean bySpeaker, List<Row> rows, List<Pair> pairs, List<VerdictRow> verdicts,
        Optional<Masked> masked, Planted planted) {

    /**
     * A mean with its interval.
     *
     * @param mean mean over clips
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param clips over how many clips
     */
    public record Estimate(double mean, double low, double high, int clips) {
    }

    /**
     * An explainer with a budget.
     *
     * @param contender its text
     * @param budget evaluations allowed; 0 where it can't be told
     * @param refused on how many clips it refused to explain
     * @param estimates what was measured
     */
    public record Row(String contender, int budget, int refused, Map<Measure, Estimate> estimates) {
        /** Copies the map. */
        public Row {
            estimates = Collections.unmodifiableMap(estimates.isEmpty() ? new EnumMap<>(Measure.class) : new EnumMap<>(estimates));
        }
    }

    /**
     * Two explainers at one budget.
     *
     * @param measure what is compared
     * @param budget the budget; 0 on either side stands for what that explainer takes
     * @param first text of the one
     * @param second text of the other
     * @param delta the second's mean less the first's
     * @param low lower end of the 95 % interval of that, by paired bootstrap
     * @param high upper end
     * @param p p value of the bootstrap
     * @param corrected the same, corrected by Holm over the pairs of that measure and budget
     * @param signFlip exact sign-flip test over speakers; nothing for too many, or where clips are drawn
     * @param clips how many clips both explained
     */
    public record Pair(Measure measure, int budget, String first, String second, double delta, double low, double high, double p,
            double corrected, OptionalDouble signFlip, int clips) {
    }

    /**
     * How often a verdict was right.
     *
     * @param part id of the part of the verdict that comes to that level; empty for the verdict itself
     * @param level number of the {@link org.sparsha.explain.TrustLevel}
     * @param explanations how many explanations of planted clips got it
     * @param right in how many of these the highest score lay in the planted piece
     * @param low lower end of the 95 % interval of that share
     * @param high upper end
     */
    public record VerdictRow(String part, int level, int explanations, int right, double low, double high) {
    }

    /**
     * How far off masked clips are from what the model learned from. A distance of about 1 is its own kind.
     *
     * @param clips how many recordings
     * @param distance mean distance of the recordings
     * @param masked mean distance of recordings with a random half of the segments removed
     * @param foreign share of these that is foreign to the model
     */
    public record Masked(int clips, double distance, double masked, double foreign) {
    }

    /**
     * Planted clips.
     *
     * @param made how many were made
     * @param heard in how many the model hears the planted piece
     */
    public record Planted(int made, int heard) {
    }

    /** Copies the collections. */
    public BenchmarkReport {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        rows = List.copyOf(rows);
        pairs = List.copyOf(pairs);
        verdicts = List.copyOf(verdicts);
    }
}
