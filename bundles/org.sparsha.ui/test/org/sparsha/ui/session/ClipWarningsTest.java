/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClipWarningsTest {

    @Test
    void eachSentenceStandsOnceAndTheAnswersFirst() {
        Warning silent = new Warning("silent", "The recording is silent.");
        Warning pauses = new Warning("pauses", "What is marked are pauses.");
        assertEquals(List.of("The recording is silent.", "What is marked are pauses."),
                ClipWarnings.sentences(List.of(silent), List.of(pauses, silent)));
        assertEquals(List.of(), ClipWarnings.sentences(List.of(), List.of()));
    }

    @Test
    void inShortItIsTheFirstSentence() {
        assertEquals("The model is not for this: 0.4 is the most.", ClipWarnings.brief(
                "The model is not for this: 0.4 is the most. Fit it."));
        assertEquals("It heard a.wav of 1.5 s.", ClipWarnings.brief("It heard a.wav of 1.5 s."));
        assertEquals("", ClipWarnings.brief(""));
    }
}
