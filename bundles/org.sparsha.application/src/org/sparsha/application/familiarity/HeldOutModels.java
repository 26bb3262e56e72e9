/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.sparsha.corpus.Recording;
import org.sparsha.model.Model;
import org.sparsha.train.SurroundingsKind;

/**
 * Models of the same classes, made likewise, that have never heard the recordings they are asked about.
 *
 * @param model the one that is asked about a recording
 * @param without the same, but having learned from no copy of a kind of surroundings; empty where the kind isn't learned apart
 * @param answerable whether the model that is asked has learned the class of a recording; one that hasn't can't be as sure as it is right
 */
public record HeldOutModels(Function<Recording, Model> model, BiFunction<Recording, SurroundingsKind, Optional<Model>> without,
        Predicate<Recording> answerable) {

    /**
     * @param model the one that is asked about a recording
     * @param answerable whether it has learned the recording's class
     * @return models that don't learn kinds of surroundings apart
     */
    public static HeldOutModels of(Function<Recording, Model> model, Predicate<Recording> answerable) {
        return new HeldOutModels(model, (recording, kind) -> Optional.empty(), answerable);
    }
}
