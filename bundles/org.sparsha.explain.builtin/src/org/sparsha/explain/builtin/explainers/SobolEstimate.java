/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.explain.Coalition;

/**
 * Total Sobol indices from independent replicates of a design in which every row is a mask followed by the masks with one player changed.
 * An index is the ratio of two means over replicates (a player's mean squared step / 4, and the variance of the score about the mean of
 * all replicates), its standard error the jackknife's over replicates, so that what isn't known of the variance is in it.
 */
final class SobolEstimate {

    private final int players;
    private final List<double[]> steps = new ArrayList<>();
    private final List<double[]> answers = new ArrayList<>();
    private final RunningMoments effects;

    SobolEstimate(int players) {
        this.players = players;
        this.effects = new RunningMoments(players);
    }

    /** One replicate: its design, row after row, and the score of each mask. */
    void add(List<Coalition> design, double[] worth) {
        int rows = design.size() / (players + 1);
        double[] squares = new double[players];
        double[] effect = new double[players];
        for (int row = 0; row < rows; row++) {
            int at = row * (players + 1);
            for (int i = 0; i < players; i++) {
                double step = worth[at + 1 + i] - worth[at];
                squares[i] += step * step / (4.0 * rows);
                effect[i] += (design.get(at).keeps(i) ? -1 : 1) * step / rows;
            }
        }
        steps.add(squares);
        answers.add(worth);
        effects.add(effect);
    }

    int replicates() {
        return steps.size();
    }

    /** Mean effect of every player's presence, over replicates. */
    RunningMoments effects() {
        return effects;
    }

    /** Variance of the score over random masks. */
    double variance() {
        return variance(-1);
    }

    /**
     * Mean squared distance of the scores from the mean of all, and what is lost by that mean's being of few replicates, whose masks are
     * too alike to count one by one; without one of the replicates.
     */
    private double variance(int without) {
        double[] means = answers.stream().mapToDouble(worth -> Arrays.stream(worth).average().orElse(0)).toArray();
        double mean = mean(means, without);
        double[] around = answers.stream().mapToDouble(
                worth -> Arrays.stream(worth).map(value -> (value - mean) * (value - mean)).average().orElse(0)).toArray();
        double[] between = Arrays.stream(means).map(value -> (value - mean) * (value - mean)).toArray();
        return mean(around, without) + mean(between, without) / Math.max(1, means.length - (without < 0 ? 1 : 2));
    }

    private static double mean(double[] values, int without) {
        return IntStream.range(0, values.length).filter(k -> k != without).mapToDouble(k -> values[k]).average().orElse(0);
    }

    /** The indices; zeros where the score never changes. */
    double[] indices() {
        return indices(-1);
    }

    private double[] indices(int without) {
        double variance = variance(without);
        return IntStream.range(0, players).mapToDouble(i -> variance > 0
                ? mean(steps.stream().mapToDouble(squares -> squares[i]).toArray(), without) / variance : 0).toArray();
    }

    /** Standard errors of the indices. */
    double[] errors() {
        int count = replicates();
        RunningMoments each = new RunningMoments(players);
        for (int without = 0; without < count; without++) {
            each.add(indices(without));
        }
        return Arrays.stream(each.standardErrors()).map(error -> error * (count - 1)).toArray();
    }
}
