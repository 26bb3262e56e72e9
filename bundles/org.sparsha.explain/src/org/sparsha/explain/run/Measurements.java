/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricRole;

/**
 * The metrics of one explanation. One that fails, at its estimate or at its measuring, loses only itself: it has no figure, and its
 * sentence is a warning. For one thread.
 */
final class Measurements {

    private final ContributionCatalog catalog;
    private final Map<String, Long> costs = new LinkedHashMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Map<String, MetricResult> results = new LinkedHashMap<>();

    /**
     * @param ids ids of the metrics
     * @param segments number of scored parts
     * @param explaining evaluations that the explanation takes
     */
    Measurements(ContributionCatalog catalog, List<String> ids, int segments, long explaining) {
        this.catalog = catalog;
        int perturbations = RunPlan.ids(catalog, ExtensionKind.PERTURBATIONS).size() - 1;
        for (String id : ids) {
            try {
                FaithfulnessMetric metric = catalog.create(ExtensionKind.METRICS, id);
                costs.put(id, metric.estimateEvaluations(segments, explaining, perturbations,
                        ParameterValues.defaults(metric.parameters())));
            } catch (ExplainException e) {
                failed.put(id, e.getMessage());
                costs.put(id, 0L);
            }
        }
    }

    /** Returns about how many evaluations all of them take. */
    double evaluations() {
        return costs.values().stream().mapToDouble(Long::doubleValue).sum();
    }

    /** Returns how many parts the progress has, an evaluation being one. */
    double steps() {
        return evaluations() + costs.size();
    }

    /** Measures all, each with its share of the progress: so much a step. */
    void measure(RunTask task, Attribution attribution, List<SampleRange> salient, ExecutorService executor, Progress progress,
            double step) {
        costs.forEach((id, cost) -> {
            Progress part = progress.split("Measuring " + id, (cost + 1.0) * step);
            if (!failed.containsKey(id)) {
                try {
                    FaithfulnessMetric metric = catalog.create(ExtensionKind.METRICS, id);
                    MetricResult result = metric.measure(new MetricRun(task, attribution, salient,
                            ParameterValues.defaults(metric.parameters()), catalog, executor, part));
                    results.put(id, metric.role() == MetricRole.SPEAKS ? result : result.silent());
                    return;
                } catch (ExplainException e) {
                    failed.put(id, e.getMessage());
                }
            }
            results.put(id, MetricResult.undefined(failed.get(id)));
            part.worked(1);
        });
    }

    /** Returns what was found, in the order asked for. */
    Map<String, MetricResult> results() {
        return results;
    }

    /** Returns a warning for each that failed. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        failed.forEach((id, message) -> warnings.add(new Warning("metric-failed", message)));
        return warnings;
    }
}
