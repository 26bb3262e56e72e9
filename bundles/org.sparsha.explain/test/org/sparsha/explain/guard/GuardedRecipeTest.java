/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.RecipeFailure;
import org.sparsha.features.waveform.Waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a recipe of a plug-in does wrong is said in a sentence that names it. */
class GuardedRecipeTest {

    private static final float[] SIGNAL = {0.1f, 0.2f, 0.3f};
    private static final Origin ORIGIN = new Origin("recipe", "waveform", "com.acme");

    private final ForeignCalls calls = new ForeignCalls();

    /** As the waveform, but some of its methods throw. */
    private static FeatureRecipe failingAt(String... methods) {
        return failing(FeatureRecipe.class, new Waveform(), Set.of(methods));
    }

    private static <T> T failing(Class<T> type, T real, Set<String> methods) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            if (methods.contains(called.getName())) {
                throw new IllegalStateException("no");
            }
            try {
                Object result = called.invoke(real, arguments);
                return result instanceof FeatureExtractor extractor ? failing(FeatureExtractor.class, extractor, methods) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private FeatureRecipe guarded(FeatureRecipe foreign) throws ExplainException {
        return GuardedRecipe.of(calls, ORIGIN, foreign);
    }

    private static ParameterValues defaults(FeatureRecipe recipe) {
        return ParameterValues.defaults(recipe.parameters());
    }

    private static void names(Exception thrown) {
        assertEquals("The recipe waveform of the plug-in com.acme failed (IllegalStateException: no). Choose another, or report this to "
                + "whoever made it.", thrown.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "parameters"})
    void constantsThatThrow(String method) {
        names(assertThrows(ExplainException.class, () -> guarded(failingAt(method))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "sampleRate", "names", "hop", "usedSamples"})
    void makingAnExtractorThrows(String method) throws Exception {
        FeatureRecipe recipe = guarded(failingAt(method));
        names(assertThrows(FeatureException.class, () -> recipe.create(defaults(recipe))));
    }

    @Test
    void analysisThrows() throws Exception {
        FeatureRecipe recipe = guarded(failingAt("extract", "variants", "intermediates", "warnings"));
        FeatureExtractor extractor = recipe.create(defaults(recipe));
        names(assertThrows(RecipeFailure.class, () -> extractor.extract(SIGNAL)));
        names(assertThrows(RecipeFailure.class, () -> extractor.variants(SIGNAL)));
        names(assertThrows(RecipeFailure.class, () -> extractor.intermediates(SIGNAL)));
        assertTrue(extractor.warnings(SIGNAL).getFirst().message().contains("com.acme failed"));
    }

    @Test
    void wrongResultsAreRefused() throws Exception {
        FeatureRecipe wrong = failing(FeatureRecipe.class, new Waveform(), Set.of());
        FeatureExtractor extractor = wrong.create(defaults(wrong));
        for (FeatureMatrix result : List.of(FeatureMatrix.ofRows(2, 1, new double[2]),
                FeatureMatrix.ofRows(1, 1, new double[] {Double.NaN}))) {
            FeatureExtractor guarded = GuardedExtractor.of(calls, ORIGIN, (FeatureExtractor) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {FeatureExtractor.class},
                    (proxy, called, arguments) -> called.getName().equals("extract") ? result : called.invoke(extractor, arguments)));
            String message = assertThrows(RecipeFailure.class, () -> guarded.extract(SIGNAL)).getMessage();
            assertTrue(message.contains("other rows than 1") || message.contains("not a finite number in row 0"), message);
        }
    }

    @Test
    void anotherIdThanThePluginsIsRefused() {
        String message = assertThrows(ExplainException.class,
                () -> GuardedRecipe.of(calls, new Origin("recipe", "acme.wave", "com.acme"), new Waveform())).getMessage();
        assertTrue(message.contains("it calls itself 'waveform'"), message);
    }
}
