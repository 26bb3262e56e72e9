/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

import org.sparsha.corpus.ConfidenceInterval;

/** Intervals by bootstrap for figures that take weights: a draw says how often each unit was drawn. */
final class WeightedBootstrap {

    private WeightedBootstrap() {
    }

    /**
     * The interval of a figure by bootstrap. Draws in which it is undefined are left out.
     *
     * @param draws how many draws
     * @param size how many weights a draw has
     * @param draw fills the weights of a draw
     * @param figure the figure under them
     * @return empty where the figure is undefined in half of the draws
     */
    static Optional<ConfidenceInterval> interval(int draws, int size, Consumer<double[]> draw, Function<double[], OptionalDouble> figure) {
        double[] found = new double[draws];
        double[] weights = new double[size];
        int defined = 0;
        for (int k = 0; k < draws; k++) {
            draw.accept(weights);
            OptionalDouble one = figure.apply(weights);
            if (one.isPresent()) {
                found[defined++] = one.getAsDouble();
            }
        }
        return 2 * defined < draws || draws == 0 ? Optional.empty() : Optional.of(ConfidenceInterval.of(Arrays.copyOf(found, defined)));
    }
}
