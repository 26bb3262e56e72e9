/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.explain.Coalition;

/**
 * The parts along an order of removing: without its first k segments, and with nothing but these. Score of a segment: the mean of what the
 * score falls when it is removed in its turn and what it rises when it is kept in its turn. The scores add up to the fall when all is
 * removed.
 */
final class RemovalPath {

    private static final double TRACE = 1e-9;

    /** Scores and standard errors by segment. */
    record Steps(double[] scores, double[] errors) {
    }

    private final int[] order;
    private final List<Coalition> parts;

    RemovalPath(int[] order) {
        this.order = order.clone();
        int players = order.length;
        parts = new ArrayList<>(2 * players + 2);
        BitSet kept = new BitSet(players);
        kept.set(0, players);
        for (int k = 0; k <= players; k++) {
            Coalition without = Coalition.of(players, kept);
            parts.add(without);
            parts.add(without.complement());
            if (k < players) {
                kept.clear(order[k]);
            }
        }
    }

    /** Without the first k and with the first k alone, alternately, k from 0 to the number of segments. */
    List<Coalition> parts() {
        return parts;
    }

    /** Some of the parts, evenly spread along the order. */
    List<Coalition> parts(int most) {
        int steps = order.length - 1;
        if (2 * steps <= most) {
            return parts.subList(2, parts.size() - 2);
        }
        List<Coalition> some = new ArrayList<>(most);
        int count = Math.max(1, most / 2);
        for (int j = 0; j < count; j++) {
            int k = 1 + (int) ((long) j * steps / count);
            some.add(parts.get(2 * k));
            some.add(parts.get(2 * k + 1));
        }
        return some;
    }

    /**
     * Scores of the segments and their standard errors. Where a later step is higher than an earlier one, both get their mean (pool
     * adjacent violators), less a trace, so that the order stays.
     */
    Steps steps(PathForecast forecast) {
        int players = order.length;
        double[] steps = steps(IntStream.range(0, parts.size()).mapToDouble(forecast::mean).toArray());
        double[] scores = new double[players];
        double[] errors = new double[players];
        double trace = TRACE * largest(steps);
        for (int[] pool : pools(steps)) {
            int length = pool[1] - pool[0];
            double mean = Arrays.stream(steps, pool[0], pool[1]).average().orElseThrow();
            double weight = 0.5 / length;
            double error = forecast.deviation(new int[] { 2 * pool[1], 2 * pool[0], 2 * pool[0] + 1, 2 * pool[1] + 1 },
                    new double[] { weight, -weight, weight, -weight });
            for (int k = pool[0]; k < pool[1]; k++) {
                scores[order[k]] = mean + trace * ((length - 1) / 2.0 - (k - pool[0])) / players;
                errors[order[k]] = error;
            }
        }
        return new Steps(scores, errors);
    }

    /**
     * What the scores estimate, for tests: means of the true steps over the same pools.
     *
     * @param falls of all parts
     */
    double[] estimated(PathForecast forecast, double[] falls) {
        double[] steps = steps(falls);
        double[] scores = new double[steps.length];
        for (int[] pool : pools(steps(IntStream.range(0, parts.size()).mapToDouble(forecast::mean).toArray()))) {
            double mean = Arrays.stream(steps, pool[0], pool[1]).average().orElseThrow();
            for (int k = pool[0]; k < pool[1]; k++) {
                scores[order[k]] = mean;
            }
        }
        return scores;
    }

    private double[] steps(double[] falls) {
        return IntStream.range(0, order.length).mapToDouble(
                k -> 0.5 * (falls[2 * k + 2] - falls[2 * k] + falls[2 * k + 1] - falls[2 * k + 3])).toArray();
    }

    private static double largest(double[] steps) {
        double largest = 0;
        for (double step : steps) {
            largest = Math.max(largest, Math.abs(step));
        }
        return largest;
    }

    /** Ranges of steps, from–to, whose means descend. */
    static List<int[]> pools(double[] steps) {
        List<int[]> pools = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            int from = k;
            double sum = steps[k];
            while (!pools.isEmpty()) {
                int[] before = pools.getLast();
                if (sums.getLast() / (before[1] - before[0]) >= sum / (k + 1 - from)) {
                    break;
                }
                from = before[0];
                sum += sums.removeLast();
                pools.removeLast();
            }
            pools.add(new int[] { from, k + 1 });
            sums.add(sum);
        }
        return pools;
    }
}
