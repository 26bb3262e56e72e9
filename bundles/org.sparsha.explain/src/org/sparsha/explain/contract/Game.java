/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.sparsha.explain.Coalition;

/**
 * A cooperative game with known answers: the worth of every coalition of its players. A pure function.
 *
 * @see BruteForce
 */
@FunctionalInterface
public interface Game {

    /**
     * @param kept who takes part
     * @return what they are worth together
     */
    double value(Coalition kept);

    /**
     * Everybody adds the same, whoever else is there.
     *
     * @param weights what each player adds
     * @return the game
     */
    static Game additive(double... weights) {
        return kept -> {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += kept.keeps(i) ? weights[i] : 0;
            }
            return sum;
        };
    }

    /**
     * Two players that are worth something only together.
     *
     * @param one a player
     * @param other another player
     * @param worth what the two are worth together
     * @return the game
     */
    static Game pair(int one, int other, double worth) {
        return kept -> kept.keeps(one) && kept.keeps(other) ? worth : 0;
    }

    /**
     * A coalition is worth as many pairs of gloves as it can make.
     *
     * @param left players below this number own a left glove each, the others a right one
     * @return the game
     */
    static Game gloves(int left) {
        return kept -> {
            int lefts = (int) kept.toBitSet().stream().filter(i -> i < left).count();
            return Math.min(lefts, kept.kept() - lefts);
        };
    }

    /**
     * A vote.
     *
     * @param quota how many are needed
     * @return 1 for coalitions of at least so many players
     */
    static Game majority(int quota) {
        return kept -> kept.kept() >= quota ? 1 : 0;
    }

    /**
     * Every coalition has a worth of its own, drawn between −1 and 1.
     *
     * @param players number of players, at most 20
     * @param seed which game
     * @return the game
     */
    static Game random(int players, long seed) {
        double[] worth = new SplittableRandom(seed).doubles(1L << players, -1, 1).toArray();
        return kept -> {
            long[] words = kept.toBitSet().toLongArray();
            return worth[words.length == 0 ? 0 : (int) words[0]];
        };
    }

    /**
     * @param value what every coalition is worth
     * @return a game in which nobody matters
     */
    static Game constant(double value) {
        return kept -> value;
    }

    /**
     * @param others games to add
     * @return the sum of this game and those
     */
    default Game plus(Game... others) {
        return kept -> value(kept) + Arrays.stream(others).mapToDouble(game -> game.value(kept)).sum();
    }
}
