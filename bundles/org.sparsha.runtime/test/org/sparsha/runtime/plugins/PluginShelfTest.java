/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PluginShelfTest {

    private static Plugin plugin(String id, String version) {
        return new Plugin(id, version, "Name of " + id, "Says it explains.", "Acme", "EPL-2.0");
    }

    private final PluginShelf shelf = new PluginShelf(List.of(plugin("a.old", "1.9.0"), plugin("b.same", "1.0.0"),
            plugin("c.newer", "2.0.0")),
            List.of(plugin("a.old", "1.10.0"), plugin("b.same", "1.0.0"), plugin("c.newer", "1.0.0"), plugin("d.absent", "1.0.0")),
            Map.of("b.same", "the window did not start with it"));

    @Test
    void whatCanBeDoneFollowsFromWhatIsHere() {
        assertEquals(List.of("Update 1.9.0 → 1.10.0", "Remove", "Remove", "Install"),
                shelf.discover("").stream().map(PluginShelf.Row::words).toList());
        assertEquals(List.of("a.old"), shelf.updates().stream().map(row -> row.plugin().id()).toList());
        assertEquals("2.0.0", shelf.discover("c.newer").get(0).plugin().version(), "no way back is offered as an update");
    }

    @Test
    void allWordsAreSought() {
        assertEquals(4, shelf.discover("EXPLAINS acme").size());
        assertEquals(List.of("d.absent"), shelf.discover("acme d.absent").stream().map(row -> row.plugin().id()).toList());
        assertEquals(3, shelf.installed("").size());
    }

    @Test
    void whatIsSwitchedOffSaysWhy() {
        assertEquals(Map.of("b.same", "Switched off: the window did not start with it."), shelf.switchedOff());
        assertTrue(PluginShelf.empty().discover("").isEmpty());
    }
}
