/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrackArrangementTest {

    private static final List<String> NAMES = List.of("ch 1", "Spectrogram", "RISE", "words");
    private static final TrackArrangement USUAL = new TrackArrangement(List.of(), Set.of());

    @Test
    void asItIsWhereNothingWasMoved() {
        assertEquals(NAMES, USUAL.arranged(NAMES));
    }

    @Test
    void movesUpAndDownAndNotBeyondTheEnds() {
        TrackArrangement up = USUAL.moving(NAMES, "RISE", -1);
        assertEquals(List.of("ch 1", "RISE", "Spectrogram", "words"), up.arranged(NAMES));
        assertEquals(NAMES, up.moving(NAMES, "RISE", 1).arranged(NAMES));
        assertEquals(up, up.moving(NAMES, "ch 1", -1));
        assertEquals(up, up.moving(NAMES, "no such track", 1));
    }

    @Test
    void holdsForRecordingsWithOtherTracks() {
        TrackArrangement up = USUAL.moving(NAMES, "RISE", -1).moving(NAMES, "RISE", -1);
        assertEquals(List.of("RISE", "ch 1", "ch 2", "Spectrogram"), up.arranged(List.of("ch 1", "Spectrogram", "ch 2", "RISE")));
        assertEquals(List.of("ch 1", "Spectrogram"), up.arranged(List.of("ch 1", "Spectrogram")));
    }

    @Test
    void hidesAndShows() {
        TrackArrangement without = USUAL.showing("RISE", false);
        assertEquals(Set.of("RISE"), without.hidden());
        assertEquals(NAMES, without.arranged(NAMES), "a hidden track keeps its place");
        assertEquals(USUAL, without.showing("RISE", true));
    }
}
