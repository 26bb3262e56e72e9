/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnsavedAnnotationsTest {

    private static final Path FOLDER = Path.of("voices").toAbsolutePath();

    @Test
    void saysWhatWouldBeLostAndWhereItGoes() {
        UnsavedAnnotations unsaved = new UnsavedAnnotations(FOLDER.resolve("a.wav"), FOLDER.resolve("a.TextGrid"),
                List.of("words", "my label"));
        String question = unsaved.question();
        assertTrue(question.startsWith("Save the annotations of a.wav? The tiers are \u201cwords\u201d, \u201cmy label\u201d."), question);
        assertTrue(question.contains("into a.TextGrid in " + FOLDER), question);
        assertEquals("a.wav  \u2192  a.TextGrid", unsaved.line());
    }

    @Test
    void saysSoWhereAllTiersAreGone() {
        assertTrue(new UnsavedAnnotations(FOLDER.resolve("a.wav"), FOLDER.resolve("a.TextGrid"), List.of()).question()
                .contains("No tier is left."));
    }
}
