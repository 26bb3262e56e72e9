/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.scheme.Corpora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DefaultProjectTest {

    @TempDir
    Path root;

    private Path corpus(String name) throws IOException {
        for (String path : List.of("anger/a.wav", "fear/b.wav")) {
            Path file = root.resolve(name).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "RIFF0000WAVE sound of " + path);
        }
        return root.resolve(name);
    }

    private static List<String> names(DefaultProject project) throws CorpusException {
        return project.all().stream().map(ProjectFolder::name).toList();
    }

    @Test
    void itIsMadeByTheFirstCorpusAndIsAProjectLikeAnyOther() throws IOException, CorpusException {
        DefaultProject project = new DefaultProject(root.resolve("mine"), Corpora.OWN);
        assertEquals(List.of(), project.all());
        project.remove(root.resolve("nothing"));
        assertFalse(Files.exists(project.folder()), "nobody has added anything");
        project.add(corpus("one"), Optional.of("folders"));
        project.add(corpus("two"), Optional.empty());
        project.add(corpus("one"), Optional.of("unlabelled"));
        assertEquals(List.of("two", "one"), names(project));
        assertEquals(Optional.of("unlabelled"), project.all().get(1).scheme());
        assertEquals(4, Corpora.OWN.openAll(project.folder(), Optional.empty(), Progress.none()).size());
        project.remove(root.resolve("two"));
        assertEquals(List.of("one"), names(project));
        assertTrue(Files.exists(root.resolve("two/anger/a.wav")));
    }

    @Test
    void whatAnotherWindowAddsStaysAndSoDoesWhatElseStandsInTheFile() throws IOException, CorpusException {
        DefaultProject mine = new DefaultProject(root.resolve("mine"), Corpora.OWN);
        DefaultProject other = new DefaultProject(root.resolve("mine"), Corpora.OWN);
        mine.add(corpus("one"), Optional.empty());
        other.add(corpus("two"), Optional.empty());
        ProjectFolder.open(mine.folder()).keep(new ProjectFolder.SavedFilter("mine", "label=anger"));
        mine.add(corpus("three"), Optional.empty());
        assertEquals(List.of("one", "two", "three"), names(other));
        assertEquals(1, ProjectFolder.open(mine.folder()).filters().size());
    }

    /** What an older version has written is read as it is, and becomes the newer schema by the first change only. */
    @Test
    void aProjectOfTheFirstSchemaIsReadAndKept() throws IOException, CorpusException {
        Path folder = Files.createDirectories(root.resolve("old"));
        corpus("one");
        Path file = folder.resolve(Projects.FILE_NAME);
        Files.writeString(file, "{\"schema\": \"sparsha.project/1\", \"name\": \"Old\", \"mine\": 7, "
                + "\"corpora\": [{\"path\": \"../one\", \"scheme\": \"folders\"}]}");
        String before = Files.readString(file);
        ProjectFolder project = ProjectFolder.open(folder);
        assertEquals(List.of("anger", "fear"), Corpora.OWN.open(folder, Optional.empty(), Progress.none()).labels());
        assertEquals("Old", project.read().name());
        assertEquals(before, Files.readString(file), "reading changes nothing");
        new DefaultProject(folder, Corpora.OWN).add(corpus("two"), Optional.empty());
        assertTrue(Files.readString(file).contains(Projects.SCHEMA) && Files.readString(file).contains("\"mine\": 7"));
        assertEquals(4, Corpora.OWN.openAll(folder, Optional.empty(), Progress.none()).size());
    }
}
