/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.application.project.ProjectMark;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class TaskColumnsTest {

    @TempDir
    private Path root;

    private ProjectFolder project(String... corpora) throws Exception {
        StringBuilder list = new StringBuilder("file,label\n");
        for (int i = 0; i < 3; i++) {
            Files.writeString(Files.createDirectories(root.resolve("sounds")).resolve(i + ".wav"), "sound " + i);
            list.append(i).append(".wav,loud\n");
        }
        Files.writeString(root.resolve("sounds/list.csv"), list);
        ProjectFolder project = ProjectFolder.create(root.resolve("study"), "Study");
        for (String name : corpora) {
            project.add(Corpora.OWN.openAll(root.resolve("sounds/list.csv"), Optional.empty(), Progress.none()), name, Progress.none());
        }
        return project;
    }

    private static void label(ProjectFolder project, String name, Optional<String> corpus, boolean several) throws Exception {
        TaskPlace place = TaskPlace.of(project);
        var labels = LabelSets.of("loud,soft", 0);
        place.tasks().create(new AnnotationTask(name, corpus, "", AnnotationTask.Unit.WHOLE, several ? labels.withSeveral() : labels,
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
        List<String> second = List.of("loud", "soft", several ? "loud+soft" : "loud");
        List<String> people = List.of("ann", "bob", "cy");
        for (int i = 0; i < people.size(); i++) {
            try (LabellingSession session = LabellingSession.open(place, name, people.get(i), () -> Instant.EPOCH, Progress.none())) {
                session.answer(Optional.of("soft"), OptionalInt.empty(), "", List.of());
                if (i < 2 || !several) {
                    session.answer(Optional.of(second.get(several ? 2 * i : i)), OptionalInt.empty(), "", List.of());
                }
            }
        }
    }

    private static List<String> values(ProjectFolder project, Optional<String> corpus, String column) throws CorpusException {
        RecordingTable table = ChosenRecordings.of(project, corpus, List.of(), RecordingFilter.parse(""),
                (whose, all) -> TaskColumns.of(whose, corpus, all), Progress.none()).table();
        return IntStream.range(0, table.size()).mapToObj(row -> {
            try {
                return table.value(row, column);
            } catch (CorpusException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    @Test
    void whoHasLabelledAndHowFarTheyAgreeIsSaidOfEachRecording() throws Exception {
        ProjectFolder project = project("field");
        label(project, "ears", Optional.empty(), false);
        assertEquals(List.of("ann, bob, cy", "ann, bob, cy", ""), values(project, Optional.empty(), "labelled.ears"));
        assertEquals(List.of("1.00", "0.33", ""), values(project, Optional.empty(), "agree.ears"), "one pair of three says the same");
        label(project, "sets", Optional.of("field"), true);
        assertEquals(List.of("ann, bob, cy", "ann, bob", ""), values(project, Optional.empty(), "labelled.sets"));
        assertEquals("0.33", values(project, Optional.empty(), "agree.sets").get(1), "half in common, one within the other");
    }

    @Test
    void aTaskOfOneCorpusAndOneOfAllAreFoundInBoth() throws Exception {
        ProjectFolder project = project("field", "more");
        label(project, "ears", Optional.of("more"), false);
        label(project, "all", Optional.empty(), false);
        List<String> three = List.of("1.00", "0.33", "");
        assertEquals(List.of("", "", "", "1.00", "0.33", ""), values(project, Optional.empty(), "agree.ears"));
        assertEquals(List.of("1.00", "0.33", "", "", "", ""), values(project, Optional.empty(), "agree.all"));
        assertEquals(three, values(project, Optional.of("more"), "agree.ears"));
        assertEquals(three, values(project, Optional.of("field"), "agree.all"));
    }

    @Test
    void answersMakeTheSnapshotAnewAndTheEndOfLabellingIsNoticed() throws Exception {
        ProjectFolder project = project("field");
        Path cache = root.resolve("cache");
        assertFalse(ProjectSnapshot.read(project, cache, TaskColumns::of, Progress.none()).table().columns().contains("agree.ears"));
        ProjectMark before = ProjectMark.of(project);
        label(project, "ears", Optional.empty(), false);
        assertNotEquals(before, ProjectMark.of(project));
        RecordingTable table = ProjectSnapshot.read(project, cache, TaskColumns::of, Progress.none()).table();
        assertEquals("0.33", table.value(1, "agree.ears"));
        assertEquals(1, table.rows(RecordingFilter.parse("agree.ears<=0.5")).length);
        assertEquals(2, table.rows(RecordingFilter.parse("labelled.ears~cy")).length);
        assertEquals(List.of("", "0.33", "1.00"), table.values("agree.ears"), "sorted as numbers");
    }
}
