/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.explain.spi.MetricRole;
import org.sparsha.explain.spi.MetricTask;

/** Mean rank correlation of the scores with those under every other perturbation; high means that the way of removing hardly matters. */
public final class BaselineSensitivity extends RerunMetric {

    private static final double SOMEWHAT = 0.4;
    private static final String CRITERION = "Trustworthy where the order of the scores under other perturbations agrees by at least "
            + SOMEWHAT + " on average; else points the right way at most.";

    @Override
    public MetricRole role() {
        return MetricRole.SPEAKS;
    }

    @Override
    long reruns(int perturbations, ParameterValues values) {
        return perturbations;
    }

    @Override
    MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException {
        List<String> perturbations = task.perturbations();
        double[] reference = reference(task);
        Map<String, Double> found = new LinkedHashMap<>();
        for (String perturbation : perturbations) {
            try {
                double[] again = Again.vector(task.explainAgain(conditions(task).perturbedBy(perturbation)));
                OptionalDouble rank = Agreement.spearman(reference, again);
                rank.ifPresent(value -> found.put("baseline-sensitivity-" + perturbation, value));
            } catch (ExplainException e) {
                // a perturbation that needs a setting, or doesn't fit this clip, has no say here
                System.getLogger(BaselineSensitivity.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
            }
            asking.step(1.0 / perturbations.size());
        }
        if (found.isEmpty()) {
            return MetricResult.undefined("No other perturbation gives scores that can be compared.");
        }
        double mean = found.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        String least = found.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey()
                .substring("baseline-sensitivity-".length());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("baseline-sensitivity", mean);
        values.putAll(found);
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "Under other perturbations the order of the scores agrees by %.2f on average, least under %s: %s.", mean, least,
                mean >= 0.7 ? "the way of removing hardly matters" : mean >= SOMEWHAT ? "it matters somewhat"
                        : "the explanation depends on how parts are removed")).saying(new TrustStatement(
                                mean >= SOMEWHAT ? TrustLevel.TRUSTWORTHY : TrustLevel.POINTING, CRITERION));
    }
}
