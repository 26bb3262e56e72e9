/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Interactions read off fitted trees against exact ones. */
class ProxySpexTest {

    private static final int PLAYERS = 12;

    private static InteractionAttribution explain(Explainer explainer, Game game, long samples) throws Exception {
        return (InteractionAttribution) explainer
                .explain(ToyTask.game(game, PLAYERS).withSeed(3).with(explainer, Map.of("samples", String.valueOf(samples))));
    }

    @Test
    void thePlantedPairsAreTheStrongest() throws Exception {
        Game game = Game.additive(0.2, 0, 0.1, 0, 0.3, 0, 0, 0.1, 0, 0, 0.2, 0).plus(Game.pair(0, 5, 0.6), Game.pair(2, 9, -0.5));
        InteractionAttribution found = explain(new ProxySpex(), game, 200);
        assertEquals(0.6, found.pairs().get(0).get(5), 0.15);
        assertEquals(-0.5, found.pairs().get(9).get(2), 0.15);
        double others = IntStream.range(0, PLAYERS).boxed().flatMap(i -> IntStream.range(0, i).filter(j -> !(i == 5 && j == 0 || i == 9
                && j == 2)).mapToObj(j -> Math.abs(found.pairs().get(i).get(j)))).mapToDouble(Double::doubleValue).max().orElseThrow();
        assertTrue(others < 0.2, String.valueOf(others));
    }

    @Test
    void exactWhereAllCoalitionsFitTheBudget() throws Exception {
        Game game = Game.random(8, 5);
        Explainer explainer = new ProxySpex();
        InteractionAttribution found = (InteractionAttribution) explainer
                .explain(ToyTask.game(game, 8).with(explainer, Map.of("samples", "256")));
        Explainer other = new Interaction();
        InteractionAttribution exact = (InteractionAttribution) other
                .explain(ToyTask.game(game, 8).with(other, Map.of("samples", "256")));
        assertEquals(exact.pairs(), found.pairs());
        assertEquals(exact.main().scores(), found.main().scores());
    }

    /** A product of an even number of signs: 4/(t − 1) of it to every two of its t players. */
    @Test
    void aTermIsSharedOutAsDefined() throws Exception {
        BitSet term = BitSet.valueOf(new long[] { 0b1111 });
        double[][] found = new FourierGame(6, Map.of(term, 0.3)).interactions();
        Explainer other = new Interaction();
        InteractionAttribution exact = (InteractionAttribution) other.explain(ToyTask
                .game(kept -> 0.3 * term.stream().map(i -> kept.keeps(i) ? 1 : -1).reduce(1, (a, b) -> a * b), 6)
                .with(other, Map.of("samples", "64")));
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertEquals(exact.pairs().get(i).get(j), found[i][j], 1e-12);
            }
        }
    }
}
