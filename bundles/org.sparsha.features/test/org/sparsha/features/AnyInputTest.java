/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every recipe with every kind of bad input: a finite result, the same from the fast path, and a warning where it means nothing. */
class AnyInputTest {

    /** An input and the warnings that it brings with every recipe, but for those that depend on the recipe. */
    private record Input(String name, float[] samples, List<String> warnings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Input> inputs() {
        float[] broken = Signals.speechLike(16000, 16000, 1);
        broken[0] = Float.NaN;
        broken[8000] = Float.POSITIVE_INFINITY;
        broken[15999] = Float.NEGATIVE_INFINITY;
        float[] onlyNaN = new float[16000];
        Arrays.fill(onlyNaN, Float.NaN);
        return List.of(new Input("no sample", new float[0], List.of("clip-empty")),
                new Input("one sample", new float[] {0.3f}, List.of("clip-constant")),
                new Input("100 samples", Signals.noise(0.1, 100, 1), List.of()),
                new Input("zeros", new float[16000], List.of("clip-silent")),
                new Input("direct current", constant(0.5f), List.of("clip-constant")),
                new Input("direct current at full scale", constant(-1), List.of("clip-constant", "clip-overdriven")),
                new Input("full-scale square", square(), List.of("clip-overdriven")),
                new Input("not finite in places", broken, List.of("samples-not-finite")),
                new Input("not finite at all", onlyNaN, List.of("clip-silent", "samples-not-finite")),
                new Input("8 kHz", Resampler.resample(Signals.speechLike(8000, 8000, 2), 8000, 16000), List.of()),
                new Input("192 kHz", Resampler.resample(Signals.speechLike(192000, 192000, 2), 192000, 16000), List.of()));
    }

    private static float[] constant(float value) {
        float[] samples = new float[16000];
        Arrays.fill(samples, value);
        return samples;
    }

    private static float[] square() {
        float[] samples = new float[16000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 40 % 2 == 0 ? 1 : -1;
        }
        return samples;
    }

    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (FeatureRecipe recipe : Recipes.all()) {
            inputs().forEach(input -> cases.add(Arguments.of(recipe.id(), input)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesFiniteValuesAndWarns(String id, Input input) throws SparshaException {
        FeatureRecipe recipe = Recipes.find(Recipes.all(), id).orElseThrow();
        FeatureExtractor extractor = recipe.create(ParameterValues.parse(recipe.parameters(), Map.of()));
        float[] before = input.samples.clone();
        FeatureMatrix matrix = extractor.extract(input.samples);
        assertTrue(Arrays.equals(before, input.samples), "changed its input");
        assertEquals(extractor.names().size(), matrix.rows());
        assertTrue(DoubleStream.of(matrix.toArray()).allMatch(Double::isFinite));
        assertEquals(matrix, extractor.extract(input.samples));
        SampleRange all = new SampleRange(0, input.samples.length);
        assertEquals(matrix, extractor.variants(new float[input.samples.length]).extract(input.samples, List.of(all)));
        List<String> expected = new ArrayList<>(input.warnings);
        if (input.samples.length <= 100 && !id.equals("waveform")) {
            expected.add("clip-short");
        }
        List<Warning> warnings = extractor.warnings(input.samples);
        assertEquals(expected, warnings.stream().map(Warning::code).toList());
        assertFalse(warnings.stream().anyMatch(warning -> warning.message().isBlank()));
    }
}
