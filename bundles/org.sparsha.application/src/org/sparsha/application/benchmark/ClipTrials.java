/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.benchmark.Contender;
import org.sparsha.corpus.benchmark.Measure;
import org.sparsha.corpus.benchmark.Trial;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplainerTrials;
import org.sparsha.model.Familiarity;
import org.sparsha.model.Prediction;

/** The trials on one clip, one after another. */
final class ClipTrials {

    /** Metrics of a recording; the last one needs marks. */
    private static final List<String> METRICS = List.of("deletion", "insertion", "comprehensiveness", "sufficiency", "plausibility");
    /** Metrics of a clip with a planted piece: where it is found, and what the verdict goes by. */
    private static final List<String> PLANTED_METRICS = List.of("plausibility", "necessity", "fidelity-in");
    private static final Map<String, Measure> PLANTED_NAMES = Map.of("plausibility", Measure.PLANTED_AUC,
            "plausibility-average-precision", Measure.PLANTED_PRECISION);
    private static final int MASKED = 16;
    private static final long CURVE_STEP = 160;

    private final BenchmarkClip clip;
    private final BenchmarkClip.Content content;
    private final ClipSession session;
    private final ExplainerTrials trials;
    private final BenchmarkConditions conditions;

    ClipTrials(BenchmarkClip clip, BenchmarkClip.Content content, ClipSession session, ExplainerTrials trials,
            BenchmarkConditions conditions) {
        this.clip = clip;
        this.content = content;
        this.session = session;
        this.trials = trials;
        this.conditions = conditions;
    }

    /** How far off masked versions of the clip are; without values where the model doesn't know. */
    Trial masked() throws ExplainException {
        Map<String, Double> values = new LinkedHashMap<>();
        Optional<Familiarity> own = session.prediction().familiarity();
        if (own.isPresent()) {
            List<Familiarity> found = trials.masked(MASKED, conditions.seed());
            values.put(Trial.DISTANCE, own.get().distance());
            values.put(Trial.MASKED_DISTANCE, found.stream().mapToDouble(Familiarity::distance).average().orElse(0));
            values.put(Trial.MASKED_FOREIGN,
                    found.stream().filter(Familiarity::isForeign).count() / (double) MASKED);
        }
        return new Trial(Trial.Kind.MASKED, clip.name(), clip.sound(), clip.speaker(), "", 0, values, "");
    }

    /** How much the model hears of what is planted: the rise of the probability of its class. */
    Optional<Double> heard() throws SparshaException {
        if (content.before().isEmpty()) {
            return Optional.empty();
        }
        AudioClip before = content.before().get();
        Prediction without = session.model().predict(ClipSession.heard(session.model(), before));
        return Optional.of(session.prediction().probability(trials.target()) - without.probability(trials.target()));
    }

    Trial trial(Contender contender, int budget, Optional<Double> heard, Progress progress) throws ExplainException {
        Map<String, Double> values = new LinkedHashMap<>();
        heard.ifPresent(rise -> values.put(Trial.HEARD, rise));
        String refusal = "";
        try {
            measure(contender, budget, values, progress);
        } catch (ExplainException | ParameterException e) {
            refusal = e.getMessage();
            values.keySet().removeIf(name -> !name.equals(Trial.HEARD));
        }
        return new Trial(clip.kind(), clip.name(), clip.sound(), clip.speaker(), contender.text(), budget, values, refusal);
    }

    private void measure(Contender contender, int budget, Map<String, Double> values, Progress progress)
            throws ExplainException, ParameterException {
        Map<String, String> settings = new LinkedHashMap<>(contender.settings());
        if (budget > 0) {
            settings.put("samples", Integer.toString(budget));
        }
        boolean planted = clip.kind() == Trial.Kind.PLANTED;
        int runs = planted ? 1 : conditions.seeds();
        List<ExplainerTrials.Finding> found = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            found.add(trials.explain(contender.explainer(), settings, conditions.seed() + run, progress));
        }
        for (ExplainerTrials.Finding one : found) {
            add(values, Measure.EVALUATIONS.id(), one.evaluations() / (double) runs);
            add(values, Measure.SECONDS.id(), one.seconds() / runs);
            if (planted) {
                plantedFigures(contender, one.attribution(), values, progress);
            } else {
                figures(contender, one.attribution(), values, runs, progress);
            }
        }
        if (runs > 1) {
            values.put(Measure.SPREAD.id(), spread(found));
        }
    }

    private static void add(Map<String, Double> values, String name, double value) {
        values.merge(name, value, Double::sum);
    }

    private void figures(Contender contender, Attribution found, Map<String, Double> values, int runs, Progress progress)
            throws ExplainException {
        List<String> metrics = content.tiers().isEmpty() ? METRICS.subList(0, METRICS.size() - 1) : METRICS;
        Map<String, Double> all = new LinkedHashMap<>();
        trials.judge(contender.explainer(), found, metrics, progress).values().forEach(result -> all.putAll(result.values()));
        if (all.containsKey("insertion") && all.containsKey("deletion")) {
            all.put(Measure.SRG.id(), all.get("insertion") - all.get("deletion"));
        }
        for (Measure measure : Measure.values()) {
            Optional.ofNullable(all.get(measure.id())).ifPresent(value -> add(values, measure.id(), value / runs));
        }
    }

    private void plantedFigures(Contender contender, Attribution found, Map<String, Double> values, Progress progress)
            throws ExplainException {
        Map<String, MetricResult> results = trials.judge(contender.explainer(), found, PLANTED_METRICS, progress);
        results.get("plausibility").values().forEach(
                (name, value) -> Optional.ofNullable(PLANTED_NAMES.get(name)).ifPresent(measure -> values.put(measure.id(), value)));
        TimeScores scores = TimeScores.of(trials.onSegments(contender.explainer(), found));
        if (!scores.scores().isEmpty()) {
            values.put(Measure.PLANTED_HIT.id(), hit(scores, content.planted().orElseThrow()));
        }
        List<Warning> warnings = new ArrayList<>(trials.warnings());
        warnings.addAll(found.warnings());
        Verdict verdict = TrustJudge.judge(results, warnings);
        values.put(Trial.VERDICT, (double) verdict.level().ordinal());
        verdict.parts().forEach(part -> values.put(Trial.VERDICT_PART + part.id(), (double) part.level().ordinal()));
    }

    /** Whether the middle of the highest-scored segment lies in the planted piece. */
    private static double hit(TimeScores scores, SampleRange planted) {
        int best = 0;
        for (int i = 1; i < scores.scores().size(); i++) {
            best = scores.scores().get(i) > scores.scores().get(best) ? i : best;
        }
        SampleRange range = scores.segments().get(best).range();
        return planted.contains((range.start() + range.end()) / 2) ? 1 : 0;
    }

    /** Mean absolute difference of two runs over their largest score, mean over all two. */
    private double spread(List<ExplainerTrials.Finding> found) {
        List<double[]> curves = found.stream()
                .map(one -> TimeScores.of(one.attribution()).curve(CURVE_STEP, session.signal().length)).toList();
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < curves.size(); one++) {
            for (int other = one + 1; other < curves.size(); other++) {
                sum += spread(curves.get(one), curves.get(other));
                pairs++;
            }
        }
        return sum / pairs;
    }

    private static double spread(double[] one, double[] other) {
        double largest = 1e-12;
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(one[i]), Math.abs(other[i])));
            sum += Math.abs(one[i] - other[i]) / one.length;
        }
        return sum / largest;
    }
}
