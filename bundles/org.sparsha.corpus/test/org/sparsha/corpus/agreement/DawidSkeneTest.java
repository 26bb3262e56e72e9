/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DawidSkeneTest {

    /** Two good people and one who always exchanges b and c: their confusions are found, and what they say is turned round. */
    @Test
    void findsWhoConfusesWhat() {
        SplittableRandom random = new SplittableRandom(3);
        List<Ratings.Answer> answers = new ArrayList<>();
        String[] names = { "a", "b", "c" };
        int[] truth = new int[600];
        for (int unit = 0; unit < truth.length; unit++) {
            truth[unit] = random.nextInt(3);
            for (int person = 0; person < 2; person++) {
                int said = random.nextDouble() < 0.85 ? truth[unit] : random.nextInt(3);
                answers.add(new Ratings.Answer("u" + unit, "p" + person, names[said]));
            }
            answers.add(new Ratings.Answer("u" + unit, "p2", names[truth[unit] == 0 ? 0 : 3 - truth[unit]]));
        }
        Ratings ratings = Ratings.of(answers, List.of());
        DawidSkene found = DawidSkene.of(ratings);
        assertTrue(found.errors()[2][1][2] > 0.95, "b said c: " + found.errors()[2][1][2]);
        int right = 0;
        for (int unit = 0; unit < truth.length; unit++) {
            right += GoldLabels.likeliest(found.posterior()[unit]) == truth[unit] ? 1 : 0;
        }
        assertTrue(right > 0.97 * truth.length, right + " right");
        AgreementStudy study = AgreementStudy.of(ratings, Scale.NOMINAL, 1);
        assertEquals(truth.length, GoldLabels.of(study, GoldLabels.Rule.DAWID_SKENE).rows().size());
    }

    @Test
    void agreesWithThoseWhoAgree() {
        Ratings ratings = Ratings.of(List.of(new Ratings.Answer("u", "x", "a"), new Ratings.Answer("u", "y", "a"),
                new Ratings.Answer("v", "x", "b"), new Ratings.Answer("v", "y", "b")), List.of());
        DawidSkene found = DawidSkene.of(ratings);
        assertEquals(1, found.posterior()[0][0], 1e-9);
        assertEquals(0.5, found.prior()[0], 1e-9);
    }
}
