/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.core.Warning;
import org.sparsha.model.familiarity.Tempering;

/**
 * How much a recording is like those that a model learned from. Immutable.
 *
 * @param distance root of the least squared Mahalanobis distance to a class mean over the number of statistics; about 1 for its own kind
 * @param score share of the held-out recordings of the model's own kind that lie at least as far, 0 to 1
 * @param level what that means
 * @param temperature what the logarithms of the model's probabilities are divided by, more than 0; empty where none was fitted
 */
public record Familiarity(double distance, double score, Level level, OptionalDouble temperature) {

    /** Code of the warning about an unusual recording. */
    public static final String UNUSUAL_RECORDING = "unusual-recording";
    /** Code of the warning about a recording of another kind. */
    public static final String FOREIGN_RECORDING = "foreign-recording";

    /** How familiar a recording is. */
    public enum Level {
        /** As most held-out recordings of its own kind. */
        FAMILIAR,
        /** Further than 19 of 20 of them. */
        UNUSUAL,
        /** Further than all of them by a margin. */
        FOREIGN;

        /** @return name in JSON and tables */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @return whether the model isn't for recordings like it, so that no class may be set off */
        public boolean isForeign() {
            return this == FOREIGN;
        }
    }

    /** @return whether the model isn't for recordings like it, so that no class may be set off */
    public boolean isForeign() {
        return level.isForeign();
    }

    /**
     * Makes probabilities as sure as the model is right on recordings at this distance. Their order stays.
     *
     * @param probabilities probabilities that add up to 1, one a class; not changed
     * @return the calibrated ones; the same numbers where no temperature was fitted; a new array
     */
    public double[] calibrated(double[] probabilities) {
        return temperature.isEmpty() ? probabilities.clone() : Tempering.of(probabilities, temperature.getAsDouble());
    }

    /**
     * What has to be said of an answer about such a recording.
     *
     * @param model id of the model
     * @return a sentence; empty for a familiar recording
     */
    public Optional<Warning> warning(String model) {
        return switch (level) {
            case FAMILIAR -> Optional.empty();
            case UNUSUAL -> Optional.of(new Warning(UNUSUAL_RECORDING, "This recording is unusual for the model " + model + ": 19 of 20 "
                    + "recordings of the kind that it learned from are closer to them. Rely less on its answer."));
            case FOREIGN -> Optional.of(new Warning(FOREIGN_RECORDING, "The model " + model + " is not for recordings like this one: it "
                    + "lies further from those that the model learned from than their own kind does, so the answer may well be wrong. "
                    + "Fit the model to recordings like this one ('sparsha model fit'), label some ('sparsha annotate new') and learn from "
                    + "them ('sparsha train --recipe few'), or choose another model ('sparsha list models')."));
        };
    }
}
