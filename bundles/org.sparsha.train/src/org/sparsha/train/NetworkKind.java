/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The networks that can be trained, each with the recipe it reads. */
public enum NetworkKind {

    /** Our own: pooled statistics beside convolution, GRU and attention over real time. */
    FRAMES("frames"),
    /** That of the original Sparsha, over its 374 values. */
    SPARSHA374("sparsha374");

    private final String recipe;

    NetworkKind(String recipe) {
        this.recipe = recipe;
    }

    /** @return id of the feature recipe it reads, which is also its own name */
    public String recipe() {
        return recipe;
    }

    /**
     * @param recipe id of a recipe
     * @return the network that reads it
     * @throws TrainingException where there is none
     */
    public static NetworkKind of(String recipe) throws TrainingException {
        for (NetworkKind kind : values()) {
            if (kind.recipe.equals(recipe)) {
                return kind;
            }
        }
        String known = Arrays.stream(values()).map(NetworkKind::recipe).collect(Collectors.joining(", "));
        throw new TrainingException("There is no network for the recipe '" + recipe + "'. Choose one of: " + known + ".");
    }
}
