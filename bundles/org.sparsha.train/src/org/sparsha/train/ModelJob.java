/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/**
 * One model to be trained, over the numbers of {@link TrainingItems}. The training process reads it by its components' names.
 *
 * @param name its name
 * @param train items learned from
 * @param validation items that choose the epoch, possibly none
 * @param test items whose logits are wanted
 * @param scale items that decide mean and scale
 */
record ModelJob(String name, int[] train, int[] validation, int[] test, int[] scale) {

    /** Name of the model that is trained after the folds, to be shipped. */
    static final String FINAL = "final";

    /** @return whether it is a fold's, by which the recipe is judged */
    boolean judges() {
        return !name.equals(FINAL) && test.length > 0;
    }
}
