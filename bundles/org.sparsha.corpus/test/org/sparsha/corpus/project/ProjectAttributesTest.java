/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.manifest.SetValues;
import org.sparsha.corpus.scheme.Corpora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectAttributesTest {

    @TempDir
    Path root;

    private Path sounds;
    private ProjectFolder project;
    private ProjectAttributes attributes;

    @BeforeEach
    void makeProject() throws IOException, CorpusException {
        sounds = Files.createDirectories(root.resolve("sounds"));
        StringBuilder list = new StringBuilder("file,start,end,speaker,label\n");
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(sounds.resolve(name + ".wav"), "RIFF0000WAVE sound of " + name);
            list.append(name).append(".wav,,,S,").append(name.equals("c") ? "" : "anger").append('\n');
        }
        list.append("c.wav,1.5,2,S,fear\n");
        Files.writeString(sounds.resolve("list.csv"), list);
        project = ProjectFolder.create(root.resolve("study"), "Study");
        project.add(all(sounds.resolve("list.csv")), "field", Progress.none());
        attributes = new ProjectAttributes(project);
    }

    private static Corpus all(Path place) throws CorpusException {
        return Corpora.OWN.openAll(place, Optional.empty(), Progress.none());
    }

    private List<String> values(String name) throws CorpusException {
        return all(project.folder()).recordings().stream().map(one -> ColumnMaker.said(one, name)).toList();
    }

    private String key(int row) throws CorpusException {
        return all(project.folder()).recordings().get(row).key();
    }

    private Path manifest() {
        return project.folder().resolve("corpora/field.csv");
    }

    @Test
    void valuesAreSetBesideTheManifestAndTakenBackOneByOne() throws CorpusException, IOException {
        String imported = Files.readString(manifest());
        assertEquals(2, attributes.set(List.of(key(0), key(3)), "accent", "north, क").recordings());
        assertEquals(List.of("north, क", "", "", "north, क"), values("accent"));
        assertEquals(1, attributes.set(List.of(key(2)), "label", "joy").recordings());
        assertEquals(List.of("anger", "anger", "joy", "fear"), values("label"), "the part of c.wav has its own");
        assertEquals(4, Corpora.OWN.open(project.folder(), Optional.empty(), Progress.none()).size(), "it has a label now");
        assertEquals(imported, Files.readString(manifest()), "as it was imported");
        assertEquals(new ProjectAttributes.Change(2, 1, "label"), attributes.undo());
        assertEquals(List.of("anger", "anger", "", "fear"), values("label"));
        attributes.undo();
        assertEquals(List.of("", "", "", ""), values("accent"));
        assertThrows(CorpusException.class, attributes::undo);
    }

    @Test
    void whatIsThereAlreadyIsNoChangeAndNothingTakesItAway() throws CorpusException {
        assertEquals(0, attributes.set(List.of(key(0)), "speaker", "S").recordings());
        assertFalse(Files.exists(SetValues.file(manifest())));
        attributes.set(List.of(key(0)), "speaker", "");
        assertEquals(List.of("", "S", "S", "S"), values("speaker"));
    }

    @Test
    void itSurvivesThatTheCorpusIsImportedAnew() throws CorpusException, IOException {
        attributes.set(List.of(key(1)), "accent", "south");
        Files.writeString(sounds.resolve("d.wav"), "RIFF0000WAVE a new one");
        Files.writeString(sounds.resolve("list.csv"), "file,speaker,label\nd.wav,T,joy\nb.wav,T,anger\n");
        project.addAgain(all(sounds.resolve("list.csv")), "field", Progress.none());
        assertEquals(List.of("joy", "anger"), values("label"));
        assertEquals(List.of("T", "T"), values("speaker"), "read anew");
        assertEquals(List.of("", "south"), values("accent"));
        assertThrows(CorpusException.class, () -> project.addAgain(all(sounds), "other", Progress.none()));
    }

    @Test
    void recordingsThatMovedKeepTheirs() throws CorpusException, IOException {
        attributes.set(List.of(key(0), key(3)), "accent", "north");
        Path other = Files.createDirectories(root.resolve("elsewhere"));
        for (String name : List.of("a.wav", "b.wav", "c.wav")) {
            Files.move(sounds.resolve(name), other.resolve(name));
        }
        assertEquals(4, ImportedManifest.findMoved(manifest(), other, SoundReader.OWN, Progress.none()).found());
        assertEquals(List.of("north", "", "", "north"), values("accent"));
    }

    @Test
    void inAProjectOfSeveralCorporaEachHasItsOwn() throws CorpusException {
        project.add(all(sounds.resolve("list.csv")), "more", Progress.none());
        List<String> keys = all(project.folder()).recordings().stream().map(Recording::key).toList();
        assertEquals(2, attributes.set(List.of(keys.get(0), keys.get(5)), "accent", "north").recordings());
        assertEquals(List.of("north", "", "", "", "", "north", "", ""), values("accent"));
        assertEquals(Map.of("field", 1, "more", 1), Map.of("field", SetValues.of(manifest()).entries().size(), "more",
                SetValues.of(project.folder().resolve("corpora/more.csv")).entries().size()));
        attributes.undo();
        assertTrue(values("accent").stream().allMatch(String::isEmpty), "one change, taken back in both");
    }

    @Test
    void whatCannotBeAnAttributeIsRefused() throws CorpusException {
        String key = key(0);
        for (String name : List.of("file", "sha256", "hears", "right.run", "two words", "", "a=b")) {
            assertThrows(CorpusException.class, () -> attributes.set(List.of(key), name, "x"), name);
        }
        assertThrows(CorpusException.class, () -> attributes.set(List.of(key), "accent", "two\nlines"));
        assertThrows(CorpusException.class, () -> project.add(all(sounds), "a.attributes", Progress.none()));
    }

    @Test
    void onlyWhatWasImportedIsChanged() throws CorpusException, IOException {
        Path named = Files.createDirectories(root.resolve("named"));
        Files.writeString(named.resolve("sparsha-project.json"),
                "{\"schema\": \"sparsha.project/1\", \"name\": \"n\", \"corpora\": [{\"path\": \"../sounds/list.csv\"}]}");
        ProjectAttributes other = new ProjectAttributes(ProjectFolder.open(named));
        CorpusException refused = assertThrows(CorpusException.class, () -> other.set(List.of("a.wav"), "accent", "north"));
        assertTrue(refused.getMessage().contains("was not imported"), refused.getMessage());
    }

    @Test
    void twoWhoChangeAtOnceNeverOverwriteEachOther() throws CorpusException, IOException {
        ProjectAttributes.Change mine = attributes.set(List.of(key(0)), "accent", "north");
        String key = key(1);
        try (FolderLock other = FolderLock.tryLock(project.folder()).orElseThrow()) {
            assertThrows(CorpusException.class, () -> attributes.set(List.of(key), "accent", "south"));
        }
        attributes.set(List.of(key), "accent", "south");
        CorpusException since = assertThrows(CorpusException.class, () -> attributes.undo(mine));
        assertTrue(since.getMessage().contains("since"), since.getMessage());
        assertEquals(List.of("north", "south", "", ""), values("accent"));
    }

    @Test
    void aDamagedTableIsNamedAndNothingIsLost() throws CorpusException, IOException {
        String key = key(0);
        Files.writeString(SetValues.file(manifest()), "change,what\n1,x\n");
        CorpusException said = assertThrows(CorpusException.class, () -> all(manifest()));
        assertTrue(said.getMessage().contains("field.attributes.csv"), said.getMessage());
        assertThrows(CorpusException.class, () -> attributes.set(List.of(key), "accent", "north"));
        assertEquals("change,what\n1,x\n", Files.readString(SetValues.file(manifest())));
    }
}
