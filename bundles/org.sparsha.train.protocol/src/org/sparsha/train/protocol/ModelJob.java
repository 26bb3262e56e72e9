/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

/**
 * A model to be trained. The numbers are those of a job's clips, from 0.
 *
 * @param name name of the model and of its files
 * @param train clips learned from
 * @param validation clips that choose the epoch; empty: the last epoch is kept
 * @param test clips whose logits are written at the end
 * @param scale clips that decide mean and scale; those learned from, but where a protocol that leaks is repeated
 */
public record ModelJob(String name, int[] train, int[] validation, int[] test, int[] scale) {

    /** Name of the model that is trained after the folds, to be shipped. */
    public static final String FINAL = "final";

    /** @return whether it is a fold's, by which the recipe is judged */
    public boolean judges() {
        return !name.equals(FINAL) && test.length > 0;
    }
}
