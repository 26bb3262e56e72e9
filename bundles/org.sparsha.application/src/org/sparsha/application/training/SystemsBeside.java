/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;

/**
 * A training's model so far and the simple methods, all on the recordings that the model's folds have answered until now. Immutable.
 *
 * @param recordings number of these recordings
 * @param own the model's measures; nothing before its first fold has answered
 * @param simple the simple methods' measures, by name
 * @param against how far the model is ahead of the best of them
 * @param cost what the model costs, once it is made
 * @param network another network that learned from the same folds, once it has
 */
public record SystemsBeside(int recordings, Optional<ClassEvaluation> own, Map<String, ClassEvaluation> simple,
        Optional<AgainstSimple> against, Optional<ModelCost> cost, Optional<BesideNetwork> network) {

    /** Nothing is known yet. */
    public static final SystemsBeside NONE = new SystemsBeside(0, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /**
     * Measures; takes up to a second, so not for the UI thread.
     *
     * @param course how far a training is
     * @return what stands beside each other
     */
    public static SystemsBeside of(TrainingCourse course) {
        List<JournalEntry.Answered> answered = course.answers();
        if (answered.isEmpty() || course.prepared().isEmpty()) {
            return NONE;
        }
        List<String> labels = course.prepared().get().labels();
        ClassEvaluation own = ClassEvaluation.of(labels, answered.stream().map(one -> outcome(one, TrainingCourse.heard(labels, one),
                one.probabilities())).toList(), 0);
        Map<String, ClassEvaluation> simple = new LinkedHashMap<>();
        course.simple().forEach((name, answers) -> simple.put(name, measured(labels, answered, answers)));
        Optional<BesideNetwork> network = course.beside().map(one -> new BesideNetwork(one.network(),
                measured(labels, answered, one.answers()), one.cost()));
        return new SystemsBeside(answered.size(), Optional.of(own), simple, AgainstSimple.of(own, simple, 0), course.cost(), network);
    }

    private static ClassEvaluation measured(List<String> labels, List<JournalEntry.Answered> answered, Map<String, String> answers) {
        List<Outcome> same = new ArrayList<>();
        answered.stream().filter(one -> labels.contains(answers.getOrDefault(one.key(), ""))).forEach(one -> same.add(outcome(one,
                answers.get(one.key()), labels.stream().map(label -> label.equals(answers.get(one.key())) ? 1.0 : 0.0).toList())));
        return ClassEvaluation.of(labels, same, 0);
    }

    private static Outcome outcome(JournalEntry.Answered one, String heard, List<Double> probabilities) {
        return new Outcome(one.key(), one.file(), TimeSpan.WHOLE, one.speaker(), one.truth(), heard, probabilities);
    }
}
