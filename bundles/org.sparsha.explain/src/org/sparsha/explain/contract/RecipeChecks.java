/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.FeatureRecipe;

import static org.sparsha.explain.contract.Claims.assertArrayEquals;
import static org.sparsha.explain.contract.Claims.assertEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link FeatureRecipe} as rules: every signal is accepted and gives finite values under the names told, the same on any
 * thread, and variants of a clip are analysed as they would be from scratch.
 */
public final class RecipeChecks {

    private static final double WITHIN = 1e-6;
    private static final int LARGEST = 1 << 20;

    private final FeatureRecipe recipe;
    private final Map<String, String> values;

    private RecipeChecks(FeatureRecipe recipe, Map<String, String> values) {
        this.recipe = recipe;
        this.values = values;
    }

    /**
     * @param recipe the recipe
     * @param values parameter values that it can't do without; may be empty
     * @return the rules
     */
    public static List<ContractRule> of(FeatureRecipe recipe, Map<String, String> values) {
        RecipeChecks checks = new RecipeChecks(recipe, values);
        return List.of(ContractRule.of("parameters and texts are well formed", checks::texts),
                ContractRule.of("constants of an extractor make sense", checks::constants),
                ContractRule.of("finite values of any signal", checks::finite),
                ContractRule.of("the signal is left as it is", checks::signalUntouched),
                ContractRule.of("the same each time, on any thread", checks::deterministic),
                ContractRule.of("variants equal an analysis from scratch", checks::variants),
                ContractRule.of("later samples have no influence where it says so", checks::usedSamples));
    }

    private FeatureExtractor extractor() throws FeatureException {
        try {
            return recipe.create(ParameterValues.parse(recipe.parameters(), values));
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void texts() throws ParameterException {
        ContributionChecks.parameters(recipe.parameters());
        assertEquals(recipe.parameters(), recipe.parameters(), "parameters are constants");
        assertTrue(recipe.id().matches("[a-z][a-z0-9.]*(-[a-z0-9.]+)*"), () -> "its id is '" + recipe.id() + "'");
        for (String text : List.of(recipe.version(), recipe.name(), recipe.description())) {
            assertFalse(text.isBlank(), "version, name and description say something");
        }
    }

    private void constants() throws FeatureException {
        FeatureExtractor extractor = extractor();
        assertTrue(extractor.sampleRate() >= 1000, () -> extractor.sampleRate() + " samples a second");
        assertFalse(extractor.names().isEmpty(), "it computes nothing");
        assertEquals(extractor.names().size(), new HashSet<>(extractor.names()).size(), "names of rows are unique");
        assertEquals(extractor.names(), extractor().names(), "names of rows");
        assertTrue(extractor.hop().orElse(1) > 0, "a hop is at least one sample");
        assertTrue(extractor.usedSamples().orElse(1) > 0, "it looks at some samples");
    }

    private static float[] speech(FeatureExtractor extractor) {
        return SegmenterChecks.syllables(extractor.sampleRate());
    }

    private void finite() throws FeatureException {
        FeatureExtractor extractor = extractor();
        float[] loud = new float[5000];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i / 50 % 2 == 0 ? 1 : -1;
        }
        float[] unreal = speech(extractor);
        unreal[10] = Float.NaN;
        unreal[11] = Float.POSITIVE_INFINITY;
        unreal[12] = -Float.MAX_VALUE;
        float[] huge = speech(extractor);
        for (int i = 0; i < huge.length; i++) {
            huge[i] *= LARGEST;
        }
        for (float[] signal : List.of(speech(extractor), new float[0], new float[1], new float[] { 1 }, new float[16000], loud, unreal,
                huge, ToyTask.noise(700, 1).signal())) {
            FeatureMatrix matrix = extractor.extract(signal);
            assertEquals(extractor.names().size(), matrix.rows(), "a row a name");
            assertTrue(matrix.frames() >= 1 || signal.length == 0, "no frame of " + signal.length + " samples");
            assertTrue(extractor.hop().isPresent() || matrix.frames() == 1, "one frame where it has no hop");
            for (double value : matrix.toArray()) {
                assertTrue(Double.isFinite(value), () -> "a value of a signal of " + signal.length + " samples is " + value);
            }
            assertFalse(extractor.warnings(signal).stream().anyMatch(warning -> warning.message().isBlank()), "a warning says nothing");
        }
    }

    private void signalUntouched() throws FeatureException {
        FeatureExtractor extractor = extractor();
        float[] signal = speech(extractor);
        float[] before = signal.clone();
        extractor.extract(signal);
        extractor.warnings(signal);
        extractor.intermediates(signal);
        assertArrayEquals(before, signal);
    }

    private void deterministic() throws Exception {
        FeatureExtractor extractor = extractor();
        float[] signal = speech(extractor);
        FeatureMatrix alone = extractor.extract(signal);
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<FeatureMatrix>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(executor.submit(() -> extractor.extract(signal)));
            }
            for (Future<FeatureMatrix> result : results) {
                assertEquals(alone, result.get(), "on another thread");
            }
        }
        assertEquals(alone, extractor().extract(signal), "by another extractor");
    }

    private void variants() throws FeatureException {
        FeatureExtractor extractor = extractor();
        float[] clip = speech(extractor);
        float[] variant = clip.clone();
        int from = clip.length / 3;
        int to = clip.length / 2;
        Arrays.fill(variant, from, to, 0f);
        double[] fast = extractor.variants(clip).extract(variant, List.of(new SampleRange(from, to))).toArray();
        double[] scratch = extractor.extract(variant).toArray();
        assertEquals(scratch.length, fast.length, "size of a variant's result");
        for (int i = 0; i < fast.length; i++) {
            double wanted = scratch[i];
            double given = fast[i];
            assertTrue(Math.abs(wanted - given) <= WITHIN * Math.max(1, Math.abs(wanted)),
                    () -> "a variant gives " + given + " where an analysis from scratch gives " + wanted);
        }
    }

    private void usedSamples() throws FeatureException {
        FeatureExtractor extractor = extractor();
        if (extractor.usedSamples().isEmpty() || extractor.usedSamples().getAsLong() > 100L * extractor.sampleRate()) {
            return;
        }
        int used = (int) extractor.usedSamples().getAsLong();
        float[] signal = SegmenterChecks.syllables(used + extractor.sampleRate());
        assertEquals(extractor.extract(Arrays.copyOf(signal, used)), extractor.extract(signal), "with further samples");
    }
}
