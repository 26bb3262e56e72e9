/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.train.protocol.ModelJob;

/** Judges what was trained on what each fold left out, and the baselines on the same folds. */
final class FoldJudge {

    private final TrainingPlan plan;
    private final TrainingData data;
    private final TrainingItems items;
    private final List<String> labels;
    private final List<ModelJob> models;
    private final JobFolder job;

    FoldJudge(TrainingPlan plan, TrainingData data, TrainingItems items, List<String> labels, List<ModelJob> models, JobFolder job) {
        this.plan = plan;
        this.data = data;
        this.items = items;
        this.labels = labels;
        this.models = models;
        this.job = job;
    }

    /** @return the network's measures, pooled over the folds; fitted to the group that each recording belongs to, where there are such */
    ClassEvaluation network() throws TrainingException {
        return network(plan.learnsGrouped());
    }

    /** @return the measures of a network that could be fitted to a speaker or corpus, but isn't */
    Optional<ClassEvaluation> withoutReference() throws TrainingException {
        return plan.learnsGrouped() ? Optional.of(network(false)) : Optional.empty();
    }

    /** @return the measures of a network that is used as it is, when it is fitted to each speaker's recordings, where it can be */
    Optional<ClassEvaluation> fitted() throws TrainingException {
        return plan.normalisation().isPresent() && !plan.learnsGrouped() ? Optional.of(network(true)) : Optional.empty();
    }

    private ClassEvaluation network(boolean grouped) throws TrainingException {
        List<Outcome> outcomes = new ArrayList<>();
        for (ModelJob model : models) {
            if (model.judges()) {
                outcomes.addAll(outcomes(model, grouped ? job.groupedLogits(model.name()) : job.logits(model.name())));
            }
        }
        return evaluation(outcomes);
    }

    /** @return measures of the shipped model by the original's own protocol, where it was followed; they are too good to be true */
    Optional<ClassEvaluation> originalProtocol() throws TrainingException {
        if (plan.membership() != TrainingPlan.Membership.ORIGINAL || !models.getLast().name().equals(ModelJob.FINAL)) {
            return Optional.empty();
        }
        return Optional.of(evaluation(outcomes(models.getLast(), job.logits(models.getLast().name()))));
    }

    /** @return what a fold's model answers to what it left out, as the network's measures are taken; nothing for other models */
    Optional<List<Outcome>> answers(String name) {
        Optional<ModelJob> model = models.stream().filter(one -> one.name().equals(name) && one.judges()).findFirst();
        try {
            return model.isEmpty() ? Optional.empty()
                    : Optional.of(outcomes(model.get(), plan.learnsGrouped() ? job.groupedLogits(name) : job.logits(name)));
        } catch (TrainingException e) {
            // the same file is read again at the end, and what is wrong with it is said there
            System.getLogger(FoldJudge.class.getName()).log(System.Logger.Level.DEBUG, "No answers yet", e);
            return Optional.empty();
        }
    }

    /** @return measures of the baselines, by name */
    Map<String, ClassEvaluation> baselines(Progress progress) throws SparshaException {
        int[] classes = classes();
        List<float[]> vectors = vectors();
        Map<String, ClassEvaluation> result = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (ModelJob model : models) {
                if (!model.judges()) {
                    continue;
                }
                progress.checkCancelled();
                int[] train = IntStream.concat(IntStream.of(model.train()), IntStream.of(model.validation()))
                        .filter(item -> items.variant(item) == 0).toArray();
                int[] found = baseline.predict(vectors, classes, labels.size(), train, model.test(), plan.hyperparameters().seed());
                for (int n = 0; n < found.length; n++) {
                    double[] certain = new double[labels.size()];
                    certain[found[n]] = 1;
                    outcomes.add(outcome(model.test()[n], certain));
                }
            }
            result.put(baseline.title(), evaluation(outcomes));
        }
        return result;
    }

    private int[] classes() {
        return data.recordings().stream().mapToInt(recording -> labels.indexOf(recording.label())).toArray();
    }

    /** One a recording, standardised as the plan has it. */
    private List<float[]> vectors() throws TrainingException {
        return !plan.learnsGrouped() ? data.pooled()
                : ClipGroups.of(plan.normalisation(), data.recordings()).standardised(data.pooled());
    }

    /** @return what the quickest of the baselines learns from so many speakers; nothing where too few are named */
    Optional<LearningCurve> learning(Progress progress) throws SparshaException {
        int[] classes = classes();
        List<float[]> vectors = vectors();
        Baseline quick = Baseline.LOGISTIC_REGRESSION;
        return LearningCurve.of(quick.title(), data.recordings().stream().map(Recording::speaker).toList(), plan.hyperparameters().seed(),
                (train, test) -> {
                    int[] found = quick.predict(vectors, classes, labels.size(), train, test, plan.hyperparameters().seed());
                    long[][] counts = new long[labels.size()][labels.size()];
                    for (int n = 0; n < test.length; n++) {
                        counts[classes[test[n]]][found[n]]++;
                    }
                    return ConfusionMatrix.of(labels, counts).uar();
                }, progress);
    }

    private ClassEvaluation evaluation(List<Outcome> outcomes) {
        return ClassEvaluation.of(labels, outcomes, plan.hyperparameters().seed());
    }

    private List<Outcome> outcomes(ModelJob model, float[] logits) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int n = 0; n < model.test().length; n++) {
            double[] own = new double[labels.size()];
            for (int c = 0; c < own.length; c++) {
                own[c] = logits[n * own.length + c];
            }
            outcomes.add(outcome(model.test()[n], softmax(own)));
        }
        return outcomes;
    }

    private Outcome outcome(int item, double[] probabilities) {
        Recording recording = data.recordings().get(items.recording(item));
        int best = 0;
        List<Double> list = new ArrayList<>();
        for (int c = 0; c < probabilities.length; c++) {
            list.add(probabilities[c]);
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        String key = recording.key() + (items.variant(item) == 0 ? "" : " copy " + items.variant(item));
        return new Outcome(key, recording.path(), recording.span(), recording.speaker(), recording.label(), labels.get(best), list);
    }

    private static double[] softmax(double[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        double[] result = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            result[i] = Math.exp(logits[i] - max);
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
