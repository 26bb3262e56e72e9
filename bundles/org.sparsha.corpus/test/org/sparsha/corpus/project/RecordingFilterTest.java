/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordingFilterTest {

    private final Recording recording = Recording.of(Path.of("corpus"), "kitchen/घर-1.wav",
            new Labels("S 1", "Anger", "good morning", Gender.FEMALE, "test", Map.of("room", "tiled, large")));

    private boolean fits(String filter) throws CorpusException {
        return RecordingFilter.parse(filter).test(recording);
    }

    @Test
    void conditionsMustAllHold() throws CorpusException {
        for (String filter : List.of("", "kitchen", "घर", "label=anger,fear", "LABEL=anger", "speaker=\"S 1\"", "speaker!=S2,S3",
                "text~morning", "room=\"tiled, large\"", "split=test label=Anger gender=female", "other!=x")) {
            assertTrue(fits(filter), filter);
        }
        for (String filter : List.of("cellar", "label=fear", "label!=anger", "speaker=S2 label=anger", "text~evening", "other=x")) {
            assertFalse(fits(filter), filter);
        }
    }

    @Test
    void whatCannotBeReadIsShown() {
        for (String wrong : List.of("label=", "label=anger,,fear", "\"open", "label=\"a\"b", "=x")) {
            CorpusException thrown = assertThrows(CorpusException.class, () -> RecordingFilter.parse(wrong), wrong);
            assertTrue(thrown.getMessage().contains("can't be read at"), thrown.getMessage());
        }
    }
}
