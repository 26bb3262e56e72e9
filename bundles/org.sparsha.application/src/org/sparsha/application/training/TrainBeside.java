/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.train.BesideCard;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingReport;

/**
 * Trains another network on the folds of a training whose package is whole by then. It keeps its working files among those of that
 * training, goes on where it was stopped, and what fails here costs the model nothing.
 */
final class TrainBeside {

    /** Code of the warning that the row of the network beside rests on fewer recordings. */
    static final String FEWER = "fewer-beside";

    private final Trainer trainer;

    TrainBeside(Trainer trainer) {
        this.trainer = trainer;
    }

    /**
     * Trains it, and gives it a row in the card.
     *
     * @param plan what it is trained by; its folds' models alone are made
     * @param model folder of the package that it stands beside
     * @param listener told of it
     * @param progress told of the work, cancels
     * @return whether it stands beside; otherwise a warning says why not
     * @throws CancelledException once cancelled; the package stays as it is
     */
    boolean run(TrainingPlan plan, Path model, TrainModel.Listener listener, Progress progress) throws CancelledException {
        Path place = Trainer.workingFolder(model).resolve("beside").resolve(plan.network().id());
        try {
            TrainingReport report = trainer.judge(plan, place, progress.split("Training the original's network beside it", 0.97));
            Optional<ModelCost> cost = ModelCost.of(place, plan.corpus().recordings(), progress.split("Asking it", 0.03));
            BesideNetwork beside = new BesideNetwork(BesideNetwork.ORIGINAL, report.evaluation(), cost);
            BesideCard.add(model, beside.name(), beside.evaluation());
            listener.beside(beside);
            if (!report.left().isEmpty()) {
                listener.warned(new Warning(FEWER, report.left().size() + " recording(s) could not be used for the original's network, "
                        + "so its row is of the others."));
            }
            return true;
        } catch (CancelledException e) {
            listener.warned(new Warning(TrainModel.NOT_BESIDE, "The model itself is whole. The original's network, which was to stand "
                    + "beside it, was stopped; the same call goes on with it."));
            throw e;
        } catch (SparshaException e) {
            listener.warned(new Warning(TrainModel.NOT_BESIDE, "The model itself is whole, but the original's network can't stand beside "
                    + "it. " + e.getMessage()));
            return false;
        }
    }
}
