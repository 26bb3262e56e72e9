/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A run says what has changed since it was made. */
class RunChangesTest {

    @TempDir
    Path root;

    private MadeProject made;
    private Path run;

    @BeforeEach
    void run() throws IOException, SparshaException {
        made = new MadeProject(root);
        run = made.run(2, EvaluationListener.NONE, Progress.none()).folder();
    }

    private RunChanges changes() throws CorpusException {
        ProjectRuns runs = new ProjectRuns(made.project);
        return RunChanges.of(runs, runs.list(), RunChangesTest::digest, Progress.none()).get(run.getFileName().toString());
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
}
