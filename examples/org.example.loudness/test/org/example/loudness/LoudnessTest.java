/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.loudness;

import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.testsupport.RecipeContract;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.FeatureRecipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Holds the recipe to the contract, and to a level that is known. */
class LoudnessTest extends RecipeContract {

    @Override
    protected FeatureRecipe recipe() {
        return new Loudness();
    }

    @Test
    void halfAmplitudeIsSixDecibelsLess() {
        float[] half = new float[16_000];
        for (int i = 0; i < half.length; i++) {
            half[i] = i % 2 == 0 ? 0.5f : -0.5f;
        }
        FeatureMatrix matrix = new Loudness().create(ParameterValues.defaults(recipe().parameters())).extract(half);
        assertEquals(-6.02, matrix.get(0, 0), 0.01);
        assertEquals(0, matrix.get(1, 0), 1e-9);
    }
}
