/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.features.pitch.PitchRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectPitchTest {

    private static final PitchRange DEEP = new PitchRange(50, 300);
    private static final PitchRange HIGH = new PitchRange(150, 900);

    @TempDir
    Path folder;

    @Test
    void keepsRangesOfTheProjectAndOfSpeakersBesideEverythingElse() throws Exception {
        ProjectFolder project = ProjectFolder.create(folder, "voices");
        assertEquals(Optional.empty(), ProjectPitch.of(project).of("anna"));
        project.keep(new ProjectFolder.SavedFilter("angry", "label=anger"));
        ProjectPitch.of(project).with(Optional.empty(), Optional.of(DEEP)).with(Optional.of("anna"), Optional.of(HIGH)).keep(project);
        ProjectPitch read = ProjectPitch.of(project);
        assertEquals(Optional.of(HIGH), read.of("anna"));
        assertEquals(Optional.of(DEEP), read.of("otto"));
        assertEquals(List.of(new ProjectFolder.SavedFilter("angry", "label=anger")), project.filters());
        read.with(Optional.of("anna"), Optional.empty()).keep(project);
        assertEquals(Optional.of(DEEP), ProjectPitch.of(project).of("anna"));
        ProjectPitch.of(project).with(Optional.empty(), Optional.empty()).keep(project);
        assertFalse(Files.readString(folder.resolve(Projects.FILE_NAME)).contains("pitch"));
    }

    @Test
    void saysWhichRangesCannotBe() throws Exception {
        ProjectFolder project = ProjectFolder.create(folder, "voices");
        for (String pitch : List.of("5", "{\"floor\": 75}", "{\"floor\": 300, \"ceiling\": 100}", "{\"floor\": \"deep\", \"ceiling\": 1}",
                "{\"floor\": null, \"ceiling\": 300}", "{\"speakers\": [1]}", "{\"speakers\": {\"anna\": {}}}")) {
            Files.writeString(folder.resolve(Projects.FILE_NAME),
                    "{\"schema\": \"" + Projects.SCHEMA + "\", \"corpora\": [], \"pitch\": " + pitch + "}");
            CorpusException e = assertThrows(CorpusException.class, () -> ProjectPitch.of(project), pitch);
            assertTrue(e.getMessage().contains("sparsha project pitch"), e.getMessage());
        }
    }
}
