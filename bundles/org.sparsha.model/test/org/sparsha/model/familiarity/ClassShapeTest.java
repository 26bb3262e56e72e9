/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassShapeTest {

    @Test
    void whatIsLikeAnAddedClassIsNoStrangerAndOthersLieWhereTheyLay() {
        Random random = new Random(1);
        List<double[]> statistics = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<double[]> noisy = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            double[] one = random.doubles(5, -1, 1).toArray();
            one[0] += n % 2 == 0 ? 4 : 0;
            statistics.add(one);
            labels.add(n % 2 == 0 ? "b" : "a");
            double[] copy = one.clone();
            copy[3] += 9;
            noisy.add(copy);
            names.add(labels.getLast() + ", in noise");
        }
        ClassShape plain = ClassShape.fit(statistics, labels, 1);
        ClassShape more = plain.with(noisy, names);
        assertEquals(List.of("a", "b", "a, in noise", "b, in noise"), more.classes());
        assertEquals(plain, plain.with(List.of(), List.of()), "nothing added is the same shape");
        for (int n = 0; n < 60; n++) {
            assertEquals(plain.squaredDistances(statistics.get(n))[1], more.squaredDistances(statistics.get(n))[1], 0);
            assertTrue(plain.distance(noisy.get(n)) > more.distance(noisy.get(n)) + .5, "copy " + n);
        }
        double[] elsewhere = statistics.getFirst().clone();
        elsewhere[3] -= 9;
        assertEquals(plain.distance(elsewhere), more.distance(elsewhere), 0);
    }
}
