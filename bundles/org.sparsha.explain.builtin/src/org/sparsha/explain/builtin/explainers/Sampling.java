/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.BitSet;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;

/** What the sampling explainers have in common: their two parameters, and random coalitions. */
final class Sampling {

    /** How many coalitions may be asked about; the same unit for every explainer, so that they compare at equal cost. */
    static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many masked versions of the clip the model is asked about at most. Where it isn't set, more are taken if the method needs "
                    + "them over so many segments.", 16, 2_000_000, 1000);

    /** Early stop. */
    static final DecimalParameter UNTIL = Parameter.decimal("until", "Stop at standard error",
            "Stop as soon as the largest standard error falls below this; 0 uses all samples.", "", 0, 1e6, 0);

    /** Share of the segments that a random mask keeps on average. */
    static final DecimalParameter KEEP = Parameter.decimal("keep", "Share kept", "Chance of a segment to be kept in a random mask.", "",
            0.05, 0.95, 0.5).asAdvanced();

    private Sampling() {
    }

    static Coalition bernoulli(SplittableRandom random, int players, double keep) {
        BitSet bits = new BitSet(players);
        for (int i = 0; i < players; i++) {
            if (random.nextDouble() < keep) {
                bits.set(i);
            }
        }
        return Coalition.of(players, bits);
    }

    /** A uniformly random subset of the given size, by a partial Fisher–Yates shuffle. */
    static Coalition ofSize(SplittableRandom random, int players, int size) {
        int[] order = identity(players);
        BitSet bits = new BitSet(players);
        for (int i = 0; i < size; i++) {
            int pick = i + random.nextInt(players - i);
            bits.set(order[pick]);
            order[pick] = order[i];
        }
        return Coalition.of(players, bits);
    }

    static int[] permutation(SplittableRandom random, int players) {
        int[] order = identity(players);
        for (int i = players - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** Whether all 2^players coalitions fit the budget. */
    static boolean enumerable(int players, long samples) {
        return players <= 20 && 1L << players <= samples;
    }

    /** How many coalitions are asked about: all 2^players where they fit the budget, else as many as it has. */
    static long coalitions(int players, long samples) {
        return enumerable(players, samples) ? 1L << players : samples;
    }

    /**
     * Refuses a budget that a method can't keep to.
     *
     * @param least the fewest evaluations that the method can do with
     */
    static void refuseBelow(long least, long samples, int players, String method) throws ExplainException {
        if (samples < least) {
            throw new ExplainException(String.format(Locale.ROOT, "%s over %d segments take at least %d samples, not %d. "
                    + "Raise 'samples' to %d, use longer segments, or another explainer such as kernel-shap or lime.", method, players,
                    least, samples, least));
        }
    }

    private static int[] identity(int players) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        return order;
    }
}
