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

import org.sparsha.corpus.ConfidenceInterval;

/**
 * All measures of a model of classes.
 *
 * @param labels the classes
 * @param outcomes the outcomes
 * @param confusion who was taken for whom
 * @param perSpeaker each named speaker's own matrix, sorted by name
 * @param accuracy 95 % interval of the accuracy (WA)
 * @param uar 95 % interval of the unweighted average recall
 * @param macroF1 95 % interval of the mean F1
 * @param bySpeaker whether the intervals come from drawing speakers, rather than recordings
 * @param calibration whether the model is right as often as it says
 */
public record ClassEvaluation(List<String> labels, List<Outcome> outcomes, ConfusionMatrix confusion,
        Map<String, ConfusionMatrix> perSpeaker, ConfidenceInterval accuracy,
        ConfidenceInterval uar, ConfidenceInterval macroF1, boolean bySpeaker,
        Calibration calibration) implements Evaluation {

    /** Copies the collections. */
    public ClassEvaluation {
        labels = List.copyOf(labels);
        outcomes = List.copyOf(outcomes);
        perSpeaker = Collections.unmodifiableMap(new LinkedHashMap<>(perSpeaker));
    }

    @Override
    public int speakers() {
        return perSpeaker.size();
    }

    /** @return the classes that occur among the true ones, in the model's order */
    public List<String> present() {
        return labels.stream().filter(label -> confusion.support(labels.indexOf(label)) > 0).toList();
    }

    /**
     * Measures outcomes.
     *
     * @param labels the classes; every outcome's truth and prediction is one of them
     * @param outcomes the outcomes
     * @param seed seed of the bootstrap
     * @return the measures
     */
    public static ClassEvaluation of(List<String> labels, List<Outcome> outcomes, long seed) {
        Map<String, List<Outcome>> speakers = new TreeMap<>();
        outcomes.forEach(outcome -> speakers.computeIfAbsent(outcome.speaker(), key -> new ArrayList<>()).add(outcome));
        speakers.remove("");
        Map<String, ConfusionMatrix> perSpeaker = new LinkedHashMap<>();
        speakers.forEach((speaker, own) -> perSpeaker.put(speaker, ConfusionMatrix.of(labels, own)));
        Bootstrap bootstrap = Bootstrap.of(labels, outcomes);
        return new ClassEvaluation(labels, outcomes, ConfusionMatrix.of(labels, outcomes), perSpeaker,
                bootstrap.interval(ConfusionMatrix::accuracy, Bootstrap.DRAWS, seed),
                bootstrap.interval(ConfusionMatrix::uar, Bootstrap.DRAWS, seed),
                bootstrap.interval(ConfusionMatrix::macroF1, Bootstrap.DRAWS, seed), bootstrap.bySpeaker(),
                Calibration.of(outcomes, Calibration.BINS));
    }
}
