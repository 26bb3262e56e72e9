/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Listeners are told of a change one event after the other. */
class SoonToldTest {

    private final Deque<Runnable> events = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final SoonTold soon = new SoonTold(events::add);

    private Runnable listener(String name) {
        Runnable listener = () -> told.add(name);
        soon.add(listener);
        return listener;
    }

    @Test
    void eachIsToldInAnEventOfItsOwn() {
        listener("table");
        listener("runs");
        soon.changed();
        soon.changed();
        assertTrue(soon.isTelling());
        assertEquals(List.of(), told);
        events.remove().run();
        assertEquals(List.of("table"), told);
        assertTrue(soon.isTelling());
        events.remove().run();
        assertEquals(List.of("table", "runs"), told);
        assertFalse(soon.isTelling());
        assertEquals(0, events.size());
    }

    @Test
    void whoHasBeenToldIsToldAgainOfALaterChangeAndWhoStillWaitsOnce() {
        listener("table");
        listener("runs");
        soon.changed();
        events.remove().run();
        soon.changed();
        while (!events.isEmpty()) {
            events.remove().run();
        }
        assertEquals(List.of("table", "runs", "table"), told);
    }

    @Test
    void whoHasLeftIsNotTold() {
        Runnable first = listener("table");
        listener("runs");
        soon.changed();
        soon.remove(first);
        while (!events.isEmpty()) {
            events.remove().run();
        }
        assertEquals(List.of("runs"), told);
        assertFalse(soon.isTelling());
    }

    @Test
    void oneThatFailsKeepsNothingFromTheOthers() {
        soon.add(() -> {
            throw new IllegalStateException("broken");
        });
        listener("runs");
        soon.changed();
        assertThrows(IllegalStateException.class, events.remove()::run);
        events.remove().run();
        assertEquals(List.of("runs"), told);
    }

    @Test
    void nothingIsDoneWhereNobodyListens() {
        soon.changed();
        assertEquals(0, events.size());
        assertFalse(soon.isTelling());
    }
}
