/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.sparsha.explain.Coalition;

/**
 * Shapley values of fitted games, plus what the answers say beyond them, each answer judged by a game that was fitted without it: φᵢ = mean
 * over draws S of φᵢ(g) + (v(S) − g(S))·wᵢ(S)/D(S), wᵢ(S) = p of the others where S keeps i, −p where not; what is known for sure of
 * whole sizes is added with D = 1. The weight of a complement is the negative, so pairs come as differences.
 */
final class MsrEstimate {

    private static final int ROUNDS = 100;
    private static final int DEPTH = 4;
    private static final double RATE = 0.1;
    /** So many pairs decide which kernel a process has. */
    private static final int CHOOSING = 120;

    private final int players;
    private final AskedPairs known;
    private final AskedPairs drawn;
    private final boolean trees;
    private final Inquiry inquiry;
    private final double[] values;
    private final double[] errors;

    /**
     * @param known pairs known for sure, everybody against nobody first
     * @param drawn pairs drawn, at least one of each fold
     * @param folds how many folds; none where nothing had to be drawn
     * @param trees whether boosted trees are fitted, rather than a Gaussian process
     */
    MsrEstimate(AskedPairs known, AskedPairs drawn, int folds, boolean trees, Inquiry inquiry) {
        players = known.coalitions().get(0).size();
        this.known = known;
        this.drawn = drawn;
        this.trees = trees;
        this.inquiry = inquiry;
        if (folds == 0) {
            values = new double[players];
            addRest(values, any -> 0);
            errors = new double[players];
            return;
        }
        RunningMoments moments = new RunningMoments(players);
        for (int fold = 0; fold < folds; fold++) {
            Surrogate fitted = fit(fold);
            double[] base = fitted.shapley();
            addRest(base, fitted::difference);
            for (int one = 0; one < drawn.size(); one++) {
                if (drawn.folds().get(one) == fold) {
                    Coalition coalition = drawn.coalitions().get(one);
                    double[] term = base.clone();
                    addWeighted(term, coalition, (drawn.difference(one) - fitted.difference(coalition)) / drawn.chances().get(one));
                    moments.add(addingUp(term));
                }
            }
        }
        values = moments.mean();
        errors = moments.standardErrors();
    }

    double[] values() {
        return values;
    }

    double[] errors() {
        return errors;
    }

    /** What those known for sure say beyond a fitted game. */
    private void addRest(double[] base, ToDoubleFunction<Coalition> fitted) {
        for (int one = 0; one < known.size(); one++) {
            Coalition coalition = known.coalitions().get(one);
            addWeighted(base, coalition, known.difference(one) - fitted.applyAsDouble(coalition));
        }
    }

    private void addWeighted(double[] sum, Coalition coalition, double rest) {
        int size = coalition.kept();
        double in = MsrDesign.weight(players, size - 1);
        double out = size == players ? 0 : MsrDesign.weight(players, size);
        for (int i = 0; i < players; i++) {
            sum[i] += rest * (coalition.keeps(i) ? in : -out);
        }
    }

    /** That the values add up is known: what a draw misses of it is shared out, which biases nothing. */
    private double[] addingUp(double[] term) {
        double rest = (known.difference(0) - Arrays.stream(term).sum()) / players;
        return Arrays.stream(term).map(one -> one + rest).toArray();
    }

    private Surrogate fit(int without) {
        inquiry.checkCancelled();
        List<Coalition> coalitions = new ArrayList<>(known.coalitions());
        List<double[]> scores = new ArrayList<>(known.scores());
        for (int one = 0; one < drawn.size(); one++) {
            if (drawn.folds().get(one) != without) {
                coalitions.add(drawn.coalitions().get(one));
                scores.add(drawn.scores().get(one));
            }
        }
        if (!trees) {
            return OddProcess.of(coalitions, scores.stream().mapToDouble(both -> (both[0] - both[1]) / 2).toArray(), CHOOSING, inquiry);
        }
        List<Coalition> all = new ArrayList<>();
        coalitions.forEach(one -> all.addAll(List.of(one, one.complement())));
        return new FourierGame(players, BoostedTrees.fit(all, scores.stream().flatMapToDouble(Arrays::stream).toArray(), ROUNDS, DEPTH,
                RATE).terms());
    }
}
