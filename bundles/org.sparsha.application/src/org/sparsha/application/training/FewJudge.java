/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.train.LearningCurve;

/** Judges a model that is made on top of another, on recordings (of speakers, where they are named) that it hasn't heard. */
final class FewJudge {

    /** The mixture. */
    static final String FEW = "on top of the model";
    private static final String SCRATCH = "from scratch";
    private static final String AS_IT_IS = "the model as it is";
    private static final String FITTED = "the model, fitted to them";
    private static final int[] EACH = {5, 10, 20, 50};
    private static final int DRAWS = 2;

    private final FewBase base;
    private final FewLearner learner;
    private final List<String> labels;
    private final List<int[]> folds;
    private final long seed;

    /** {@code folds} has what each fold leaves out. */
    FewJudge(FewBase base, FewLearner learner, List<String> labels, List<int[]> folds, long seed) {
        this.base = base;
        this.learner = learner;
        this.labels = labels;
        this.folds = folds;
        this.seed = seed;
    }

    private int[] train(int[] test) {
        boolean[] out = new boolean[base.clips().size()];
        for (int one : test) {
            out[one] = true;
        }
        return IntStream.range(0, out.length).filter(one -> !out[one]).toArray();
    }

    /** The measures of each system when it learns from all that a fold doesn't leave out. */
    Map<String, ClassEvaluation> all(Progress progress) throws SparshaException {
        Gathered gathered = new Gathered();
        for (int[] test : folds) {
            progress.checkCancelled();
            gathered.add(learner.answers(train(test), test), test, "");
            progress.worked(1.0 / folds.size());
        }
        return gathered.evaluations();
    }

    /** The same from 5, 10, 20, 50 recordings of each class, as far as there are so many. */
    Map<Integer, Map<String, ClassEvaluation>> curve(Progress progress) throws SparshaException {
        Map<Integer, Map<String, ClassEvaluation>> curve = new LinkedHashMap<>();
        for (int each : EACH) {
            Gathered gathered = new Gathered();
            boolean enough = true;
            for (int draw = 0; draw < DRAWS && enough; draw++) {
                for (int f = 0; f < folds.size() && enough; f++) {
                    progress.checkCancelled();
                    Optional<int[]> members = learner.draw(train(folds.get(f)), each, seed + 1000L * draw + f);
                    enough = members.isPresent();
                    if (enough) {
                        gathered.add(learner.answers(members.get(), folds.get(f)), folds.get(f), " draw " + draw);
                    }
                }
            }
            if (enough) {
                curve.put(each, gathered.evaluations());
            }
            progress.worked(1.0 / EACH.length);
        }
        return curve;
    }

    /** What twenty more speakers would bring; empty where fewer than five are named. */
    Optional<LearningCurve> moreSpeakers(Progress progress) throws SparshaException {
        return LearningCurve.of(FEW, base.clips().stream().map(clip -> clip.speaker()).toList(), seed, (train, test) -> {
            Gathered gathered = new Gathered();
            gathered.add(learner.answers(train, test), test, "");
            return gathered.evaluations().get(FEW).confusion().uar();
        }, progress);
    }

    /** Answers of all systems, over folds and draws. */
    private final class Gathered {

        private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();

        void add(FewLearner.Answers answers, int[] test, String draw) {
            add(FEW, answers.few(), test, draw);
            add(SCRATCH, answers.scratch(), test, draw);
            add(AS_IT_IS, answers.asItIs(), test, draw);
            add(FITTED, answers.fittedBase(), test, draw);
        }

        private void add(String system, double[][] logits, int[] test, String draw) {
            List<Outcome> own = outcomes.computeIfAbsent(system, key -> new ArrayList<>());
            for (int n = 0; n < test.length; n++) {
                Recording recording = base.recordings().get(test[n]);
                double[] probabilities = softmax(logits[n]);
                int best = 0;
                for (int c = 1; c < probabilities.length; c++) {
                    best = probabilities[c] > probabilities[best] ? c : best;
                }
                own.add(new Outcome(recording.key() + draw, recording.path(), recording.span(), recording.speaker(), recording.label(),
                        labels.get(best), Arrays.stream(probabilities).boxed().toList()));
            }
        }

        Map<String, ClassEvaluation> evaluations() {
            Map<String, ClassEvaluation> result = new LinkedHashMap<>();
            outcomes.forEach((system, own) -> result.put(system, ClassEvaluation.of(labels, own, seed)));
            return result;
        }
    }

    private static double[] softmax(double[] logits) {
        double max = Arrays.stream(logits).max().orElse(0);
        double[] result = Arrays.stream(logits).map(logit -> Math.exp(logit - max)).toArray();
        double sum = Arrays.stream(result).sum();
        return Arrays.stream(result).map(value -> value / sum).toArray();
    }
}
