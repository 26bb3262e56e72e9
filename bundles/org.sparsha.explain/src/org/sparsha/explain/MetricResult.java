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

/**
 * What a faithfulness metric found.
 *
 * @param values name to finite number; the first is the metric's main figure and bears the metric's id. Empty where the metric is not
 *        defined here
 * @param curves name to points (x, y), such as the deletion curve; may be empty
 * @param verdict one sentence that an analyst understands, or why there is no figure
 * @param trust what that says about trust in the explanation; empty for a metric that informs only, or can't tell here
 */
public record MetricResult(Map<String, Double> values, Map<String, List<Point>> curves, String verdict, Optional<TrustStatement> trust) {

    /**
     * A point of a curve.
     *
     * @param x share removed or kept, 0 to 1
     * @param y score
     */
    public record Point(double x, double y) {
    }

    /** Copies and checks that all is finite. */
    public MetricResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
        if (!values.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A value is not finite: " + values);
        }
    }

    /**
     * A result that says nothing about trust by itself.
     *
     * @param values name to finite number, the main figure first
     * @param curves name to points
     * @param verdict one sentence
     */
    public MetricResult(Map<String, Double> values, Map<String, List<Point>> curves, String verdict) {
        this(values, curves, verdict, Optional.empty());
    }

    /**
     * @param statement what this says about trust in the explanation
     * @return this with that statement, which counts in the verdict
     */
    public MetricResult saying(TrustStatement statement) {
        return new MetricResult(values, curves, verdict, Optional.of(statement));
    }

    /** @return this without a statement about trust */
    public MetricResult silent() {
        return new MetricResult(values, curves, verdict);
    }

    /**
     * @param id the metric's id
     * @param value its figure
     * @param verdict one sentence
     * @return a result of one figure
     */
    public static MetricResult of(String id, double value, String verdict) {
        return new MetricResult(Map.of(id, value), Map.of(), verdict);
    }

    /**
     * @param reason why the metric means nothing here
     * @return a result without a figure
     */
    public static MetricResult undefined(String reason) {
        return new MetricResult(Map.of(), Map.of(), reason);
    }
}
