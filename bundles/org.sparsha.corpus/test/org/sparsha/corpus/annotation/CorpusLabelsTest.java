/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CorpusLabelsTest {

    @TempDir
    private Path folder;

    private CorpusLabels labels;

    @BeforeEach
    void files() throws Exception {
        labels = new CorpusLabels(folder);
        write("a.TextGrid", "joy", "Joyful");
        write("b/c.eaf", "fear", "joy");
        write("b/d.TextGrid", "fear", "anger");
        Files.writeString(folder.resolve("b/broken.TextGrid"), "nothing");
        Files.writeString(folder.resolve("notes.txt"), "joy");
        write("annotations/task/ann/a.TextGrid", "joy");
        Files.writeString(folder.resolve("annotations/task.json"), "{}");
    }

    private void write(String name, String... words) throws Exception {
        List<Annotation> annotations = new java.util.ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            annotations.add(Annotation.of(BigDecimal.valueOf(i), BigDecimal.valueOf(i + 1), words[i]));
        }
        Files.createDirectories(folder.resolve(name).getParent());
        AnnotationFiles.write(AnnotationDocument.of(List.of(Tier.intervals("emotion", annotations)), BigDecimal.valueOf(9)),
                folder.resolve(name));
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void labelsAreFoundInEveryFile() throws Exception {
        CorpusLabels.Outcome any = labels.find(new CorpusLabels.Words("joy", false, false), Progress.none());
        assertEquals(List.of("joy", "Joyful", "joy"), any.labels().stream().map(CorpusLabels.Found::label).toList());
        assertEquals(2, any.files());
        assertEquals(1, any.problems().size(), "a file that can't be read is said");
        assertEquals(2, labels.find(new CorpusLabels.Words("joy", true, true), Progress.none()).labels().size());
        assertEquals(0, labels.find(new CorpusLabels.Words("", true, true), Progress.none()).labels().size());
    }

    @Test
    void aReplacementIsTakenBackAsAWhole() throws Exception {
        Map<String, String> before = contents();
        CorpusLabels.Outcome outcome = labels.replace(new CorpusLabels.Words("joy", false, false), "$1 glee", Progress.none());
        assertEquals(3, outcome.labels().size());
        assertEquals("$1 gleeful", AnnotationFiles.read(folder.resolve("a.TextGrid")).tiers().get(0).annotations().get(1).label());
        assertEquals(before.get("b/d.TextGrid"), contents().get("b/d.TextGrid"), "what holds nothing isn't written");
        assertEquals(2, labels.undo());
        assertEquals(before, contents(), "to the last byte, and nothing is left");
        assertThrows(CorpusException.class, labels::undo);
    }

    @Test
    void theLastReplacementIsTheOneTakenBack() throws Exception {
        labels.replace(new CorpusLabels.Words("joy", true, true), "glee", Progress.none());
        Map<String, String> between = contents();
        labels.replace(new CorpusLabels.Words("fear", true, true), "fright", Progress.none());
        assertEquals(0, labels.replace(new CorpusLabels.Words("no such label", true, true), "x", Progress.none()).files());
        assertEquals(2, labels.undo());
        between.keySet().removeIf(name -> name.startsWith(".sparsha-replaced"));
        assertEquals(between, contents());
        assertTrue(Files.exists(folder.resolve("notes.txt")));
        assertFalse(Files.exists(folder.resolve(".sparsha-replaced")));
    }
}
