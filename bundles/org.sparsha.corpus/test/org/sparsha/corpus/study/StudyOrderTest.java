/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class StudyOrderTest {

    private static String of(String listener) {
        return StudyOrder.of(6, listener).stream().map(place -> place.number() + (place.swapped() ? "b" : "a"))
                .collect(Collectors.joining(" "));
    }

    /** What a browser makes of the page's own code. */
    @Test
    void isThatOfThePage() {
        assertEquals("2a 4b 5b 1b 0a 3a", of("ann"));
        assertEquals("2a 3b 0a 5b 1a 4b", of("Zo\u00eb \ud83d\ude00"));
    }

    @Test
    void eachPairComesOnceAndHalfOfThemTheOtherWayRound() {
        List<StudyOrder.Place> order = StudyOrder.of(41, "bob");
        assertEquals(41, order.stream().map(StudyOrder.Place::number).distinct().count());
        assertEquals(20, order.stream().filter(StudyOrder.Place::swapped).count());
        assertNotEquals(order, StudyOrder.of(41, "cy"));
    }
}
