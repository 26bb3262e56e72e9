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

    /** Inputs that went wrong in long rounds. */
    @Test
    void whatLongRoundsFoundStaysMended() throws CorpusException {
        List<String> wrong = new ArrayList<>();
        new AnnotationFuzz("eaf", folder).tryOne(6_009_389).ifPresent(wrong::add);
        new AnnotationFuzz("lablaut", folder).tryOne(6_011_251).ifPresent(wrong::add);
        new AnnotationFuzz("silb", folder).tryOne(9_002_019).ifPresent(wrong::add);
        new AnnotationFuzz("csv", folder).tryOne(9_001_315).ifPresent(wrong::add);
        TableFuzz meld = new TableFuzz("c/train_sent_emo.csv", folder.resolve("meld"));
        for (long seed : new long[] {5_000_305, 7_008_592, 7_038_009, 7_038_105}) {
            meld.tryOne(seed).ifPresent(wrong::add);
        }
        new TableFuzz("c/labels_consensus.csv", folder.resolve("msp")).tryOne(7_013_548).ifPresent(wrong::add);
        TableFuzz project = new TableFuzz("sparsha-project.json", folder.resolve("project"));
        for (long seed : new long[] {5_001_785, 5_005_010, 7_008_042}) {
            project.tryOne(seed).ifPresent(wrong::add);
        }
        assertEquals("", String.join("\n", wrong));
    }
}
