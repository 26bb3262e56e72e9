/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.List;

/** Where recipes come from: the workbench's own, plug-ins, or a list. Thread-safe. */
@FunctionalInterface
public interface RecipeSource {

    /**
     * @param id name of a recipe
     * @return the recipe of that name
     * @throws FeatureException where there is none, naming those there are, or it can't be loaded
     */
    FeatureRecipe recipe(String id) throws FeatureException;

    /**
     * @param recipes some recipes
     * @return those and no others
     */
    static RecipeSource of(List<FeatureRecipe> recipes) {
        List<FeatureRecipe> all = List.copyOf(recipes);
        return id -> all.stream().filter(recipe -> recipe.id().equals(id)).findFirst().orElseThrow(
                () -> new FeatureException("There is no recipe '" + id + "'; there is " + String.join(", ",
                        all.stream().map(FeatureRecipe::id).toList()) + "."));
    }
}
