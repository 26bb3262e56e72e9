/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.OptionalDouble;

/** How far the training process is. */
public sealed interface TrainingEvent {

    /**
     * An epoch is over.
     *
     * @param model name of the model, such as a fold's
     * @param index number of the model, from 0
     * @param models number of models
     * @param epoch number of the epoch, from 1
     * @param epochs greatest number of epochs
     * @param loss mean loss over the epoch
     * @param validation UAR on the validation part, where there is one
     * @param seconds what the epoch took
     */
    record Epoch(String model, int index, int models, int epoch, int epochs, double loss, OptionalDouble validation, double seconds)
            implements TrainingEvent {
    }

    /**
     * A model is trained.
     *
     * @param model its name
     * @param index its number, from 0
     * @param resumed whether an earlier run had trained it already
     */
    record ModelTrained(String model, int index, boolean resumed) implements TrainingEvent {
    }

    /**
     * The process has failed.
     *
     * @param message why
     */
    record Failed(String message) implements TrainingEvent {
    }

    /**
     * The process has ended in good order.
     *
     * @param cancelled whether because it was asked to stop
     */
    record Ended(boolean cancelled) implements TrainingEvent {
    }
}
