/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RangeTextTest {

    private static final RangeText TEXT = new RangeText(16000, 160_000);

    @Test
    void timesAreReadAsPeopleWriteThem() {
        Optional<SampleRange> wanted = Optional.of(new SampleRange(8000, 20_000));
        for (String text : List.of("0.5 1.25", " 0,5  1,25 ", "0.5-1.25", "0.5 – 1.25", "0:00.5;0:01.25", "0.5\t1.25")) {
            assertEquals(wanted, TEXT.read(text), text);
        }
        assertEquals(Optional.of(new SampleRange(144_000, 160_000)), TEXT.read("9 1:00"), "up to the end");
        assertEquals("0.500 1.250", TEXT.of(wanted.get()));
        assertEquals(wanted, TEXT.read(TEXT.of(wanted.get())));
    }

    @Test
    void whatIsNoStretchIsSaid() {
        for (String text : List.of("", "1", "1 1", "2 1", "a b", "10 11", "NaN 2", "1 2 3", "1: 2")) {
            assertEquals(Optional.empty(), TEXT.read(text), text);
            assertTrue(TEXT.complaint(text).orElseThrow().contains("10.000 s"), text);
        }
        assertEquals(Optional.empty(), TEXT.complaint("1 2"));
    }
}
