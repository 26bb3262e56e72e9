/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.contract.SignalModel;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A model made to hear a tone that is planted in noise: every explainer of segments puts the tone's segments before all others. */
class PlantedSoundTest {

    private static final int RATE = 16000;
    private static final int SEGMENTS = 16;
    private static final int LENGTH = 1000 * SEGMENTS;
    private static final double HERTZ = 3000;
    private static final List<Integer> PLANTED = List.of(9, 10, 11);

    /** What there is of the tone in each segment, saturating, so that parts of it stand in for each other. */
    private static final SignalModel HEARS = signal -> {
        double energy = 0;
        for (int from = 0; from + 1000 <= signal.length; from += 1000) {
            double cosine = 0;
            double sine = 0;
            for (int i = from; i < from + 1000; i++) {
                cosine += signal[i] * Math.cos(2 * Math.PI * HERTZ * i / RATE);
                sine += signal[i] * Math.sin(2 * Math.PI * HERTZ * i / RATE);
            }
            energy += (cosine * cosine + sine * sine) / 1e6;
        }
        double heard = 1 - Math.exp(-150 * energy);
        return new double[] {heard, 1 - heard};
    };

    private static float[] sound() {
        float[] signal = Signals.noise(0.02, LENGTH, 5);
        float[] tone = Signals.sine(HERTZ, 0.2, LENGTH, RATE);
        for (int segment : PLANTED) {
            for (int i = 1000 * segment; i < 1000 * (segment + 1); i++) {
                signal[i] += tone[i];
            }
        }
        return signal;
    }

    @TestFactory
    Stream<DynamicTest> theToneIsFound() throws Exception {
        BuiltinCatalog catalog = new BuiltinCatalog();
        return Stream.of("leave-one-out", "lime", "bayesian-surrogate", "gp-path", "random-forest", "kernel-shap", "odd-shap",
                "regression-msr", "permutation-shapley", "banzhaf", "rise", "owen").map(id -> DynamicTest.dynamicTest(id, () -> {
                    Explainer explainer = catalog.create(ExtensionKind.EXPLAINERS, id);
                    Map<String, String> values = id.equals("leave-one-out") ? Map.of() : Map.of("samples", "300");
                    TimeScores found = TimeScores.of(explainer
                            .explain(ToyTask.of(sound(), SEGMENTS, HEARS).withSeed(2).with(explainer, values)));
                    double[] scores = found.scores().stream().mapToDouble(Double::doubleValue).toArray();
                    double least = PLANTED.stream().mapToDouble(segment -> scores[segment]).min().orElseThrow();
                    double others = IntStream.range(0, SEGMENTS).filter(segment -> !PLANTED.contains(segment))
                            .mapToDouble(segment -> scores[segment]).max().orElseThrow();
                    assertTrue(least > others, () -> Arrays.toString(scores));
                }));
    }
}
