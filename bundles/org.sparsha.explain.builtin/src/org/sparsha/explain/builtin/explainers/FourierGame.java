/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.BitSet;
import java.util.Map;

import org.sparsha.explain.Coalition;

/**
 * A game given by its Fourier coefficients in signs (+1 kept, −1 not): v(S) = Σ f̂(T)·Πᵢ∈T xᵢ. A term of t players adds 2/t of its
 * coefficient to the Shapley value of each where t is odd, and 4/(t − 1) of it to the Shapley interaction index of each two where t is
 * even: the means of (2p − 1)^(t−1) and (2p − 1)^(t−2) over p uniform in 0 to 1, times the jump of the product.
 */
final class FourierGame implements Surrogate {

    private final int players;
    private final Map<BitSet, Double> terms;

    FourierGame(int players, Map<BitSet, Double> terms) {
        this.players = players;
        this.terms = terms;
    }

    @Override
    public double difference(Coalition coalition) {
        double sum = 0;
        for (Map.Entry<BitSet, Double> term : terms.entrySet()) {
            int size = term.getKey().cardinality();
            if (size % 2 == 1) { // the even ones are alike for the complement
                int removed = 0;
                for (int i = term.getKey().nextSetBit(0); i >= 0; i = term.getKey().nextSetBit(i + 1)) {
                    removed += coalition.keeps(i) ? 0 : 1;
                }
                sum += removed % 2 == 0 ? term.getValue() : -term.getValue();
            }
        }
        return 2 * sum;
    }

    @Override
    public double[] shapley() {
        double[] values = new double[players];
        terms.forEach((term, value) -> {
            int size = term.cardinality();
            if (size % 2 == 1) {
                term.stream().forEach(i -> values[i] += 2 * value / size);
            }
        });
        return values;
    }

    /** The pairwise Shapley interaction index, symmetric, zeros on the diagonal. */
    double[][] interactions() {
        double[][] pairs = new double[players][players];
        terms.forEach((term, value) -> {
            int size = term.cardinality();
            if (size > 0 && size % 2 == 0) {
                term.stream().forEach(one -> term.stream().filter(other -> other != one)
                        .forEach(other -> pairs[one][other] += 4 * value / (size - 1)));
            }
        });
        return pairs;
    }
}
