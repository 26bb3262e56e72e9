/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KappaTest {

    /** Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses. */
    private static final int[][] FLEISS = { { 0, 0, 0, 6, 0 }, { 0, 3, 0, 0, 3 }, { 0, 1, 4, 0, 1 }, { 0, 0, 0, 0, 6 }, { 0, 3, 0, 3, 0 },
        { 2, 0, 4, 0, 0 }, { 0, 0, 4, 0, 2 }, { 2, 0, 3, 1, 0 }, { 2, 0, 0, 4, 0 }, { 0, 0, 0, 0, 6 }, { 1, 0, 0, 5, 0 }, { 1, 1, 0, 4, 0 },
        { 0, 3, 3, 0, 0 }, { 1, 0, 0, 5, 0 }, { 0, 2, 0, 3, 1 }, { 0, 0, 5, 0, 1 }, { 3, 0, 0, 1, 2 }, { 5, 1, 0, 0, 0 }, { 0, 2, 0, 4, 0 },
        { 1, 0, 2, 0, 3 }, { 0, 0, 0, 0, 6 }, { 0, 1, 0, 5, 0 }, { 0, 2, 0, 1, 3 }, { 2, 0, 0, 4, 0 }, { 1, 0, 0, 4, 1 }, { 0, 5, 0, 1, 0 },
        { 4, 0, 0, 0, 2 }, { 0, 2, 0, 4, 0 }, { 1, 0, 5, 0, 0 }, { 0, 0, 0, 0, 6 } };

    /** Two people's table of counts as ratings. */
    private static Ratings table(int[][] counts) {
        List<Ratings.Answer> answers = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            for (int k = 0; k < counts.length; k++) {
                for (int n = 0; n < counts[c][k]; n++) {
                    String unit = c + "," + k + "," + n;
                    answers.add(new Ratings.Answer(unit, "A", String.valueOf(c + 1)));
                    answers.add(new Ratings.Answer(unit, "B", String.valueOf(k + 1)));
                }
            }
        }
        return Ratings.of(answers, List.of());
    }

    /** Cohen 1960, table 2: 200 cases, observed agreement .70, by chance .41. */
    @Test
    void givesCohensOwnKappa() {
        assertEquals(0.492, Kappa.cohen(table(new int[][] { { 88, 10, 2 }, { 14, 40, 6 }, { 18, 10, 12 } }), 0, 1).orElseThrow(), 5e-4);
    }

    @Test
    void givesFleissOwnKappa() {
        List<Ratings.Answer> answers = new ArrayList<>();
        for (int unit = 0; unit < FLEISS.length; unit++) {
            int person = 0;
            for (int c = 0; c < 5; c++) {
                for (int n = 0; n < FLEISS[unit][c]; n++) {
                    answers.add(new Ratings.Answer("patient " + unit, "psychiatrist " + person++, "diagnosis " + c));
                }
            }
        }
        assertEquals(0.430, Kappa.fleiss(Ratings.of(answers, List.of())).orElseThrow(), 5e-4);
    }

    /** With two categories weights change nothing; quadratic weights forgive neighbours more than none do. */
    @Test
    void weightsFollowTheDistance() {
        Ratings two = table(new int[][] { { 20, 5 }, { 10, 15 } });
        assertEquals(Kappa.cohen(two, 0, 1).orElseThrow(), Kappa.weighted(two, 0, 1, 2).orElseThrow(), 1e-12);
        assertEquals(0.4, Kappa.cohen(two, 0, 1).orElseThrow(), 1e-12);
        Ratings near = table(new int[][] { { 10, 5, 0 }, { 5, 10, 5 }, { 0, 5, 10 } });
        assertTrue(Kappa.weighted(near, 0, 1, 2).orElseThrow() > Kappa.weighted(near, 0, 1, 1).orElseThrow());
        assertTrue(Kappa.weighted(near, 0, 1, 1).orElseThrow() > Kappa.cohen(near, 0, 1).orElseThrow());
    }

    @Test
    void isUndefinedWhereNothingVaries() {
        assertTrue(Kappa.cohen(table(new int[][] { { 5 } }), 0, 1).isEmpty());
        assertTrue(Kappa.fleiss(table(new int[][] { { 5 } })).isEmpty());
    }

    /** Shrout and Fleiss 1979, table 2: six targets, four judges: .29 and .62. */
    @Test
    void givesThePublishedIntraclassCorrelations() {
        IntraclassCorrelation found = IntraclassCorrelation.of(new double[][] { { 9, 2, 5, 8 }, { 6, 1, 3, 2 }, { 8, 4, 6, 8 },
            { 7, 1, 2, 6 },
            { 10, 5, 6, 9 }, { 6, 2, 4, 7 } });
        assertEquals(0.29, found.single().orElseThrow(), 5e-3);
        assertEquals(0.62, found.mean().orElseThrow(), 5e-3);
        assertTrue(IntraclassCorrelation.of(new double[][] { { 3, 3 }, { 3, 3 } }).single().isEmpty());
    }
}
