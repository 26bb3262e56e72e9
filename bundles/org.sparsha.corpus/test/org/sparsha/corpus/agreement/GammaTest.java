/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.agreement.StretchAnswers.Marked;
import org.sparsha.corpus.agreement.StretchAnswers.Stretch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** γ against its definition, worked by hand and by trying every alignment. */
class GammaTest {

    private static StretchAnswers of(long length, List<Stretch> one, List<Stretch> other) {
        return new StretchAnswers(List.of("x", "y"), List.of("a", "b"), List.of(new Marked("r", length, List.of(one, other))));
    }

    private static List<Stretch> random(SplittableRandom random, int most, int categories) {
        List<Stretch> all = new ArrayList<>();
        long at = 0;
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            long start = at + random.nextInt(200);
            at = start + 1 + random.nextInt(300);
            all.add(new Stretch(start, at, random.nextInt(categories)));
        }
        return all;
    }

    /** Two stretches of 10 and 10, 2 apart at both ends: ((2 + 2) / 20)² = .04; another label costs 1 more; alone each costs 1. */
    @Test
    void costsAreThoseOfTheDefinition() {
        assertEquals(0.04, Gamma.cost(new Stretch(0, 10, 0), new Stretch(2, 12, 0)), 1e-12);
        assertEquals(1.04, Gamma.cost(new Stretch(0, 10, 0), new Stretch(2, 12, 1)), 1e-12);
        assertEquals(1.04 + 1, Gamma.cost(List.of(new Stretch(0, 10, 0), new Stretch(100, 110, 0)), List.of(new Stretch(2, 12, 1))), 1e-12);
        assertEquals(2, Gamma.cost(List.of(new Stretch(0, 10, 0)), List.of(new Stretch(100, 110, 0))), 1e-12, "no partner is cheaper");
    }

    /** The best alignment is that of trying all. */
    @Test
    void noAlignmentCostsLess() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 300; round++) {
            List<Stretch> one = random(random, 6, 2);
            List<Stretch> other = random(random, 6, 2);
            assertEquals(tryAll(one, other, 0, new boolean[other.size()]), Gamma.cost(one, other), 1e-9);
            assertEquals(Gamma.cost(other, one), Gamma.cost(one, other), 1e-9);
        }
    }

    private static double tryAll(List<Stretch> one, List<Stretch> other, int at, boolean[] taken) {
        if (at == one.size()) {
            double left = 0;
            for (boolean is : taken) {
                left += is ? 0 : 1;
            }
            return left;
        }
        double best = 1 + tryAll(one, other, at + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.min(best, Gamma.cost(one.get(at), other.get(j)) + tryAll(one, other, at + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }

    @Test
    void wholeAgreementIsOneAndChanceAboutNought() {
        SplittableRandom random = new SplittableRandom(9);
        List<Marked> same = new ArrayList<>();
        List<Marked> unlike = new ArrayList<>();
        for (int recording = 0; recording < 60; recording++) {
            List<Stretch> one = random(random, 8, 2);
            same.add(new Marked("r" + recording, 5000, List.of(one, one)));
            long by = random.nextInt(5000);
            unlike.add(new Marked("r" + recording, 5000, List.of(one, one.stream().map(stretch -> new Stretch((stretch.start() + by) % 5000,
                    (stretch.start() + by) % 5000 + stretch.end() - stretch.start(), stretch.category())).toList())));
        }
        List<String> people = List.of("x", "y");
        List<String> labels = List.of("a", "b");
        assertEquals(1, Gamma.of(new StretchAnswers(people, labels, same), 1).orElseThrow(), 1e-12);
        assertEquals(0, Gamma.of(new StretchAnswers(people, labels, unlike), 1).orElseThrow(), 0.1);
        assertEquals(OptionalDouble.empty(), Gamma.of(of(1000, List.of(), List.of()), 1));
    }

    /** What lies further away or has another label agrees less; the same draws give the same figure. */
    @Test
    void gammaFallsWithEachKindOfDisagreement() {
        List<Stretch> one = List.of(new Stretch(0, 400, 0), new Stretch(600, 1200, 1), new Stretch(2000, 2300, 0));
        double before = 1;
        for (long by : new long[] {20, 60, 120, 200}) {
            double gamma = Gamma.of(of(6000, one, one.stream().map(stretch -> new Stretch(stretch.start() + by, stretch.end() + by,
                    stretch.category())).toList()), 3).orElseThrow();
            assertTrue(gamma < before, by + ": " + gamma);
            before = gamma;
        }
        List<Stretch> relabelled = List.of(new Stretch(0, 400, 1), new Stretch(600, 1200, 1), new Stretch(2000, 2300, 0));
        double gamma = Gamma.of(of(6000, one, relabelled), 3).orElseThrow();
        assertTrue(gamma > 0.3 && gamma < 0.9, "one of three labels differs: " + gamma);
        assertEquals(gamma, Gamma.of(of(6000, one, relabelled), 3).orElseThrow());
        assertTrue(Gamma.of(of(6000, one, one.subList(0, 2)), 3).orElseThrow() < 0.9, "one has no partner");
    }
}
