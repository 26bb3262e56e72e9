/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.Optional;

import org.sparsha.corpus.evaluation.ClassEvaluation;

/**
 * Another network that learned from the same folds, to stand beside the one that is made.
 *
 * @param name its name for people
 * @param evaluation its measures on what the folds left out
 * @param cost what it costs where it is used, where that is known
 */
public record BesideNetwork(String name, ClassEvaluation evaluation, Optional<ModelCost> cost) {

    /** What the original's network is called. */
    public static final String ORIGINAL = "original's network";
}
