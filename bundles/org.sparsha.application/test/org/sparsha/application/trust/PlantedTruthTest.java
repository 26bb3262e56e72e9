/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is known of a method before a model goes into the verdict in words, and only where it was tried. */
class PlantedTruthTest {

    private static final String TABLE = """
            model-sha256,model,explainer,budget,pieces,hit,low,high,rank,explainers
            aa,tiny 1,lime,25,17,0.400,0.200,0.600,4,4
            aa,tiny 1,lime,200,17,0.824,0.684,0.950,1,4
            aa,tiny 1,leave-one-out,0,17,0.700,0.450,0.900,3,4
            """;

    @Test
    void theLargestBudgetThatItTookCounts() throws Exception {
        PlantedTruth known = PlantedTruth.of(TABLE);
        Verdict.Part part = known.part("aa", "lime", 200).orElseThrow();
        assertEquals("On 17 recordings with a planted piece that tiny hears, this method's highest score lay in the piece in 82 % "
                + "(68 to 95 %), which makes it number 1 of 4 methods tried.", part.text());
        assertEquals(TrustLevel.TRUSTWORTHY, part.level());
        assertEquals(Verdict.Source.BENCHMARK, part.source());
        assertEquals(TrustLevel.POINTING, known.part("aa", "lime", 60).orElseThrow().level());
        assertEquals(TrustLevel.POINTING, known.part("aa", "leave-one-out", 9).orElseThrow().level());
    }

    @Test
    void whatWasNotTriedIsNotSaid() throws Exception {
        PlantedTruth known = PlantedTruth.of(TABLE);
        assertEquals(Optional.empty(), known.part("aa", "lime", 20));
        assertEquals(Optional.empty(), known.part("aa", "lime:keep=0.7", 200));
        assertEquals(Optional.empty(), known.part("bb", "lime", 200));
    }

    @Test
    void whatShipsCanBeRead() {
        assertTrue(PlantedTruth.shipped().part("", "", 0).isEmpty());
    }
}
