/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.util.Arrays;

/**
 * Strengths of things that were compared in pairs (Bradley and Terry 1952), by the minorise–maximise algorithm of Hunter (2004), with half
 * a win of each over each other one added, so that one that always wins has a finite score.
 */
final class BradleyTerry {

    private static final double PRIOR = 0.5;
    private static final int MOST_STEPS = 10_000;
    private static final double SMALL = 1e-12;

    private BradleyTerry() {
    }

    /**
     * @param wins how often the one beat the other, [one][other]
     * @return natural logarithms of the strengths, with mean 0: the one beats the other with the odds exp(difference)
     */
    static double[] scores(double[][] wins) {
        int count = wins.length;
        double[] strengths = new double[count];
        Arrays.fill(strengths, 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = new double[count];
            double logs = 0;
            for (int one = 0; one < count; one++) {
                double won = 0;
                double met = 0;
                for (int other = 0; other < count; other++) {
                    if (other != one) {
                        won += wins[one][other] + PRIOR;
                        met += (wins[one][other] + wins[other][one] + 2 * PRIOR) / (strengths[one] + strengths[other]);
                    }
                }
                next[one] = count == 1 ? 1 : won / met;
                logs += Math.log(next[one]) / count;
            }
            double change = 0;
            for (int one = 0; one < count; one++) {
                next[one] /= Math.exp(logs);
                change = Math.max(change, Math.abs(next[one] - strengths[one]) / strengths[one]);
            }
            strengths = next;
            if (change < SMALL) {
                break;
            }
        }
        return Arrays.stream(strengths).map(Math::log).toArray();
    }
}
