/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sparsha.corpus.benchmark.BenchmarkReport.Estimate;
import org.sparsha.corpus.benchmark.BenchmarkReport.Masked;
import org.sparsha.corpus.benchmark.BenchmarkReport.Pair;
import org.sparsha.corpus.benchmark.BenchmarkReport.Planted;
import org.sparsha.corpus.benchmark.BenchmarkReport.Row;
import org.sparsha.corpus.benchmark.BenchmarkReport.VerdictRow;
import org.sparsha.corpus.comparison.PairedTests;

/** Works out what trials say. Pure functions: the same trials give the same figures, in whatever order they come. */
public final class BenchmarkFigures {

    /** From so much rise of its class's probability on, the model hears a planted piece. */
    public static final double HEARD = 0.2;

    private static final List<Measure> TESTED = Stream.of(Measure.values()).filter(measure -> measure.better() != Measure.Better.NEITHER)
            .toList();

    private final Map<String, List<Trial>> byRow = new TreeMap<>();
    private final List<Trial> trials;
    private final Clips clips;
    private final long seed;

    private BenchmarkFigures(List<Trial> trials, long seed) {
        this.trials = trials;
        this.clips = new Clips(trials);
        this.seed = seed;
        trials.stream().filter(BenchmarkFigures::counts).forEach(trial -> byRow
                .computeIfAbsent(trial.contender() + "\n" + trial.budget(), key -> new ArrayList<>()).add(trial));
    }

    /** Whether a trial says something of an explainer: a planted piece that the model doesn't hear is no truth. */
    private static boolean counts(Trial trial) {
        return trial.kind() == Trial.Kind.RECORDING || trial.kind() == Trial.Kind.PLANTED && isHeard(trial);
    }

    private static boolean isHeard(Trial trial) {
        return trial.values().getOrDefault(Trial.HEARD, 0.0) >= HEARD;
    }

    /**
     * @param settings name to value of what decided the trials
     * @param contenders texts of the explainers, in the order wanted
     * @param budgets budgets, in the order wanted
     * @param trials the trials of those
     * @param seed seed of the bootstrap
     * @return the figures
     */
    public static BenchmarkReport of(Map<String, String> settings, List<String> contenders, List<Integer> budgets, List<Trial> trials,
            long seed) {
        BenchmarkFigures figures = new BenchmarkFigures(trials, seed);
        List<Row> rows = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int budget : Stream.concat(Stream.of(0), budgets.stream()).toList()) {
            for (String contender : contenders) {
                figures.row(contender, budget).ifPresent(rows::add);
            }
            if (budget != 0) {
                for (Measure measure : TESTED) {
                    pairs.addAll(figures.pairs(measure, contenders, budget));
                }
            }
        }
        return new BenchmarkReport(settings, figures.clips.bySpeaker(), rows, pairs, figures.verdicts(), figures.masked(),
                figures.planted());
    }

    private List<Trial> trialsOf(String contender, int budget) {
        return byRow.getOrDefault(contender + "\n" + budget, List.of());
    }

    private Optional<Row> row(String contender, int budget) {
        List<Trial> own = trialsOf(contender, budget);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Map<Measure, Estimate> estimates = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<String, Double> values = values(own, measure);
            if (!values.isEmpty()) {
                estimates.put(measure, clips.estimate(values, seed));
            }
        }
        return Optional.of(new Row(contender, budget, (int) own.stream().filter(trial -> !trial.refusal().isEmpty()).count(), estimates));
    }

    private static Map<String, Double> values(List<Trial> trials, Measure measure) {
        Map<String, Double> values = new HashMap<>();
        trials.forEach(trial -> Optional.ofNullable(trial.values().get(measure.id())).ifPresent(value -> values.put(trial.clip(), value)));
        return values;
    }

    /** An explainer that can't be told how often to ask stands beside the others at every budget. */
    private Map<String, Double> at(String contender, int budget, Measure measure) {
        List<Trial> own = trialsOf(contender, budget);
        return values(own.isEmpty() ? trialsOf(contender, 0) : own, measure);
    }

    private List<Pair> pairs(Measure measure, List<String> contenders, int budget) {
        List<Pair> found = new ArrayList<>();
        for (int first = 0; first < contenders.size(); first++) {
            for (int second = first + 1; second < contenders.size(); second++) {
                Map<String, Double> base = at(contenders.get(first), budget, measure);
                Map<String, Double> differences = at(contenders.get(second), budget, measure);
                differences.keySet().retainAll(base.keySet());
                differences.replaceAll((clip, value) -> value - base.get(clip));
                if (!differences.isEmpty()) {
                    PairedTests.Bootstrapped drawn = clips.paired(differences, seed);
                    found.add(new Pair(measure, budget, contenders.get(first), contenders.get(second), Clips.meanOf(differences),
                            drawn.low(), drawn.high(), drawn.p(), drawn.p(), clips.signFlip(differences), differences.size()));
                }
            }
        }
        double[] corrected = PairedTests.holm(found.stream().mapToDouble(Pair::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < corrected.length; i++) {
            Pair one = found.get(i);
            pairs.add(new Pair(one.measure(), one.budget(), one.first(), one.second(), one.delta(), one.low(), one.high(), one.p(),
                    corrected[i], one.signFlip(), one.clips()));
        }
        return pairs;
    }

    private List<VerdictRow> verdicts() {
        List<VerdictRow> rows = new ArrayList<>(verdicts(Trial.VERDICT, ""));
        byRow.values().stream().flatMap(List::stream).flatMap(trial -> trial.values().keySet().stream())
                .filter(name -> name.startsWith(Trial.VERDICT_PART)).distinct().sorted()
                .forEach(name -> rows.addAll(verdicts(name, name.substring(Trial.VERDICT_PART.length()))));
        return rows;
    }

    private List<VerdictRow> verdicts(String name, String part) {
        Map<Integer, Map<String, Double>> byLevel = new TreeMap<>();
        byRow.forEach((row, own) -> own.stream()
                .filter(trial -> trial.values().containsKey(name) && trial.values().containsKey(Measure.PLANTED_HIT.id()))
                .forEach(trial -> byLevel.computeIfAbsent((int) Math.round(trial.values().get(name)), level -> new HashMap<>())
                        .put(row + "\n" + trial.clip(), trial.values().get(Measure.PLANTED_HIT.id()))));
        List<VerdictRow> rows = new ArrayList<>();
        byLevel.forEach((level, hits) -> {
            // explanations of one clip stand and fall together, so clips are drawn, or their speakers
            Map<String, List<Double>> byClip = new TreeMap<>();
            hits.forEach((key, hit) -> byClip
                    .computeIfAbsent(key.substring(key.lastIndexOf('\n') + 1), clip -> new ArrayList<>()).add(hit));
            Map<String, Double> shares = new HashMap<>();
            byClip.forEach((clip, all) -> shares.put(clip, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
            Estimate estimate = clips.estimate(shares, seed);
            double right = hits.values().stream().mapToDouble(Double::doubleValue).sum();
            rows.add(new VerdictRow(part, level, hits.size(), (int) Math.round(right), estimate.low(), estimate.high()));
        });
        return rows;
    }

    private Optional<Masked> masked() {
        List<Trial> all = trials.stream().filter(trial -> trial.kind() == Trial.Kind.MASKED
                && trial.values().containsKey(Trial.MASKED_DISTANCE)).toList();
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new Masked(all.size(), mean(all, Trial.DISTANCE), mean(all, Trial.MASKED_DISTANCE),
                        mean(all, Trial.MASKED_FOREIGN)));
    }

    private static double mean(List<Trial> trials, String name) {
        Map<String, Double> values = new HashMap<>();
        trials.forEach(trial -> values.put(trial.clip(), trial.values().getOrDefault(name, 0.0)));
        return Clips.meanOf(values);
    }

    private Planted planted() {
        List<Trial> made = trials.stream().filter(trial -> trial.kind() == Trial.Kind.PLANTED).toList();
        return new Planted((int) made.stream().map(Trial::clip).distinct().count(),
                (int) made.stream().filter(BenchmarkFigures::isHeard).map(Trial::clip).distinct().count());
    }
}
