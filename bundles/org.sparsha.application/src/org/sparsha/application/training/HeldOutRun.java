/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Answer;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.Judge;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.explain.ToolVersion;
import org.sparsha.report.evaluation.EvaluationFiles;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;

/**
 * The answers of the folds' models, each to recordings that it had never heard, as the folder of a run: what shows and compares
 * evaluations shows and compares these.
 */
final class HeldOutRun {

    /** Name among the settings of how the answers came about. */
    private static final String HELD_OUT = "heldOut";

    private final TrainingPlan plan;
    private final Path folder;

    /**
     * @param plan what was trained
     * @param folder the run's folder
     */
    HeldOutRun(TrainingPlan plan, Path folder) {
        this.plan = plan;
        this.folder = folder;
    }

    /**
     * Sees to it that nothing of others is written over.
     *
     * @throws TrainingException where something lies in the folder that an earlier training didn't write
     */
    void check() throws TrainingException {
        if (!isEmpty() && !isOfTraining()) {
            throw new TrainingException("The folder " + folder + " is where the answers to held-out recordings would go, but it holds "
                    + "something else. Move that away, or choose another folder for them (--held-out).");
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return !Files.exists(folder);
        }
    }

    private boolean isOfTraining() {
        try {
            return SavedRun.read(folder).settings().values().containsKey(HELD_OUT);
        } catch (CorpusException e) {
            return false;
        }
    }

    /** Writes the run, in the place of an earlier training's. */
    void write(ClassEvaluation evaluation, ExecutorService executor, Progress progress) throws SparshaException {
        check();
        remove();
        Map<String, Outcome> outcomes = new HashMap<>();
        evaluation.outcomes().forEach(outcome -> outcomes.put(outcome.key(), outcome));
        Judge judge = (recording, own) -> answer(recording, Optional.ofNullable(outcomes.get(recording.key())));
        RunSettings settings = settings(evaluation);
        try (ResultStore store = ResultStore.open(folder, settings, false)) {
            new EvaluationRun(plan.corpus(), settings, store, judge, RunListener.NONE).run(executor, progress);
            store.settle(plan.corpus().recordings().stream().map(Recording::key).toList());
            EvaluationFiles.write(folder, EvaluationReport.of(plan.corpus(), settings, store, plan.hyperparameters().seed()));
        }
    }

    private static Answer answer(Recording recording, Optional<Outcome> outcome) throws TrainingException {
        return new Answer(outcome.orElseThrow(() -> new TrainingException(recording.key() + " was left out, or no fold judges it."))
                .probabilities(), Optional.empty());
    }

    private RunSettings settings(ClassEvaluation evaluation) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", plan.id());
        values.put(HELD_OUT, plan.split() + ", " + plan.folds().size() + " folds");
        plan.normalisation().filter(by -> plan.learnsGrouped()).ifPresent(by -> values.put("fitted", by.name().toLowerCase(Locale.ROOT)));
        values.put("corpus", plan.corpus().name());
        values.put(RunSettings.CORPUS_SHA256, EvaluateCorpus.digest(plan.corpus()));
        values.put("explain", "no");
        values.put("tool", ToolVersion.VERSION);
        values.put(RunSettings.SEED, Long.toString(plan.hyperparameters().seed()));
        values.put(RunSettings.COMMAND, plan.command());
        return new RunSettings(evaluation.labels(), values);
    }

    private void remove() throws TrainingException {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            AtomicFiles.removeFolder(folder);
        } catch (IOException e) {
            throw new TrainingException("The run of an earlier training in " + folder + " can't be removed: " + AtomicFiles.reason(e)
                    + ".", e);
        }
    }
}
