/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;

/** What a training is likely to cost, before it begins: a recording is analysed, the rest is reckoned. */
public final class TrainingCost {

    /** Seconds of a model's solution, of a matrix in it, and of a recording in an epoch, on the two cores this was measured on. */
    private static final double SOLUTION = 1;
    private static final double MATRIX = 0.003;
    private static final double STEP = 0.02;
    /** Seconds to ask a fold's model about a recording and altered copies of it. */
    private static final double QUESTION = 0.25;

    private TrainingCost() {
    }

    /**
     * Analyses a recording and reckons the rest. Blocks for a second or so.
     *
     * @param plan what is to be trained
     * @param executor analyses recordings
     * @param threads how many of its threads work at once
     * @return seconds; right to about a factor of two
     * @throws SparshaException where the recipe isn't installed or recordings can't be analysed
     */
    public static double seconds(TrainingPlan plan, ExecutorService executor, int threads) throws SparshaException {
        InputRecipe recipe = InputRecipe.of(plan.network());
        List<Recording> recordings = plan.corpus().recordings();
        int all = recordings.size();
        List<Recording> sample = recordings.stream().limit(1).toList();
        DataPreparation preparation = new DataPreparation(recipe.extractor(), recipe.flagged(), plan.augmentations(),
                plan.hyperparameters().seed(), executor);
        double each = sample.isEmpty() ? 0 : preparation.secondsEach(sample);
        long copies = 1 + plan.augmentations().stream().filter(augmentation -> !augmentation.kind().isMask()).count();
        int models = plan.folds().size() + 1;
        double solving = models * (SOLUTION + all * copies * MATRIX);
        double learning = (double) models * plan.hyperparameters().epochs() * all * STEP;
        return all * each / threads + solving + learning + all * QUESTION;
    }
}
