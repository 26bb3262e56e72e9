/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;

/** Mean fall of the probability over the top 1, 5, 10, 20, 50 % (ERASER's AOPC), beside the same for random parts. */
final class TopShares {

    private static final int[] PERCENT = { 1, 5, 10, 20, 50 };
    private static final int RANDOM_ORDERS = 10;

    private TopShares() {
    }

    /**
     * @param keeping whether only the top is kept, rather than taken away
     * @return the mean under the id, the mean for random parts, and one figure a share
     */
    static Map<String, Double> measure(String id, boolean keeping, MetricTask task, Judged judged, Asking asking) throws ExplainException {
        List<int[]> orders = new ArrayList<>(List.of(judged.descending()));
        SplittableRandom random = new SplittableRandom(task.seed());
        for (int i = 0; i < RANDOM_ORDERS; i++) {
            orders.add(RemovalCurves.shuffled(random, judged.players()));
        }
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.all(judged.players())));
        for (int[] order : orders) {
            for (int percent : PERCENT) {
                int count = Math.max(1, (int) Math.ceil(judged.players() * percent / 100.0));
                Coalition top = Coalition.of(judged.players(), Arrays.copyOf(order, count));
                asked.add(keeping ? top : top.complement());
            }
        }
        double[] p = asking.probabilities(judged.game(), asked, 1);
        double[] falls = new double[2];
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(id, 0.0);
        values.put(id + "-random", 0.0);
        for (int i = 1; i < p.length; i++) {
            boolean chance = i > PERCENT.length;
            falls[chance ? 1 : 0] += (p[0] - p[i]) / PERCENT.length / (chance ? RANDOM_ORDERS : 1);
            if (!chance) {
                values.put(id + "-" + PERCENT[i - 1], p[0] - p[i]);
            }
        }
        values.put(id, falls[0]);
        values.put(id + "-random", falls[1]);
        return values;
    }
}
