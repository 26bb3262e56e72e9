/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.util.Optional;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.RecipeSource;
import org.sparsha.features.recipes.Recipes;

/**
 * The recipes of a catalogue. Those of the workbench are known without reading it, since each question to a model wants one and many want
 * no other contribution: their ids are the workbench's whoever else claims them.
 *
 * @param catalog where plug-ins are
 */
public record ContributedRecipes(ContributionCatalog catalog) implements RecipeSource {

    @Override
    public FeatureRecipe recipe(String id) throws FeatureException {
        Optional<FeatureRecipe> own = Recipes.find(Recipes.all(), id);
        try {
            return own.isPresent() ? own.get() : catalog.create(ExtensionKind.RECIPES, id);
        } catch (ExplainException e) {
            throw new FeatureException(e.getMessage());
        }
    }
}
