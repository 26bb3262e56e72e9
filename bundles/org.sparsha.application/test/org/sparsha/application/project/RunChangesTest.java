/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.journal.FolderLock;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A run says what has changed since it was made. */
class RunChangesTest {

    @TempDir
    Path root;

    private MadeProject made;
    private Path run;
    private final List<String> filesRead = new ArrayList<>();

    @BeforeEach
    void run() throws IOException, SparshaException {
        made = new MadeProject(root);
        run = made.run(2, EvaluationListener.NONE, Progress.none()).folder();
    }

    private ProjectSnapshot snapshot() throws CorpusException {
        return ProjectSnapshot.read(made.project, root.resolve("cache"), TaskColumns::of, Progress.none());
    }

    private RunChanges changes() throws CorpusException {
        return changes(snapshot());
    }

    private RunChanges changes(ProjectSnapshot project) {
        return RunChanges.of(project, root.resolve("cache"), this::read, RunChangesTest::digest, Progress.none())
                .get(run.getFileName().toString());
    }

    private String read(Path file) {
        filesRead.add(file.getFileName().toString());
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> digest(String model) {
        try {
            return Optional.of(ModelLoader.sha256(Path.of(model)));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    private static void writtenLater(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    }

    @Test
    void nothingHasChangedWhereFilesWereOnlyTouched() throws IOException, CorpusException {
        writtenLater(made.sound(0));
        assertEquals(RunChanges.NONE, changes());
        assertFalse(changes().isStale());
    }

    @Test
    void aSoundThatIsAnotherOneIsNamed() throws IOException, CorpusException {
        Files.copy(made.sound(1), made.sound(4), StandardCopyOption.REPLACE_EXISTING);
        writtenLater(made.sound(4));
        assertEquals(new RunChanges(List.of("1 recording sounds different"), Set.of("4.wav")), new RunChanges(changes().reasons(),
                Set.of(changes().recordings().iterator().next().replaceAll(".*/", ""))));
    }

    @Test
    void anotherOrNoModelIsTold() throws IOException, CorpusException {
        Files.write(made.model.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 3}).build());
        assertEquals("the model model has changed", changes().text());
        Files.delete(made.model.resolve("model.onnx"));
        assertEquals("the model model isn't there any more", changes().text());
    }

    /** An attribute that no answer and no figure depends on changes nothing; the speaker does, over whom intervals are drawn. */
    @Test
    void onlyWhatResultsDependOnIsAChange() throws CorpusException {
        ProjectAttributes attributes = new ProjectAttributes(made.project);
        List<String> keys = List.of(snapshot().table().key(1), snapshot().table().key(2));
        attributes.set(keys, "accent", "north");
        assertEquals(RunChanges.NONE, changes());
        assertEquals(ProjectRun.State.DONE, snapshot().runs().get(0).run().state());
        attributes.set(keys, "speaker", "somebody else");
        assertEquals("the corpus has changed", changes().text());
        assertEquals(ProjectRun.State.STALE, snapshot().runs().get(0).run().state());
        attributes.undo();
        assertEquals(RunChanges.NONE, changes());
        attributes.set(keys, "label", "loud");
        assertEquals("the corpus has changed", changes().text());
    }

    /** The same settings go on with the run that is there as long as nothing has changed that its results depend on. */
    @Test
    void theSameSettingsAreTheSameRunWhateverNoResultDependsOn() throws SparshaException {
        ProjectAttributes attributes = new ProjectAttributes(made.project);
        List<String> keys = List.of(snapshot().table().key(1), snapshot().table().key(2));
        attributes.set(keys, "accent", "north");
        assertEquals(run, again());
        attributes.set(keys, "speaker", "somebody else");
        assertNotEquals(run, again(), "intervals are drawn over speakers");
        attributes.undo();
        assertEquals(run, again());
        attributes.set(keys, "label", "loud");
        assertNotEquals(run, again());
    }

    private Path again() throws SparshaException {
        return made.run(2, EvaluationListener.NONE, Progress.none()).folder();
    }

    /** A former version named a run's folder by all that the corpus said, so that its name can't be told from what it says now. */
    @Test
    void aRunOfAFormerVersionGoesOn() throws IOException, SparshaException {
        Path former = Files.move(run, run.resolveSibling(run.getFileName().toString().replaceFirst("[0-9a-f]{8}$", "0123abcd")));
        List<String> keys = List.of(snapshot().table().key(1), snapshot().table().key(2));
        new ProjectAttributes(made.project).set(keys, "accent", "north");
        byte[] whole = Files.readAllBytes(former.resolve("results.jsonl"));
        Files.delete(former.resolve("summary.json"));
        List<String> lines = Files.readAllLines(former.resolve("results.jsonl"));
        Files.writeString(former.resolve("results.jsonl"), String.join("\n", lines.subList(0, 2)) + "\n");
        assertEquals(former, again());
        assertArrayEquals(whole, Files.readAllBytes(former.resolve("results.jsonl")));
        assertEquals(former, again(), "once it is done, too");
        assertEquals(List.of(former), new ProjectRuns(made.project).folders());
        new ProjectAttributes(made.project).set(keys, "label", "loud");
        assertNotEquals(former, again());
    }

    /** A run on recordings by a filter is about others once an attribute has the filter choose others. */
    @Test
    void whatTheFilterChoosesIsAChange() throws SparshaException {
        ProjectAttributes attributes = new ProjectAttributes(made.project);
        List<String> keys = snapshot().table().values("file");
        attributes.set(keys.subList(0, 3), "room", "small");
        run = made.filtered("room=small").folder();
        assertEquals(RunChanges.NONE, changes());
        attributes.set(keys.subList(1, 2), "noise", "loud");
        assertEquals(RunChanges.NONE, changes());
        attributes.set(keys.subList(3, 4), "room", "small");
        assertEquals("the corpus has changed", changes().text());
    }

    @Test
    void anotherLabelOrALostCorpusIsTold() throws IOException, CorpusException {
        Path manifest = made.project.folder().resolve("corpora/field.csv");
        ProjectMark before = ProjectMark.of(made.project);
        assertEquals(before, ProjectMark.of(made.project));
        Files.writeString(manifest, Files.readString(manifest).replaceFirst(",soft", ",loud"));
        writtenLater(manifest);
        assertEquals("the corpus has changed", changes().text());
        assertNotEquals(before, ProjectMark.of(made.project));
        Files.delete(manifest);
        assertEquals("the corpus can't be read", changes().text());
    }

    /** Another process lets go of a run after its last file is written; who looks in between has to look again. */
    @Test
    void theEndOfARunElsewhereIsAChange() throws IOException, CorpusException {
        ProjectMark whileWritten;
        try (FolderLock lock = FolderLock.tryLock(run).orElseThrow()) {
            whileWritten = ProjectMark.of(made.project);
        }
        assertNotEquals(whileWritten, ProjectMark.of(made.project));
    }

    @Test
    void aSoundIsReadOnceAndAgainOnlyWhereItIsWrittenTo() throws IOException, CorpusException {
        assertEquals(RunChanges.NONE, changes());
        assertEquals(List.of(), filesRead, "older than the run");
        for (int i = 0; i < MadeProject.RECORDINGS; i++) {
            writtenLater(made.sound(i));
        }
        assertEquals(RunChanges.NONE, changes());
        assertEquals(MadeProject.RECORDINGS, filesRead.size());
        filesRead.clear();
        assertEquals(RunChanges.NONE, changes());
        assertEquals(List.of(), filesRead, "as they were");
        Files.copy(made.sound(1), made.sound(4), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(made.sound(4), FileTime.from(Instant.parse("2100-01-01T00:00:01Z")));
        assertEquals("1 recording sounds different", changes().text());
        assertEquals(List.of("4.wav"), filesRead);
        filesRead.clear();
        assertEquals("1 recording sounds different", changes().text());
        assertEquals(List.of(), filesRead);
    }

    @Test
    void aDamagedCacheOfDigestsHasSoundsReadAnew() throws IOException, CorpusException {
        writtenLater(made.sound(2));
        assertEquals(RunChanges.NONE, changes());
        try (Stream<Path> kept = Files.list(root.resolve("cache/projects"))) {
            Files.writeString(kept.filter(file -> file.toString().endsWith(".sounds")).findFirst().orElseThrow(), "12\tlate\n");
        }
        assertEquals(RunChanges.NONE, changes());
        assertEquals(List.of("2.wav", "2.wav"), filesRead);
    }

    /** A manifest of the same size and time is taken for the same: it isn't opened at all. */
    @Test
    void theCorpusIsNotReadWhereItsFilesHaveTheirSizesAndTimes() throws IOException, CorpusException {
        snapshot();
        Path manifest = made.project.folder().resolve("corpora/field.csv");
        FileTime time = Files.getLastModifiedTime(manifest);
        Files.write(manifest, new byte[(int) Files.size(manifest)]);
        Files.setLastModifiedTime(manifest, time);
        assertEquals(RunChanges.NONE, changes());
    }

    @Test
    void aRecordingThatIsGoneHasTheCorpusReadAnew() throws IOException, CorpusException {
        ProjectSnapshot before = snapshot();
        Files.delete(made.sound(3));
        assertEquals("the corpus has changed", changes(before).text());
    }
}
