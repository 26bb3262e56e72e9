/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SparshaException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.train.onnx.FramesSizes;

/**
 * What a network reads: a recipe with its parameters, and what the network has to know of its rows.
 *
 * @param network the network
 * @param extractor the recipe
 * @param parameters the recipe's parameters that differ from their defaults
 */
record InputRecipe(NetworkKind network, FeatureExtractor extractor, Map<String, String> parameters) {

    /** Name of the size that says how much of the logits comes from the clip's statistics, in percent. */
    static final String STATISTICS_PERCENT = "statisticsPercent";

    /** dB for a unit of the natural logarithm of the amplitude. */
    private static final float DECIBELS = (float) (20 / Math.log(10));
    private static final int CEPSTRUM_BANDS = 64;
    private static final String PITCH = "pitch-semitones";
    private static final String VOICED = "voiced";

    static InputRecipe of(NetworkKind network) throws SparshaException {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (network.poolsFrames()) {
            parameters.put("mel-bands", "0");
            parameters.put("mfcc", "20");
            parameters.put("shape", "true");
            parameters.put("activity", "true");
        }
        FeatureRecipe recipe = Recipes.find(Recipes.all(), network.recipe())
                .orElseThrow(() -> new TrainingException("The recipe " + network.recipe() + " is not installed."));
        return new InputRecipe(network, recipe.create(ParameterValues.parse(recipe.parameters(), parameters)), parameters);
    }

    /** @return whether row 0 says which frames count */
    boolean flagged() {
        return network.poolsFrames();
    }

    /** @return rows, from 0 after the flag, that gain moves, and by how much each */
    Map<Integer, Float> levelRows() {
        return Map.of(row("level"), DECIBELS, row("mfcc-0"), DECIBELS * (float) Math.sqrt(CEPSTRUM_BANDS));
    }

    /** @return sizes of the architecture by the names of the training process */
    Map<String, Integer> sizes() {
        if (network == NetworkKind.SPARSHA374) {
            return Map.of();
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("stride", 4);
        sizes.put("channels", 32);
        sizes.put("width", 9);
        sizes.put("gru", 24);
        sizes.put(STATISTICS_PERCENT, network.isOfStatistics() ? 100 : 90);
        sizes.put("pitchRow", row(PITCH));
        sizes.put("voicedRow", row(VOICED));
        return sizes;
    }

    FramesSizes framesSizes(int classes, int kinds, float limit) {
        Map<String, Integer> sizes = sizes();
        return new FramesSizes(extractor.names().size() - 1, classes, sizes.get("pitchRow"), sizes.get("voicedRow"),
                sizes.get("channels"), sizes.get("width"), sizes.get("stride"), sizes.get("gru"),
                sizes.get(STATISTICS_PERCENT) / 100f, kinds, limit);
    }

    private int row(String name) {
        List<String> names = extractor.names();
        return names.indexOf(name) - 1;
    }
}
