/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;

/**
 * Coalitions that were asked about together with their complements.
 *
 * @param coalitions one of each pair
 * @param scores its score and that of its complement
 * @param chances chance of each pair at one draw; 1 for those that were not drawn
 * @param folds in which fold each is
 */
record AskedPairs(List<Coalition> coalitions, List<double[]> scores, List<Double> chances, List<Integer> folds) {

    AskedPairs() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Coalition coalition, double[] both, double chance, int fold) {
        coalitions.add(coalition);
        scores.add(both);
        chances.add(chance);
        folds.add(fold);
    }

    /** Asks about pairs that are known for sure then. */
    void askAll(Inquiry inquiry, List<Coalition> some, double share) throws ExplainException {
        double[][] both = ask(inquiry, some, share);
        for (int i = 0; i < both.length; i++) {
            add(some.get(i), both[i], 1, -1);
        }
    }

    /** Scores of coalitions and of their complements. */
    static double[][] ask(Inquiry inquiry, List<Coalition> some, double share) throws ExplainException {
        List<Coalition> pairs = new ArrayList<>();
        some.forEach(one -> pairs.addAll(List.of(one, one.complement())));
        double[] worth = inquiry.ask(pairs, share);
        double[][] both = new double[some.size()][];
        for (int i = 0; i < both.length; i++) {
            both[i] = new double[] { worth[2 * i], worth[2 * i + 1] };
        }
        return both;
    }

    int size() {
        return coalitions.size();
    }

    double difference(int one) {
        return scores.get(one)[0] - scores.get(one)[1];
    }
}
