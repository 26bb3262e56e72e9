/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class BaselineTest {

    @Test
    void learnsWhatIsPlain() {
        Random random = new Random(1);
        List<float[]> vectors = new ArrayList<>();
        int[] labels = new int[90];
        for (int i = 0; i < 90; i++) {
            labels[i] = i % 3;
            float[] vector = new float[5];
            for (int j = 0; j < 5; j++) {
                vector[j] = (float) random.nextGaussian() * 0.2f + (j == labels[i] ? 1000 : 0);
            }
            vectors.add(vector);
        }
        int[] train = IntStream.range(0, 60).toArray();
        int[] test = IntStream.range(60, 90).toArray();
        for (Baseline baseline : Baseline.values()) {
            int[] found = baseline.predict(vectors, labels, 3, train, test, 0);
            assertArrayEquals(IntStream.of(test).map(i -> labels[i]).toArray(), found, baseline.title());
        }
    }

    @Test
    void aClassThatIsNotLearnedFromIsNoHindrance() {
        List<float[]> vectors = List.of(new float[] {0, 1}, new float[] {1, 0}, new float[] {0, 2}, new float[] {2, 0}, new float[] {3, 3});
        int[] labels = {0, 2, 0, 2, 1};
        for (Baseline baseline : Baseline.values()) {
            int[] found = baseline.predict(vectors, labels, 3, new int[] {0, 1, 2, 3}, new int[] {0, 1}, 0);
            assertArrayEquals(new int[] {0, 2}, found, baseline.title());
        }
    }

    @Test
    void whoHasHeardOneClassAnswersIt() {
        List<float[]> vectors = List.of(new float[] {0, 1}, new float[] {1, 0}, new float[] {0, 2});
        for (Baseline baseline : Baseline.values()) {
            assertArrayEquals(new int[] {1}, baseline.predict(vectors, new int[] {1, 1, 0}, 2, new int[] {0, 1}, new int[] {2}, 0),
                    baseline.title());
        }
    }
}
