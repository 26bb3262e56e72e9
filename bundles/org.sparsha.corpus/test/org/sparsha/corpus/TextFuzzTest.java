/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.annotation.AnnotationFuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A short round of damaged annotation files and tables; {@code releng/fuzz} has the long one. */
class TextFuzzTest {

    private static final int INPUTS = 150;

    @TempDir
    Path folder;

    @Test
    void damagedAnnotationFilesAreReadOrRefusedWithASentence() throws CorpusException {
        List<String> wrong = new ArrayList<>();
        for (String format : AnnotationFuzz.formats()) {
            AnnotationFuzz fuzz = new AnnotationFuzz(format, folder);
            for (long seed = 0; seed < INPUTS; seed++) {
                fuzz.tryOne(seed).ifPresent(wrong::add);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void damagedTablesAndProjectsAreReadOrRefusedWithASentence() {
        List<String> wrong = new ArrayList<>();
        for (String file : TableFuzz.files()) {
            TableFuzz fuzz = new TableFuzz(file, folder.resolve(file.replace('/', '-')));
            for (long seed = 0; seed < INPUTS; seed++) {
                fuzz.tryOne(seed).ifPresent(wrong::add);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }
}
