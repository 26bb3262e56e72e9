/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.BitSet;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.contract.Game;

/** Values of small games straight from their definitions, over all coalitions. Slow and sure. */
public final class BruteForce {

    private BruteForce() {
    }

    /**
     * Shapley values (Shapley 1953).
     *
     * @param game a game
     * @param players its number of players, at most 16
     * @return one value a player; they add up to the worth of all less that of none
     */
    public static double[] shapley(Game game, int players) {
        double[] weights = new double[players];
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * binomial(players - 1, size));
        }
        return marginals(game, players, weights);
    }

    /**
     * Banzhaf values (Banzhaf 1965).
     *
     * @param game a game
     * @param players its number of players, at most 16
     * @return one value a player: its mean contribution to the coalitions of the others
     */
    public static double[] banzhaf(Game game, int players) {
        double[] weights = new double[players];
        java.util.Arrays.fill(weights, Math.scalb(1.0, 1 - players));
        return marginals(game, players, weights);
    }

    /**
     * The pairwise Shapley interaction index (Grabisch and Roubens 1999).
     *
     * @param game a game
     * @param players its number of players, 2 to 14
     * @return a symmetric matrix, zero on the diagonal
     */
    public static double[][] interactions(Game game, int players) {
        double[][] index = new double[players][players];
        for (int mask = 0; mask < 1 << players; mask++) {
            int size = Integer.bitCount(mask);
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < i; j++) {
                    if ((mask & 1 << i) == 0 && (mask & 1 << j) == 0) {
                        double both = worth(game, players, mask | 1 << i | 1 << j) - worth(game, players, mask | 1 << i)
                                - worth(game, players, mask | 1 << j) + worth(game, players, mask);
                        index[i][j] += both / ((players - 1) * binomial(players - 2, size));
                        index[j][i] = index[i][j];
                    }
                }
            }
        }
        return index;
    }

    /**
     * Total Sobol indices under masks that keep each player with probability 1/2 (Homma and Saltelli 1996).
     *
     * @param game a game whose worth is not constant
     * @param players its number of players, at most 16
     * @return one index a player, 0 to 1: the share of the variance that is left where all others are known
     */
    public static double[] sobolTotal(Game game, int players) {
        double[] indices = new double[players];
        double sum = 0;
        double squares = 0;
        int all = 1 << players;
        for (int mask = 0; mask < all; mask++) {
            double worth = worth(game, players, mask);
            sum += worth / all;
            squares += worth * worth / all;
            for (int i = 0; i < players; i++) {
                double step = worth(game, players, mask ^ 1 << i) - worth;
                indices[i] += step * step / 4 / all;
            }
        }
        for (int i = 0; i < players; i++) {
            indices[i] /= squares - sum * sum;
        }
        return indices;
    }

    private static double[] marginals(Game game, int players, double[] weightBySize) {
        double[] values = new double[players];
        for (int mask = 0; mask < 1 << players; mask++) {
            double without = worth(game, players, mask);
            for (int i = 0; i < players; i++) {
                if ((mask & 1 << i) == 0) {
                    values[i] += weightBySize[Integer.bitCount(mask)] * (worth(game, players, mask | 1 << i) - without);
                }
            }
        }
        return values;
    }

    private static double worth(Game game, int players, int mask) {
        return game.value(Coalition.of(players, BitSet.valueOf(new long[] { mask })));
    }

    private static double binomial(int n, int k) {
        double result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }
}
