/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompetenceTest {

    private static final List<String> CLASSES = List.of("anger", "fear", "joy", "sadness");

    /** Made answers: each person knows the truth as often as said, else guesses anger mostly. */
    private static Ratings made(int[] truth, double[] competence, SplittableRandom random) {
        List<Ratings.Answer> answers = new ArrayList<>();
        for (int unit = 0; unit < truth.length; unit++) {
            for (int j = 0; j < competence.length; j++) {
                int answer = random.nextDouble() < competence[j] ? truth[unit] : random.nextDouble() < 0.7 ? 0 : random.nextInt(4);
                answers.add(new Ratings.Answer(String.valueOf(unit), "p" + j, CLASSES.get(answer)));
            }
        }
        return Ratings.of(answers, CLASSES);
    }

    @Test
    void findsWhoCanBeReliedOn() {
        double[] competence = { 0.9, 0.7, 0.5, 0.1 };
        SplittableRandom random = new SplittableRandom(3);
        int[] truth = random.ints(600, 0, 4).toArray();
        Competence found = Competence.of(made(truth, competence, random), 1);
        assertArrayEquals(competence, found.competence(), 0.09);
        int right = 0;
        for (int unit = 0; unit < truth.length; unit++) {
            right += found.answer(unit) == truth[unit] ? 1 : 0;
        }
        assertTrue(right >= 0.9 * truth.length, right + " of " + truth.length);
    }

    @Test
    void givesTheSameForTheSameSeed() {
        SplittableRandom random = new SplittableRandom(4);
        Ratings ratings = made(random.ints(50, 0, 4).toArray(), new double[] { 0.8, 0.6 }, random);
        assertArrayEquals(Competence.of(ratings, 9).posterior()[7], Competence.of(ratings, 9).posterior()[7]);
        for (double[] posterior : Competence.of(ratings, 9).posterior()) {
            assertEquals(1, Arrays.stream(posterior).sum(), 1e-9);
        }
    }
}
