/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.GuardedRecipe;
import org.sparsha.explain.guard.Origin;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.recipes.Recipes;

/** The workbench's own recipes keep the contract of recipes, guarded as those of others are. */
class RecipesKeepTheContractTest {

    @TestFactory
    List<DynamicContainer> everyRecipe() throws ExplainException {
        ForeignCalls calls = new ForeignCalls();
        List<DynamicContainer> all = new java.util.ArrayList<>();
        for (FeatureRecipe recipe : Recipes.all()) {
            FeatureRecipe guarded = GuardedRecipe.of(calls, new Origin("recipe", recipe.id(), "org.sparsha.features"), recipe);
            all.add(DynamicContainer.dynamicContainer(recipe.id(), RecipeChecks.of(guarded, Map.of()).stream()
                    .map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run))));
        }
        return all;
    }
}
