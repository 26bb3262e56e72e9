/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.split.Fold;
import org.sparsha.model.Normalisation;
import org.sparsha.train.protocol.Hyperparameters;

/**
 * What to train on what.
 *
 * @param id id of the model package to be made
 * @param corpus the recordings
 * @param folds how the model is judged; each leaves out what it tests
 * @param split name of the split, for the report
 * @param network which network
 * @param augmentations altered copies of every training recording
 * @param hyperparameters how it is trained
 * @param normalisation whose recordings are standardised together without their labels, where any are
 * @param membership what the shipped model is made of
 * @param command the call that repeats it, for the model card
 * @param terms what the makers say of the model
 * @param targets what it is to say of a recording beside its one label
 */
public record TrainingPlan(String id, Corpus corpus, List<Fold> folds, String split, NetworkKind network,
        List<Augmentation> augmentations, Hyperparameters hyperparameters, Optional<Normalisation.By> normalisation, Membership membership,
        String command, ModelTerms terms, TrainingTargets targets) {

    /**
     * A plan whose targets are labels.
     *
     * @param id id of the model package to be made
     * @param corpus the recordings
     * @param folds how the model is judged; each leaves out what it tests
     * @param split name of the split, for the report
     * @param network which network
     * @param augmentations altered copies of every training recording
     * @param hyperparameters how it is trained
     * @param normalisation whose recordings are standardised together without their labels, where any are
     * @param membership what the shipped model is made of
     * @param command the call that repeats it, for the model card
     * @param terms what the makers say of the model
     */
    public TrainingPlan(String id, Corpus corpus, List<Fold> folds, String split, NetworkKind network, List<Augmentation> augmentations,
            Hyperparameters hyperparameters, Optional<Normalisation.By> normalisation, Membership membership, String command,
            ModelTerms terms) {
        this(id, corpus, folds, split, network, augmentations, hyperparameters, normalisation, membership, command, terms,
                TrainingTargets.LABELS);
    }

    /** What the shipped model is made of. */
    public enum Membership {
        /** One model, trained on all recordings after the folds have judged the recipe. */
        ALL,
        /** The models of all folds, whose logits are averaged. */
        FOLDS,
        /** One model, trained as the original's are: on a random 80 % of recordings and copies, the best epoch on the rest kept. */
        ORIGINAL
    }

    /** @return whether recordings are standardised over their group's in training, too; otherwise only a finished model can be fitted */
    public boolean learnsGrouped() {
        return normalisation.isPresent() && normalisation.get() != Normalisation.By.ANY;
    }

    /** Copies the lists. */
    public TrainingPlan {
        folds = List.copyOf(folds);
        augmentations = List.copyOf(augmentations);
    }
}
