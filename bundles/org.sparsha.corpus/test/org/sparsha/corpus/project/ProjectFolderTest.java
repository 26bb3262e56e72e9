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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.scheme.Corpora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectFolderTest {

    @TempDir
    Path root;

    private Path wav;

    @BeforeEach
    void makeCorpus() throws IOException {
        wav = root.resolve("data/wav");
        for (String path : List.of("anger/a.wav", "fear/b.wav")) {
            Files.createDirectories(wav.resolve(path).getParent());
            Files.writeString(wav.resolve(path), "RIFF0000WAVE sound of " + path);
        }
    }

    private static Corpus read(Path place) throws CorpusException {
        return Corpora.OWN.open(place, Optional.empty(), Progress.none());
    }

    private Corpus corpus() throws CorpusException {
        return Corpora.OWN.open(wav, Optional.of(Corpora.OWN.scheme("folders")), Progress.none());
    }

    private ProjectFolder project() throws CorpusException {
        ProjectFolder project = ProjectFolder.create(root.resolve("study"), "Étude");
        project.add(corpus(), "field", Progress.none());
        return project;
    }

    @Test
    void anImportedCorpusIsReadBackAndMovesWithTheProject() throws CorpusException, IOException {
        ProjectFolder project = project();
        assertEquals("Étude", project.read().name());
        assertEquals(List.of("anger", "fear"), read(project.folder()).labels());
        assertFalse(Files.readString(project.folder().resolve("corpora/field.csv")).contains(root.toString()));
        Path other = Files.createDirectories(root.resolve("other"));
        Files.move(root.resolve("study"), other.resolve("study"));
        Files.move(root.resolve("data"), other.resolve("data"));
        assertEquals(2, read(other.resolve("study")).size());
        assertEquals(64, read(other.resolve("study")).recordings().get(0).labels().attributes().get("sha256").length());
    }

    @Test
    void aNewProjectIsEmptyAndNeverReplaced() throws CorpusException {
        ProjectFolder project = ProjectFolder.create(root.resolve("new"), "New");
        assertEquals(0, read(project.folder()).size());
        assertThrows(CorpusException.class, () -> ProjectFolder.create(root.resolve("new"), "Again"));
        assertThrows(CorpusException.class, () -> ProjectFolder.open(root.resolve("nowhere")));
    }

    @Test
    void whatThisProgramDoesNotKnowIsKeptAndTheFirstSchemaIsRead() throws CorpusException, IOException {
        Path folder = Files.createDirectories(root.resolve("old"));
        Files.writeString(folder.resolve(Projects.FILE_NAME), "{\"schema\": \"sparsha.project/1\", \"name\": \"Old\", \"corpora\": "
                + "[{\"path\": \"../data/wav\", \"scheme\": \"folders\"}], \"annotators\": [\"A\"]}");
        ProjectFolder project = ProjectFolder.open(folder);
        project.add(corpus(), "more", Progress.none());
        String text = Files.readString(folder.resolve(Projects.FILE_NAME));
        assertTrue(text.contains("annotators") && text.contains("\"folders\"") && text.contains("sparsha.project/2"), text);
        assertEquals(4, read(folder).size());
        assertEquals(wav, project.corpus("wav"));
        assertTrue(assertThrows(CorpusException.class, () -> project.corpus("none")).getMessage().contains("wav, more"));
    }

    @Test
    void namesThatAreTakenOrNoFileNamesAreRefused() throws CorpusException {
        ProjectFolder project = project();
        for (String name : List.of("field", "", " ", "../up", "a/b", ".hidden", "x".repeat(81))) {
            assertThrows(CorpusException.class, () -> project.add(corpus(), name, Progress.none()), name);
        }
        assertEquals(1, project.read().parts().size());
    }

    @Test
    void whileAnotherProgramChangesTheProjectNothingIsWritten() throws CorpusException, IOException {
        ProjectFolder project = project();
        try (FolderLock other = FolderLock.tryLock(project.folder()).orElseThrow()) {
            CorpusException thrown = assertThrows(CorpusException.class, () -> project.add(corpus(), "second", Progress.none()));
            assertTrue(thrown.getMessage().contains("Another program"), thrown.getMessage());
        }
        assertFalse(Files.exists(project.folder().resolve("corpora/second.csv")));
        project.add(corpus(), "second", Progress.none());
        assertEquals(4, read(project.folder()).size());
    }

    @Test
    void movedRecordingsAreFoundByNameAndDigest() throws CorpusException, IOException {
        ProjectFolder project = project();
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere/deep"));
        Files.move(wav.resolve("anger/a.wav"), elsewhere.resolve("a.wav"));
        Files.delete(wav.resolve("fear/b.wav"));
        Files.writeString(elsewhere.resolve("b.wav"), "RIFF0000WAVE another sound");
        assertEquals(0, read(project.folder()).size());
        ImportedManifest.Moved moved = ImportedManifest.findMoved(project.corpus("field"), root.resolve("elsewhere"), SoundReader.OWN,
                Progress.none());
        assertEquals(1, moved.found());
        assertEquals(List.of("../../data/wav/fear/b.wav"), moved.missing());
        assertEquals(elsewhere.resolve("a.wav"), read(project.folder()).recordings().get(0).file().normalize());
    }
}
