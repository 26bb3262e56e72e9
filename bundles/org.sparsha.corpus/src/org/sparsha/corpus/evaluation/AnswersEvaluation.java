/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sparsha.corpus.ResampledUnits;

/**
 * Answers of a model of which nobody says what is true: nothing is judged, and there is no figure.
 *
 * @param labels classes or dimensions of the model
 * @param outcomes the answers: {@link Outcome} without a truth, or {@link DimensionalOutcome} without any
 */
public record AnswersEvaluation(List<String> labels, List<RunResult> outcomes) implements Evaluation {

    /** Copies the lists. */
    public AnswersEvaluation {
        labels = List.copyOf(labels);
        outcomes = List.copyOf(outcomes);
    }

    /** @return the answers of a model of classes */
    public List<Outcome> classes() {
        return outcomes.stream().filter(Outcome.class::isInstance).map(Outcome.class::cast).toList();
    }

    /** @return the answers of a model of dimensions */
    public List<DimensionalOutcome> dimensions() {
        return outcomes.stream().filter(DimensionalOutcome.class::isInstance).map(DimensionalOutcome.class::cast).toList();
    }

    /** @return class to how many recordings it is heard in, in the model's order; empty of a model of dimensions */
    public Map<String, Long> heard() {
        Map<String, Long> heard = new LinkedHashMap<>();
        List<Outcome> all = classes();
        if (!all.isEmpty()) {
            labels.forEach(label -> heard.put(label, all.stream().filter(outcome -> outcome.predicted().equals(label)).count()));
        }
        return heard;
    }

    /** @return dimension to the mean of its values; empty of a model of classes */
    public Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        List<DimensionalOutcome> all = dimensions();
        for (int i = 0; i < labels.size() && !all.isEmpty(); i++) {
            int at = i;
            means.put(labels.get(i), all.stream().mapToDouble(outcome -> outcome.values().get(at)).average().orElseThrow());
        }
        return means;
    }

    @Override
    public int speakers() {
        return (int) outcomes.stream().map(result -> switch (result) {
            case Outcome outcome -> outcome.speaker();
            case DimensionalOutcome outcome -> outcome.speaker();
            case Failure failure -> "";
        }).filter(Objects::nonNull).filter(name -> !name.isEmpty()).distinct().count();
    }

    @Override
    public boolean bySpeaker() {
        return false;
    }

    @Override
    public boolean hasFigures() {
        return false;
    }

    /** Nothing is drawn. */
    @Override
    public ResampledUnits units() {
        return new ResampledUnits(0, false);
    }
}
