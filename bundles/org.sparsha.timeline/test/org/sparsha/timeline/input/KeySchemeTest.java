/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.input;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeySchemeTest {

    private static Optional<TimelineAction> action(String scheme, String keys) {
        return KeyScheme.named(scheme).action(KeyChord.parse(keys));
    }

    @Test
    void hasTheKeysOfTheDesign() {
        assertEquals(Optional.of(TimelineAction.PLAY_STOP), action("default", "Space"));
        assertEquals(Optional.of(TimelineAction.PLAY_STOP), action("praat", "Tab"));
        assertEquals(Optional.of(TimelineAction.ZOOM_IN), action("default", "w"));
        assertEquals(Optional.of(TimelineAction.ZOOM_IN), action("default", "+"));
        assertEquals(Optional.of(TimelineAction.ZOOM_IN), action("praat", "Ctrl+I"));
        assertEquals(Optional.of(TimelineAction.ZOOM_OUT), action("audacity", "Ctrl+3"));
        assertEquals(Optional.of(TimelineAction.ZOOM_ALL), action("praat", "Ctrl+A"));
        assertEquals(Optional.of(TimelineAction.NEW_ITEM), action("audacity", "Ctrl+B"));
        assertEquals(Optional.of(TimelineAction.LABEL_8), action("praat", "Ctrl+8"));
        assertEquals(Optional.of(TimelineAction.REDO), action("default", "Ctrl+Y"));
        assertTrue(action("praat", "L").isEmpty());
    }

    @Test
    void bindsEveryActionInTheDefaultScheme() {
        KeyScheme scheme = KeyScheme.all().get(0);
        for (TimelineAction action : TimelineAction.values()) {
            assertTrue(!scheme.chords(action).isEmpty(), action.label());
        }
    }

    @Test
    void knowsItsSchemes() {
        assertEquals(List.of("default", "praat", "audacity"), KeyScheme.all().stream().map(KeyScheme::id).toList());
        assertEquals("default", KeyScheme.named("unknown").id());
    }

    @Test
    void readsAndWritesChords() {
        for (String keys : List.of("Ctrl++", "Alt+Right", "Ctrl+Shift+Z", "-", "F2", "Space")) {
            assertEquals(keys, KeyChord.parse(keys).toString());
        }
        assertThrows(IllegalArgumentException.class, () -> KeyChord.parse("Hyper+Q"));
        assertEquals(3, TimelineAction.LABEL_4.labelIndex().getAsInt());
    }
}
