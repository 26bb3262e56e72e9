/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run of a project on what people said instead of what the corpus says. */
class GoldRunTest {

    @TempDir
    private Path root;

    @Test
    void aRunTakesTheLabelsOfATaskAndSaysHowFarPeopleReach() throws Exception {
        MadeProject made = new MadeProject(root);
        TaskPlace place = TaskPlace.of(root.resolve("study"));
        AnnotationTask task = new AnnotationTask("ears", Optional.of("field"), "", AnnotationTask.Unit.WHOLE,
                LabelSets.of("loud,soft", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
        place.tasks().create(task);
        for (String who : List.of("ann", "bob")) {
            try (LabellingSession session = LabellingSession.open(place, "ears", who, () -> Instant.EPOCH, Progress.none())) {
                session.answer(Optional.of("soft"), OptionalInt.empty(), "", List.of());
                session.answer(Optional.of("loud"), OptionalInt.empty(), "", List.of());
                session.answer(Optional.of(who.equals("ann") ? "loud" : "soft"), OptionalInt.empty(), "", List.of());
            }
        }
        new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        PreparedRun run = made.run(1, Optional.of("ears"), EvaluationListener.NONE, Progress.none());
        SavedRun saved = SavedRun.read(run.folder());
        assertEquals(List.of("soft", "loud"), saved.results().stream().map(result -> ((Outcome) result).truth()).toList());
        String page = Files.readString(run.folder().resolve("report.html"));
        assertTrue(page.contains("People answer as the majority of the others in 66.7 %"), page);
        ProjectRun there = new ProjectRuns(made.project).run(run.folder());
        assertEquals(ProjectRun.State.DONE, there.state());
        assertEquals(Optional.of("ears"), RunWords.parse(there.words()).choice().labels());
        assertTrue(saved.settings().values().get("command").contains("--labels ears"));
    }
}
