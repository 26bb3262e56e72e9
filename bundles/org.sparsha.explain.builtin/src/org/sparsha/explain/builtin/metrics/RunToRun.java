/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.TrustStatement;
import org.sparsha.explain.spi.MetricRole;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;

/**
 * Mean standard deviation of the scores over seeds, relative to the largest absolute mean score; and the mean rank correlation of the
 * runs.
 */
public final class RunToRun extends RerunMetric {

    /** How many seeds. */
    public static final WholeNumberParameter RUNS = Parameter.wholeNumber("runs", "Runs", "How many other seeds are tried.", 1, 50, 2);

    private static final double STEADY = 0.15;
    private static final String CRITERION = "Trustworthy where other seeds move the scores by at most 15 % of the largest; else points the "
            + "right way at most.";

    @Override
    public MetricRole role() {
        return MetricRole.SPEAKS;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RUNS);
    }

    @Override
    long reruns(int perturbations, ParameterValues values) {
        return values.get(RUNS);
    }

    /** At the explanation's own budget, whose spread this is about. */
    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return values.get(RUNS) * explaining;
    }

    @Override
    MetricResult measure(MetricTask task, double[] scores, Asking asking) throws ExplainException {
        int count = task.values().getInt(RUNS);
        List<double[]> runs = new ArrayList<>(List.of(scores));
        for (int i = 1; i <= count; i++) {
            runs.add(Again.vector(task.explainAgain(Rerun.withSeed(task.seed() + i))));
            asking.step(1.0 / count);
        }
        double unit = Math.max(1e-300, runs.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0));
        double spread = 0;
        double largest = 1e-12;
        for (int part = 0; part < scores.length; part++) {
            double mean = 0;
            double squares = 0;
            for (double[] run : runs) {
                mean += run[part] / unit / runs.size();
            }
            for (double[] run : runs) {
                squares += (run[part] / unit - mean) * (run[part] / unit - mean) / (runs.size() - 1);
            }
            spread += Math.sqrt(squares) / scores.length;
            largest = Math.max(largest, Math.abs(mean));
        }
        double relative = spread / largest;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("run-to-run", relative);
        double rank = 0;
        int pairs = 0;
        for (int i = 0; i < runs.size(); i++) {
            for (int j = 0; j < i; j++) {
                rank += Agreement.spearman(runs.get(i), runs.get(j)).orElse(0);
                pairs++;
            }
        }
        values.put("run-to-run-spearman", rank / pairs);
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT,
                "With other seeds the scores move by %.0f %% of the largest, their order agrees by %.2f: %s.", 100 * relative, rank / pairs,
                relative <= 0.05 ? "repeatable" : relative <= STEADY ? "raise 'samples' for finer detail"
                        : "too few samples to read single parts")).saying(new TrustStatement(
                                relative <= STEADY ? TrustLevel.TRUSTWORTHY : TrustLevel.POINTING, CRITERION));
    }
}
