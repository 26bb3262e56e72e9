/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiscriminantAnalysisTest {

    private static final int SIZE = 11;
    private static final int CLASSES = 3;
    private static final int EACH = 40;

    /** Classes that differ in one value each, with noise that all values of a vector share. */
    private static List<float[]> vectors(long seed) {
        Random random = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        for (int n = 0; n < CLASSES * EACH; n++) {
            float[] values = new float[SIZE];
            float shared = (float) random.nextGaussian();
            for (int i = 0; i < SIZE; i++) {
                values[i] = 2 * shared + (float) random.nextGaussian() * 0.5f + (i == n % CLASSES ? 1.5f : 0);
            }
            vectors.add(values);
        }
        return vectors;
    }

    private static DiscriminantAnalysis.Layer layer(List<float[]> vectors, int classes) {
        DiscriminantAnalysis analysis = new DiscriminantAnalysis(SIZE, classes);
        for (int n = 0; n < vectors.size(); n++) {
            analysis.add(vectors.get(n), n % CLASSES, 0.7);
        }
        return analysis.solve(0.1);
    }

    private static double[] logits(DiscriminantAnalysis.Layer layer, float[] vector) {
        double[] logits = new double[layer.bias().length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = layer.bias()[c];
            for (int i = 0; i < SIZE; i++) {
                logits[c] += layer.weight()[c * SIZE + i] * vector[i];
            }
        }
        return logits;
    }

    /** Vectors in two parts, the second of which is moved, and every analysis of one of them. */
    private static List<DiscriminantAnalysis> parts(List<float[]> vectors, float moved) {
        List<DiscriminantAnalysis> parts = List.of(new DiscriminantAnalysis(SIZE, CLASSES), new DiscriminantAnalysis(SIZE, CLASSES));
        for (int n = 0; n < vectors.size(); n++) {
            float[] values = vectors.get(n).clone();
            values[SIZE - 1] += n % 2 * moved;
            parts.get(n % 2).add(values, n % CLASSES, 0.7);
        }
        return parts;
    }

    @Test
    void partsTakenTogetherAreWhatTheyWouldBeLearnedAtOnce() {
        List<float[]> vectors = vectors(1);
        List<DiscriminantAnalysis> parts = parts(vectors, 0);
        assertArrayEquals(layer(vectors, CLASSES).weight(), DiscriminantAnalysis.mixed(parts, 0, 1).solve(0.1).weight(), 1e-5f);
        DiscriminantAnalysis alone = new DiscriminantAnalysis(SIZE, CLASSES);
        for (int n = 1; n < vectors.size(); n += 2) {
            alone.add(vectors.get(n), n % CLASSES, 0.7);
        }
        assertArrayEquals(alone.solve(0.1).weight(), DiscriminantAnalysis.mixed(parts, 1, 0).solve(0.1).weight(), 1e-5f);
    }

    @Test
    void tellsPartsFromOneAnother() {
        DiscriminantAnalysis.Layer layer = DiscriminantAnalysis.between(parts(vectors(1), 6)).solve(0.1);
        List<float[]> others = vectors(2);
        int right = 0;
        for (int n = 0; n < others.size(); n++) {
            float[] values = others.get(n).clone();
            values[SIZE - 1] += n % 2 * 6;
            double[] logits = logits(layer, values);
            assertEquals(2, logits.length);
            right += logits[n % 2] > logits[1 - n % 2] ? 1 : 0;
        }
        assertTrue(right > 0.9 * others.size(), right + " of " + others.size());
    }

    @Test
    void looksPastWhatAllValuesShare() {
        DiscriminantAnalysis.Layer layer = layer(vectors(1), CLASSES);
        List<float[]> others = vectors(2);
        int right = 0;
        for (int n = 0; n < others.size(); n++) {
            double[] logits = logits(layer, others.get(n));
            right += logits[n % CLASSES] == Arrays.stream(logits).max().orElseThrow() ? 1 : 0;
        }
        assertTrue(right > 0.9 * others.size(), right + " of " + others.size());
    }

    @Test
    void logitsSumToZeroAndHaveOneSize() {
        List<float[]> vectors = vectors(3);
        DiscriminantAnalysis.Layer layer = layer(vectors, CLASSES);
        double square = 0;
        for (float[] vector : vectors) {
            double[] logits = logits(layer, vector);
            assertEquals(0, Arrays.stream(logits).sum(), 1e-4);
            square += Arrays.stream(logits).map(logit -> logit * logit).sum() / CLASSES / vectors.size();
        }
        assertEquals(4, Math.sqrt(square), 1e-4);
    }

    @Test
    void aClassThatWasNotLearnedIsNeverTheAnswer() {
        DiscriminantAnalysis.Layer layer = layer(vectors(4), CLASSES + 1);
        for (float[] vector : vectors(5)) {
            double[] logits = logits(layer, vector);
            assertTrue(logits[CLASSES] < Arrays.stream(logits).max().orElseThrow());
        }
    }

    @Test
    void theSameVectorsGiveTheSameLayer() {
        assertArrayEquals(layer(vectors(6), CLASSES).weight(), layer(vectors(6), CLASSES).weight());
    }

    @Test
    void whatNeverVariesDoesNoHarm() {
        List<float[]> vectors = vectors(7);
        vectors.forEach(vector -> vector[SIZE - 1] = 0);
        for (float weight : layer(vectors, CLASSES).weight()) {
            assertTrue(Float.isFinite(weight));
        }
        for (float weight : layer(vectors.stream().map(vector -> new float[SIZE]).toList(), CLASSES).weight()) {
            assertEquals(0, weight);
        }
    }
}
