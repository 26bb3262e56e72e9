/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FilePatternsTest {

    @Test
    void endingsMatchInAnyCase() {
        assertEquals("*.[tT][eE][xX][tT][gG][rR][iI][dD];*.[mM][pP]3", FilePatterns.of(List.of("textgrid", "mp3", "mp3"), true));
        for (String name : List.of("a.TextGrid", "a.textgrid", "a.TEXTGRID")) {
            String glob = "glob:" + FilePatterns.of(List.of("textgrid"), true);
            assertTrue(FileSystems.getDefault().getPathMatcher(glob).matches(Path.of(name)), name);
        }
    }

    @Test
    void dialogsThatKnowNoCaseGetPlainPatterns() {
        assertEquals("*.textgrid;*.eaf", FilePatterns.of(List.of("textgrid", "eaf"), false));
    }
}
