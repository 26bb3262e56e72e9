/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;

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

    @Test
    void theEssentialIsTheFirstOnesBeginningAndHowManyMore() {
        String long1 = "This recording is unusual for the model m: 19 of 20 are closer. Rely less on its answer.";
        assertEquals(List.of("This recording is unusual for the model m."), ClipWarnings.inShort(List.of(long1), Optional.empty()));
        assertEquals(List.of("Not for such: m would say joy. 2 more."),
                ClipWarnings.inShort(List.of(long1, "Two.", "Three."), Optional.of("Not for such: m would say joy.")));
        assertEquals(List.of("Only 10 s are heard."), ClipWarnings.inShort(List.of("Only 10 s are heard; the rest counts for nothing."),
                Optional.empty()));
        assertEquals(List.of(), ClipWarnings.inShort(List.of(), Optional.empty()));
    }
}
