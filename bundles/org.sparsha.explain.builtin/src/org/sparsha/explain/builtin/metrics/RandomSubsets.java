/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;

/**
 * 100 random subsets of a fifth to a half of the parts: what the scores forecast of their removal, and what it does.
 *
 * @param forecast sum of the scores of each subset
 * @param effect v(all) − v(all without the subset)
 */
record RandomSubsets(double[] forecast, double[] effect) {

    private static final int SUBSETS = 100;

    static RandomSubsets of(MetricTask task, Judged judged, Asking asking) throws ExplainException {
        SplittableRandom random = new SplittableRandom(task.seed());
        int players = judged.players();
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.all(players)));
        double[] forecast = new double[SUBSETS];
        for (int k = 0; k < SUBSETS; k++) {
            int largest = Math.max(1, players / 2);
            int smallest = Math.max(1, players / 5);
            int size = smallest + random.nextInt(largest - smallest + 1);
            int[] subset = Arrays.copyOf(RemovalCurves.shuffled(random, players), size);
            asked.add(Coalition.of(players, subset).complement());
            for (int player : subset) {
                forecast[k] += judged.scores()[player];
            }
        }
        double[] scores = asking.scores(judged.game(), asked, 1);
        double[] effect = new double[SUBSETS];
        for (int k = 0; k < SUBSETS; k++) {
            effect[k] = scores[0] - scores[k + 1];
        }
        return new RandomSubsets(forecast, effect);
    }
}
