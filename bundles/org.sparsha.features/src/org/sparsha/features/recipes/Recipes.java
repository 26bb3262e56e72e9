/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.recipes;

import java.util.List;
import java.util.Optional;

import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.frames.Frames;
import org.sparsha.features.logmel.LogMel;
import org.sparsha.features.sparsha374.Sparsha374;
import org.sparsha.features.waveform.Waveform;

/** The built-in recipes. */
public final class Recipes {

    private static final List<FeatureRecipe> ALL = List.of(new Sparsha374(), new LogMel(), new Frames(), new Waveform());

    private Recipes() {
    }

    /** @return all of them, in the order to show them */
    public static List<FeatureRecipe> all() {
        return ALL;
    }

    /**
     * @param recipes where to look
     * @param id name of a recipe
     * @return the recipe of that name
     */
    public static Optional<FeatureRecipe> find(List<FeatureRecipe> recipes, String id) {
        return recipes.stream().filter(recipe -> recipe.id().equals(id)).findFirst();
    }
}
