/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

import org.sparsha.application.familiarity.FamiliarPackage;
import org.sparsha.application.familiarity.FamiliariseModel;
import org.sparsha.application.familiarity.HeldOutModels;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.train.HeldOutFold;
import org.sparsha.train.SurroundingsKind;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingListener;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingReport;

/**
 * Trains a model: package and card by {@link Trainer}, the folds' answers as the folder of a run, and, in the package, what the model is
 * familiar with and how sure it should be, by what the folds' models answer to recordings that they had never heard. Window and command
 * line call it alike.
 */
public final class TrainModel {

    /** Code of the warning that the package doesn't say what is familiar to it. */
    public static final String NOT_FAMILIAR = "not-familiar";

    /** Code of the warning that the network that was to stand beside the model doesn't. */
    public static final String NOT_BESIDE = "not-beside";
    /** Share of the work after the folds that it takes to train another network beside. */
    private static final double BESIDE = 0.6;

    private final Trainer trainer;
    private final ExecutorService executor;

    /**
     * @param trainer trains
     * @param executor runs what can run side by side; stays the caller's
     */
    public TrainModel(Trainer trainer, ExecutorService executor) {
        this.trainer = trainer;
        this.executor = executor;
    }

    /**
     * Where things go.
     *
     * @param model folder of the package
     * @param heldOut folder of the run with the folds' answers
     */
    public record Folders(Path model, Path heldOut) {

        /**
         * @param model folder of the package
         * @return with the run beside it, in {@code NAME.held-out}
         */
        public static Folders of(Path model) {
            return new Folders(model, model.toAbsolutePath().resolveSibling(model.getFileName() + ".held-out"));
        }
    }

    /** Told of what happens; on the thread that trains. */
    public interface Listener extends TrainingListener {

        /** @param warning what whoever uses the model has to know */
        void warned(Warning warning);

        /** @param cost what the model costs that was made */
        default void costs(ModelCost cost) {
            // not everybody shows it
        }

        /** @param network another network that learned from the same folds; told once the model is made */
        default void beside(BesideNetwork network) {
            // not everybody shows it
        }
    }

    /**
     * Trains.
     *
     * @param plan what on what
     * @param beside another network to be trained on the same folds once the model is made, where one is wanted
     * @param folders where things go
     * @param listener told of what happens
     * @param progress told of the work, cancels
     * @return how good the model is
     * @throws org.sparsha.core.CancelledException once cancelled; where a model was begun, the package then holds the best so far; the same
     *         call goes on
     * @throws SparshaException where the corpus can't be learned from, something can't be written or the process fails
     */
    public TrainingReport run(TrainingPlan plan, Optional<TrainingPlan> beside, Folders folders, Listener listener, Progress progress)
            throws SparshaException {
        double share = beside.isPresent() ? 1 - BESIDE : 1;
        HeldOutRun run = new HeldOutRun(plan, folders.heldOut());
        run.check();
        return trainer.train(plan, folders.model(), listener, (report, folds, own) -> {
            if (!Trainer.isWhole(folders.model())) {
                run.write(report.evaluation(), executor, own.split("Writing what the folds answer", 0.1 * share));
                familiarise(plan, folders.model(), folds, listener, own.split("Asking the folds' models", 0.88 * share));
            }
            ModelCost.of(folders.model(), plan.corpus().recordings(), own.split("Asking the model", 0.02 * share))
                    .ifPresent(listener::costs);
            if (beside.isEmpty()) {
                return true;
            }
            Trainer.markWhole(folders.model());
            return new TrainBeside(trainer).run(beside.get(), folders.model(), listener, own.split("Beside it", BESIDE));
        }, progress);
    }

    private void familiarise(TrainingPlan plan, Path place, List<HeldOutFold> folds, Listener listener, Progress progress)
            throws SparshaException {
        List<Recording> recordings = folds.stream().flatMap(fold -> fold.recordings().stream()).toList();
        try {
            familiarise(plan, place, folds, recordings, progress);
        } catch (CorpusException e) {
            // too few, or the recordings are gone meanwhile: the model itself is whole
            listener.warned(new Warning(NOT_FAMILIAR, "The package doesn't say how familiar a recording is, nor is it calibrated. "
                    + e.getMessage() + " 'sparsha model familiarise' adds it later."));
        }
    }

    private void familiarise(TrainingPlan plan, Path place, List<HeldOutFold> folds, List<Recording> recordings, Progress progress)
            throws SparshaException {
        if (recordings.size() < FamiliariseModel.FEWEST) {
            throw new CorpusException("That takes " + FamiliariseModel.FEWEST + " recordings, and there are " + recordings.size() + ".");
        }
        List<Model> opened = new ArrayList<>();
        try (Model model = new ModelLoader(Recipes.all()).open(place)) {
            Map<String, Model> heldOut = new HashMap<>();
            Map<String, Map<SurroundingsKind, Model>> without = new HashMap<>();
            Set<String> answerable = new HashSet<>();
            for (HeldOutFold fold : folds) {
                Model own = new ModelLoader(Recipes.all()).open(fold.folder());
                opened.add(own);
                Map<SurroundingsKind, Model> others = new EnumMap<>(SurroundingsKind.class);
                for (Map.Entry<SurroundingsKind, Path> entry : fold.without().entrySet()) {
                    Model other = new ModelLoader(Recipes.all()).open(entry.getValue());
                    opened.add(other);
                    others.put(entry.getKey(), other);
                }
                fold.recordings().forEach(recording -> {
                    heldOut.put(recording.key(), own);
                    without.put(recording.key(), others);
                });
                Set<String> left = fold.recordings().stream().map(Recording::key).collect(Collectors.toSet());
                Set<String> learned = plan.corpus().recordings().stream().filter(recording -> !left.contains(recording.key()))
                        .map(Recording::label).collect(Collectors.toSet());
                fold.recordings().stream().filter(recording -> learned.contains(recording.label()))
                        .forEach(recording -> answerable.add(recording.key()));
            }
            FamiliariseModel.Result made = new FamiliariseModel(executor).runHeldOut(model, new HeldOutModels(
                    recording -> heldOut.get(recording.key()),
                    (recording, kind) -> Optional.ofNullable(without.get(recording.key()).get(kind)),
                    recording -> answerable.contains(recording.key())), recordings, plan.hyperparameters().seed(), progress);
            FamiliarPackage.write(place, model, made, "", place);
        } finally {
            opened.forEach(Model::close);
        }
    }
}
