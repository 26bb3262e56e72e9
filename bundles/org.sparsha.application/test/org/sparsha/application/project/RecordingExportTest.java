/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordingExportTest {

    @TempDir
    Path root;

    private MadeProject made;

    @BeforeEach
    void makeProject() throws Exception {
        made = new MadeProject(root);
    }

    private ChosenRecordings chosen(String filter, Path... runs) throws CorpusException {
        return ChosenRecordings.of(made.project, Optional.empty(), List.of(runs), RecordingFilter.parse(filter), TaskColumns::of,
                Progress.none());
    }

    private Corpus imported(Path manifest, String name) throws CorpusException {
        ProjectFolder other = ProjectFolder.create(root.resolve(name), name);
        return CorpusImport.make(other, manifest, Optional.empty(), Optional.of("all"), Progress.none()).corpus();
    }

    @Test
    void whatARunSaysChoosesWhatIsCopiedAndImportedAgain() throws Exception {
        Path run = made.run(2, EvaluationListener.NONE, Progress.none()).folder();
        new ProjectAttributes(made.project).set(chosen("label=soft").keys(), "accent", "north");
        ChosenRecordings chosen = chosen("accent=north hears=soft,loud", run);
        assertEquals(MadeProject.RECORDINGS / 2, chosen.rows().size());
        RecordingExport export = RecordingExport.copies(chosen.chosen(), root.resolve("out/new"), Progress.none());
        assertEquals(MadeProject.RECORDINGS / 2, export.files());
        Corpus again = imported(export.manifest(), "other");
        assertEquals(List.of("soft"), again.labels());
        assertEquals(made.project.folder().getParent().resolve("out/new/audio/sounds/1.wav"), again.recordings().get(0).file().normalize());
        assertArrayEquals(Files.readAllBytes(made.sound(1)), Files.readAllBytes(again.recordings().get(0).file()));
        assertEquals("north", again.recordings().get(0).labels().attributes().get("accent"));
        assertFalse(Files.readString(export.manifest()).contains(root.toString()), "it moves as a whole");
    }

    @Test
    void theManifestAloneNamesTheRecordingsWhereTheyAre() throws Exception {
        RecordingExport export = RecordingExport.manifest(chosen("label=loud").chosen(), root.resolve("lists/loud.tsv"));
        Corpus again = imported(export.manifest(), "other");
        assertEquals(MadeProject.RECORDINGS / 2, again.size());
        assertEquals(made.sound(0), again.recordings().get(0).file().toRealPath());
    }

    @Test
    void partsOfOneFileAreCopiedOnceAndFilesOfOneNameStayApart() throws Exception {
        Recording one = chosen("").chosen().recordings().get(0);
        Path other = Files.createDirectories(root.resolve("more/sounds")).resolve("0.wav");
        Files.copy(made.sound(1), other);
        Corpus corpus = chosen("").chosen().withRecordings(List.of(one.withSpan(TimeSpan.of(0, 0.1)),
                one.withSpan(TimeSpan.of(0.1, 0.2)), new Recording("../sounds/0.wav", other, one.span(), one.labels())));
        RecordingExport export = RecordingExport.copies(corpus, root.resolve("out"), Progress.none());
        assertEquals(2, export.files());
        assertTrue(Files.exists(root.resolve("out/audio/sounds/0-2.wav")));
        Corpus again = imported(export.manifest(), "other");
        assertEquals(List.of("0.1", "0.2"), again.recordings().stream().limit(2)
                .map(part -> String.valueOf(part.span().end().getAsDouble())).toList());
    }

    @Test
    void whatDoesNotGoToItsEndLeavesNothingBehind() throws Exception {
        Files.delete(made.sound(3));
        CorpusException gone = assertThrows(CorpusException.class, () -> RecordingExport.copies(
                chosen("").recordings().withRecordings(List.of(Recording.of(root, "sounds/2.wav", Labels.NONE),
                        Recording.of(root, "sounds/3.wav", Labels.NONE))), root.resolve("out"), Progress.none()));
        assertTrue(gone.getMessage().contains("3.wav"), gone.getMessage());
        assertThrows(CorpusException.class, () -> RecordingExport.copies(chosen("label=none").chosen(), root.resolve("out"),
                Progress.none()));
        Files.createDirectories(root.resolve("full")).resolve("x");
        Files.writeString(root.resolve("full/x"), "mine");
        assertThrows(CorpusException.class, () -> RecordingExport.copies(chosen("").chosen(), root.resolve("full"), Progress.none()));
        try (Stream<Path> there = Files.list(root)) {
            assertEquals(List.of("full", "model", "sounds", "study"), there.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whatATaskIsAboutCanBeChosenByARun() throws Exception {
        Path run = made.run(2, EvaluationListener.NONE, Progress.none()).folder();
        RecordingFilter asked = RecordingFilter.parse("right=yes,no speaker=s1");
        RecordingFilter named = chosen(asked.text(), run).ofCorpus(asked);
        assertEquals(chosen("speaker=s1").keys(), chosen(named.text()).keys());
        assertEquals(asked.conditions().get(1).text(), chosen("speaker=s1").ofCorpus(RecordingFilter.parse("speaker=s1")).text());
    }

    @Test
    void cancellingIsNoError() throws CorpusException {
        Progress stop = new Progress() {
            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }

            @Override
            public void worked(double share) {
                // nobody looks
            }

            @Override
            public Progress split(String label, double share) {
                return this;
            }
        };
        ChosenRecordings all = chosen("");
        assertThrows(CancelledException.class, () -> RecordingExport.copies(all.chosen(), root.resolve("out"), stop));
        assertFalse(Files.exists(root.resolve("out")));
        assertFalse(Files.exists(root.resolve(".out.part")));
    }
}
