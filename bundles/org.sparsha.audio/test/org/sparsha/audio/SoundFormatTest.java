/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SoundFormatTest {

    @Test
    void endingsOfAnyCaseTellTheFormat() {
        assertEquals(Optional.of(SoundFormat.WAV), SoundFormat.ofName("folder.d/a.WAVE"));
        assertEquals(Optional.of(SoundFormat.MPEG), SoundFormat.ofName("b.Mp3"));
        assertEquals(Optional.empty(), SoundFormat.ofName("wav"));
        assertEquals(Optional.empty(), SoundFormat.ofName("a.txt"));
    }

    @Test
    void noEndingStandsForTwoFormats() {
        List<String> all = Arrays.stream(SoundFormat.values()).flatMap(format -> format.endings().stream()).toList();
        assertEquals(all.size(), new HashSet<>(all).size());
        assertTrue(all.containsAll(SoundFormat.builtInEndings()));
    }

    @Test
    void dialogsFindEndingsOfAnyCase() {
        assertEquals("wav", SoundFormat.allEndings().getFirst());
        assertTrue(SoundFormat.allEndings().contains("mp3"));
    }
}
