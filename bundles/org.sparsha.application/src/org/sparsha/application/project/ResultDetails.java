/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;

/**
 * How a model of classes does, class by class and speaker by speaker, with intervals.
 *
 * @param classes the classes that occur, in the model's order
 * @param speakers the named speakers, the one with the smallest UAR first
 */
public record ResultDetails(List<OfClass> classes, List<OfSpeaker> speakers) {

    /** Intervals of more speakers would take long and can't be seen at once. */
    private static final int MOST_INTERVALS = 60;
    private static final int SPEAKER_DRAWS = 300;

    /**
     * One class.
     *
     * @param label its name
     * @param count how many recordings are of it
     * @param precision share of what was taken for it that is of it
     * @param recall share of it that was recognised
     * @param recallInterval its 95 % interval
     * @param f1 harmonic mean of both
     * @param f1Interval its 95 % interval
     */
    public record OfClass(String label, long count, double precision, double recall, ConfidenceInterval recallInterval, double f1,
            ConfidenceInterval f1Interval) {
    }

    /**
     * One speaker.
     *
     * @param name the speaker
     * @param count how many recordings are by them
     * @param uar unweighted average recall of them
     * @param interval its 95 % interval by drawing recordings; from 0 to 1 where it wasn't worked out
     */
    public record OfSpeaker(String name, long count, double uar, ConfidenceInterval interval) {
    }

    /** Copies the lists. */
    public ResultDetails {
        classes = List.copyOf(classes);
        speakers = List.copyOf(speakers);
    }

    /**
     * Works them out.
     *
     * @param evaluation the measures of a run
     * @param seed seed of the intervals
     * @return the details
     */
    public static ResultDetails of(ClassEvaluation evaluation, long seed) {
        ConfusionMatrix all = evaluation.confusion();
        Bootstrap bootstrap = Bootstrap.of(evaluation.labels(), evaluation.outcomes());
        List<OfClass> classes = new ArrayList<>();
        for (String label : evaluation.present()) {
            int at = evaluation.labels().indexOf(label);
            classes.add(new OfClass(label, all.support(at), all.precision(at), all.recall(at),
                    bootstrap.interval(matrix -> matrix.recall(at), Bootstrap.DRAWS, seed), all.f1(at),
                    bootstrap.interval(matrix -> matrix.f1(at), Bootstrap.DRAWS, seed)));
        }
        return new ResultDetails(classes, speakers(evaluation, seed));
    }

    private static List<OfSpeaker> speakers(ClassEvaluation evaluation, long seed) {
        Map<String, List<Outcome>> own = new LinkedHashMap<>();
        evaluation.outcomes().forEach(outcome -> own.computeIfAbsent(outcome.speaker(), name -> new ArrayList<>()).add(outcome));
        List<String> worst = evaluation.perSpeaker().keySet().stream()
                .sorted(Comparator.comparingDouble(name -> evaluation.perSpeaker().get(name).uar())).toList();
        List<OfSpeaker> speakers = new ArrayList<>();
        for (String name : worst) {
            ConfusionMatrix matrix = evaluation.perSpeaker().get(name);
            ConfidenceInterval interval = speakers.size() >= MOST_INTERVALS ? new ConfidenceInterval(0, 1)
                    : Bootstrap.of(evaluation.labels(), own.get(name)).interval(ConfusionMatrix::uar, SPEAKER_DRAWS, seed);
            speakers.add(new OfSpeaker(name, matrix.total(), matrix.uar(), interval));
        }
        return speakers;
    }
}
