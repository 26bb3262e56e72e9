/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OpeningsTest {

    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final Openings openings = new Openings(ui::add);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Runnable> done = new HashMap<>();
    private String front = "";

    private void open(String name) {
        front = name;
        add(name, name);
    }

    private void add(String name, String work) {
        openings.add(() -> front.equals(name), ended -> {
            begun.add(work);
            done.put(work, ended);
        });
    }

    private void settle() {
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }

    private void end(String work) {
        done.get(work).run();
        settle();
    }

    @Test
    void whatIsInFrontComesFirstThenTheOthersOneByOne() {
        openings.together(() -> List.of("a", "b", "c").forEach(this::open));
        settle();
        assertEquals(List.of("c"), begun);
        end("c");
        assertEquals(List.of("c", "a"), begun);
        end("a");
        end("b");
        assertEquals(List.of("c", "a", "b"), begun);
    }

    @Test
    void whatFollowsForTheOneInFrontComesBeforeTheOthers() {
        openings.together(() -> List.of("a", "b").forEach(this::open));
        settle();
        add("b", "b explained");
        end("b");
        assertEquals(List.of("b", "b explained"), begun);
        end("b explained");
        assertEquals(List.of("b", "b explained", "a"), begun);
    }

    @Test
    void whatComesToTheFrontWaitsForNothing() {
        openings.together(() -> List.of("a", "b", "c").forEach(this::open));
        settle();
        front = "b";
        openings.frontChanged();
        settle();
        assertEquals(List.of("c", "b"), begun);
        end("c");
        assertEquals(List.of("c", "b"), begun, "one is still at work");
        end("b");
        assertEquals(List.of("c", "b", "a"), begun);
    }

    @Test
    void oneByItselfIsBegunAtOnce() {
        open("a");
        assertEquals(List.of("a"), begun);
        open("b");
        assertEquals(List.of("a", "b"), begun, "it is in front");
        add("c", "c");
        assertEquals(List.of("a", "b"), begun, "it is behind, and one is at work");
    }
}
