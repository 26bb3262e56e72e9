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
}
