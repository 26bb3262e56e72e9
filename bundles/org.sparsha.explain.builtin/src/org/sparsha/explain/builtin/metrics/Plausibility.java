/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricTask;

/**
 * Agreement with a person's own tier: ROC-AUC and average precision of the scores along time (a point each 10 ms) against the labelled
 * intervals, intersection over union of the salient part and those intervals.
 */
public final class Plausibility implements FaithfulnessMetric {

    /** Name of the tier. */
    public static final TextParameter TIER = new TextParameter("tier", "Tier", "Annotation tier to compare with; empty for the first one.",
            "", false);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TIER);
    }

    @Override
    public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
        return 0;
    }

    @Override
    public MetricResult measure(MetricTask task) {
        Asking asking = new Asking(task.progress());
        Optional<String> name = task.tiers().keySet().stream()
                .filter(tier -> task.values().get(TIER).isEmpty() || tier.equals(task.values().get(TIER))).findFirst();
        MetricResult result;
        if (name.isEmpty()) {
            result = MetricResult.undefined("There is no annotation tier to compare with; mark what you hear in a tier first.");
        } else {
            result = compare(task, name.get(), task.tiers().get(name.get()));
        }
        asking.finish();
        return result;
    }

    private static MetricResult compare(MetricTask task, String name, List<Segment> tier) {
        long length = task.signal().length;
        List<SampleRange> marked = Ranges.joined(tier.stream().filter(interval -> !interval.label().isBlank())
                .map(interval -> new SampleRange(0, length).intersection(interval.range())).filter(range -> !range.isEmpty()).sorted()
                .toList());
        int hop = Math.max(1, task.sampleRate() / 100);
        TimeScores scores = TimeScores.of(task.attribution());
        if (scores.scores().isEmpty()) {
            return MetricResult.undefined("Response curves have no scores along time to compare with the tier '" + name + "'.");
        }
        double[] curve = scores.curve(hop, length);
        boolean[] positive = new boolean[curve.length];
        for (int k = 0; k < curve.length; k++) {
            long middle = (long) k * hop + hop / 2;
            positive[k] = marked.stream().anyMatch(range -> range.contains(middle));
        }
        long count = IntStream.range(0, curve.length).filter(k -> positive[k]).count();
        if (count == 0 || count == curve.length) {
            return MetricResult.undefined("The tier '" + name + "' marks " + (count == 0 ? "nothing" : "all") + " of the clip.");
        }
        double auc = auc(curve, positive, count);
        long both = Ranges.length(intersection(marked, task.salient()));
        long either = Ranges.length(marked) + Ranges.length(task.salient()) - both;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("plausibility", auc);
        values.put("plausibility-average-precision", averagePrecision(curve, positive, count));
        values.put("plausibility-iou", either == 0 ? 0 : (double) both / either);
        return new MetricResult(values, Map.of(), String.format(Locale.ROOT, "The scores find what is marked in '%s' %s (ROC-AUC %.2f).",
                name, auc >= 0.7 ? "well" : auc >= 0.55 ? "somewhat" : auc > 0.45 ? "no better than chance" : "worse than chance", auc));
    }

    private static double auc(double[] curve, boolean[] positive, long count) {
        double[] ranks = new NaturalRanking().rank(curve);
        double sum = IntStream.range(0, curve.length).filter(k -> positive[k]).mapToDouble(k -> ranks[k]).sum();
        return (sum - count * (count + 1) / 2.0) / (count * (double) (curve.length - count));
    }

    /** Equal scores are taken together, so that their order doesn't matter. */
    private static double averagePrecision(double[] curve, boolean[] positive, long count) {
        int[] order = IntStream.range(0, curve.length).boxed().sorted((a, b) -> Double.compare(curve[b], curve[a])).mapToInt(k -> k)
                .toArray();
        double precision = 0;
        int found = 0;
        int at = 0;
        while (at < order.length) {
            int before = found;
            double score = curve[order[at]];
            while (at < order.length && curve[order[at]] == score) {
                found += positive[order[at++]] ? 1 : 0;
            }
            precision += (found - before) / (double) count * found / at;
        }
        return precision;
    }

    private static List<SampleRange> intersection(List<SampleRange> some, List<SampleRange> others) {
        List<SampleRange> common = new ArrayList<>();
        for (SampleRange one : some) {
            for (SampleRange other : others) {
                SampleRange shared = one.intersection(other);
                if (!shared.isEmpty()) {
                    common.add(shared);
                }
            }
        }
        return Ranges.joined(common);
    }
}
