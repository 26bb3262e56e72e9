/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.ConfidenceInterval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CoincidencesTest {

    /** Krippendorff 2011, section B on: four observers, twelve units, numbers 1 to 5, answers missing. */
    private static final String[] KRIPPENDORFF = { "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 ." };

    static Ratings ratings(List<String> categories, String... rows) {
        List<Ratings.Answer> answers = new ArrayList<>();
        String[][] table = new String[rows.length][];
        for (int j = 0; j < rows.length; j++) {
            table[j] = rows[j].split(" ");
        }
        for (int unit = 0; unit < table[0].length; unit++) {
            for (int j = 0; j < rows.length; j++) {
                if (!table[j][unit].equals(".")) {
                    answers.add(new Ratings.Answer("unit " + unit, "person " + j, table[j][unit]));
                }
            }
        }
        return Ratings.of(answers, categories);
    }

    @Test
    void givesThePublishedAlphas() {
        Coincidences coincidences = Coincidences.of(ratings(List.of(), KRIPPENDORFF));
        assertEquals(11, coincidences.pairableUnits());
        assertEquals(0.743, coincidences.alpha(Scale.NOMINAL).orElseThrow(), 5e-4);
        assertEquals(0.815, coincidences.alpha(Scale.ORDINAL).orElseThrow(), 5e-4);
        assertEquals(0.849, coincidences.alpha(Scale.INTERVAL).orElseThrow(), 5e-4);
        assertEquals(0.797, coincidences.alpha(Scale.RATIO).orElseThrow(), 5e-4);
    }

    /** Krippendorff 2011, section A: two observers, ten units, two values; and B: five values, twelve units. */
    @Test
    void givesThePublishedAlphasOfTwoObservers() {
        assertEquals(0.095, Coincidences.of(ratings(List.of(), "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")).alpha(Scale.NOMINAL)
                .orElseThrow(), 5e-4);
        assertEquals(0.692, Coincidences.of(ratings(List.of(), "a a b b d c c c e d d a", "b a b b b c c c e d d d")).alpha(Scale.NOMINAL)
                .orElseThrow(), 5e-4);
    }

    /** Passonneau 2006: M is 1, 2/3, 1/3 or 0; the distance of {c} and {c, k} is 1 − 1/2 · 2/3. */
    @Test
    void setsDifferByMasi() throws Exception {
        assertEquals(0, Scale.masi(0b011, 0b011));
        assertEquals(2 / 3.0, Scale.masi(0b001, 0b011), 1e-12);
        assertEquals(1 - 1 / 9.0, Scale.masi(0b011, 0b110), 1e-12);
        assertEquals(1, Scale.masi(0b001, 0b110));
        Ratings sets = Ratings.of(List.of(new Ratings.Answer("u", "a", "joy+fear"), new Ratings.Answer("u", "b", "fear+joy"),
                new Ratings.Answer("v", "a", "joy"), new Ratings.Answer("v", "b", "joy+fear"), new Ratings.Answer("w", "a", "anger"),
                new Ratings.Answer("w", "b", "anger")), Scale.MASI, List.of());
        assertEquals(List.of("anger", "fear+joy", "joy"), sets.categories());
        // o(fear+joy, joy) = 1 pair; n = 2, 3, 1; D_o = 2·(2/3)/6, D_e = 2(2·3·1 + 2·1·1 + 3·1·(2/3))/(6·5)
        double expected = 1 - 2 * (2 / 3.0) / 6 / (2 * (6 + 2 + 2) / 30.0);
        assertEquals(expected, AgreementStudy.of(sets, Scale.MASI, 1).alpha().orElseThrow(), 1e-12);
        AgreementStudy single = AgreementStudy.of(ratings(List.of(), KRIPPENDORFF), Scale.MASI, 1);
        assertEquals(0.743, single.alpha().orElseThrow(), 5e-4, "sets of one label differ as names do");
        assertEquals(single.pairs(), AgreementStudy.of(ratings(List.of(), KRIPPENDORFF), Scale.NOMINAL, 1).pairs());
    }

    @Test
    void isUndefinedWhereNothingVariesOrNothingPairs() {
        assertTrue(Coincidences.of(ratings(List.of(), "a a a", "a a a")).alpha(Scale.NOMINAL).isEmpty());
        assertTrue(Coincidences.of(ratings(List.of(), "a . b", ". b .")).alpha(Scale.NOMINAL).isEmpty());
        assertTrue(Coincidences.of(ratings(List.of(), "a a a", "a a a")).interval(Scale.NOMINAL, 100, 1).isEmpty());
    }

    @Test
    void fullAgreementIsOneAndSystematicDisagreementBelowZero() {
        assertEquals(1, Coincidences.of(ratings(List.of(), "a b c a", "a b c a")).alpha(Scale.NOMINAL).orElseThrow());
        assertTrue(Coincidences.of(ratings(List.of(), "a b a b", "b a b a")).alpha(Scale.NOMINAL).orElseThrow() < 0);
    }

    @Test
    void theIntervalHoldsTheFigureAndIsTheSameForTheSameSeed() {
        Coincidences coincidences = Coincidences.of(ratings(List.of(), KRIPPENDORFF));
        ConfidenceInterval bounds = coincidences.interval(Scale.NOMINAL, 1000, 7).orElseThrow();
        assertTrue(bounds.low() < 0.743 && 0.743 < bounds.high() && bounds.high() <= 1, bounds.toString());
        assertEquals(bounds, coincidences.interval(Scale.NOMINAL, 1000, 7).orElseThrow());
    }

    /** The order of units and people doesn't matter, nor do categories that nobody used. */
    @Test
    void orderAndUnusedCategoriesChangeNothing() {
        double alpha = Coincidences.of(ratings(List.of(), KRIPPENDORFF)).alpha(Scale.ORDINAL).orElseThrow();
        Ratings other = ratings(List.of("1", "2", "3", "4", "5", "6"), KRIPPENDORFF[3], KRIPPENDORFF[1], KRIPPENDORFF[0], KRIPPENDORFF[2]);
        assertEquals(alpha, Coincidences.of(other).alpha(Scale.ORDINAL).orElseThrow(), 1e-12);
    }
}
