/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * How well a model of dimensions agrees with a corpus.
 *
 * @param dimensions the measures of each dimension, in the model's order
 * @param outcomes what was measured
 * @param perSpeaker each named speaker's agreement on each dimension, sorted by name
 * @param bySpeaker whether the intervals come from drawing speakers, rather than recordings
 */
public record DimensionalEvaluation(List<Dimension> dimensions, List<DimensionalOutcome> outcomes,
        Map<String, List<Agreement>> perSpeaker, boolean bySpeaker) implements Evaluation {

    /**
     * One dimension.
     *
     * @param name what the model calls it
     * @param agreement its measures
     * @param ccc 95 % interval of the concordance correlation
     * @param pearson 95 % interval of Pearson's correlation
     * @param rmse 95 % interval of the root of the mean squared error
     */
    public record Dimension(String name, Agreement agreement, ConfidenceInterval ccc, ConfidenceInterval pearson,
            ConfidenceInterval rmse) {
    }

    /** Copies the collections. */
    public DimensionalEvaluation {
        dimensions = List.copyOf(dimensions);
        outcomes = List.copyOf(outcomes);
        perSpeaker = Collections.unmodifiableMap(new LinkedHashMap<>(perSpeaker));
    }

    @Override
    public int speakers() {
        return perSpeaker.size();
    }

    /**
     * Measures outcomes.
     *
     * @param names the model's dimensions, in its order
     * @param outcomes the outcomes
     * @param seed seed of the bootstrap
     * @return the measures
     */
    public static DimensionalEvaluation of(List<String> names, List<DimensionalOutcome> outcomes, long seed) {
        Map<String, List<DimensionalOutcome>> speakers = new TreeMap<>();
        outcomes.forEach(outcome -> speakers.computeIfAbsent(outcome.speaker(), key -> new ArrayList<>()).add(outcome));
        boolean bySpeaker = speakers.size() >= 2 && !speakers.containsKey("");
        List<List<DimensionalOutcome>> units = bySpeaker ? List.copyOf(speakers.values()) : outcomes.stream().map(List::of).toList();
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            List<Agreement> parts = units.stream().map(unit -> agreement(unit, index)).toList();
            dimensions.add(new Dimension(names.get(i), Agreement.sum(parts), interval(parts, Agreement::ccc, seed),
                    interval(parts, Agreement::pearson, seed), interval(parts, Agreement::rmse, seed)));
        }
        speakers.remove("");
        Map<String, List<Agreement>> perSpeaker = new LinkedHashMap<>();
        speakers.forEach((speaker, own) -> {
            List<Agreement> each = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                each.add(agreement(own, i));
            }
            perSpeaker.put(speaker, each);
        });
        return new DimensionalEvaluation(dimensions, outcomes, perSpeaker, bySpeaker);
    }

    private static ConfidenceInterval interval(List<Agreement> parts, ToDoubleFunction<Agreement> measure, long seed) {
        return Bootstrap.interval(parts, Bootstrap.DRAWS, seed, drawn -> measure.applyAsDouble(Agreement.sum(drawn)));
    }

    private static Agreement agreement(List<DimensionalOutcome> outcomes, int dimension) {
        Agreement agreement = Agreement.NONE;
        for (DimensionalOutcome outcome : outcomes) {
            if (outcome.truths().get(dimension).isPresent()) {
                agreement = agreement.with(outcome.truths().get(dimension).getAsDouble(), outcome.values().get(dimension));
            }
        }
        return agreement;
    }
}
