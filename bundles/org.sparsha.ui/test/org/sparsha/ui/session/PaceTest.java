/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PaceTest {

    @Test
    void learnsByModelAndExplainerAndFromTheSlowestOtherwise() {
        Pace pace = new Pace(List.of());
        assertEquals(OptionalDouble.empty(), pace.estimate("m", "lime", 100));
        pace.learn("m", "lime", 2, 100);
        pace.learn("m", "rise", 10, 100);
        assertEquals(OptionalDouble.of(4), pace.estimate("m", "lime", 200));
        assertEquals(OptionalDouble.of(10), pace.estimate("m", "other", 100));
        assertEquals(OptionalDouble.empty(), pace.estimate("n", "lime", 100));
    }

    @Test
    void followsTheMachineButNotOneOddRun() {
        Pace pace = new Pace(List.of());
        pace.learn("m", "lime", 1, 100);
        pace.learn("m", "lime", 3, 100);
        assertEquals(2, pace.estimate("m", "lime", 100).getAsDouble(), 1e-9);
        pace.learn("m", "lime", 0, 0);
        assertEquals(2, pace.estimate("m", "lime", 100).getAsDouble(), 1e-9);
    }

    @Test
    void isKeptFromOneStartToTheNext() {
        Pace pace = new Pace(List.of());
        pace.learn("m", "lime", 1, 100);
        Pace again = new Pace(List.of(pace.lines().get(0), "broken", "a\tb\tc"));
        assertEquals(1, again.estimate("m", "lime", 100).getAsDouble(), 1e-9);
        assertEquals(pace.lines(), again.lines());
    }
}
