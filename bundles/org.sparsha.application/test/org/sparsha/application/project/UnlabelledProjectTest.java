/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A project of recordings that have no labels yet: they are imported, labelled, and a model is judged on the labels that were given. */
class UnlabelledProjectTest {

    @TempDir
    private Path root;

    private ProjectSnapshot snapshot(MadeProject made) throws CorpusException {
        return ProjectSnapshot.read(made.project, root.resolve("cache"), (project, corpus) -> corpus, Progress.none());
    }

    @Test
    void aManifestWithoutAColumnOfLabels() throws Exception {
        check(MadeProject.of(root, sounds -> manifest(sounds, "file,speaker", ",s1")), List.of("s1"));
    }

    @Test
    void aManifestWhoseLabelsAreEmpty() throws Exception {
        check(MadeProject.of(root, sounds -> manifest(sounds, "file,label,speaker", ",,s1")), List.of("s1"));
    }

    @Test
    void aFolderOfRecordings() throws Exception {
        check(MadeProject.of(root, sounds -> {
            Files.delete(sounds.resolve("manifest.csv"));
            return sounds;
        }), List.of());
    }

    @Test
    void aFolderWithAManifestWhoseLabelsAreEmpty() throws Exception {
        check(MadeProject.of(root, sounds -> manifest(sounds, "file,label,speaker", ",,s1").getParent()), List.of("s1"));
    }

    /** Those without a label are in the table and in tasks; a run leaves them out and is not stale for it. */
    @Test
    void someLabelsAreMissing() throws Exception {
        MadeProject made = MadeProject.of(root, sounds -> Files.writeString(sounds.resolve("manifest.csv"),
                Files.readString(sounds.resolve("manifest.csv")).replace("3.wav,s0,soft", "3.wav,s0,")));
        PreparedRun run = made.run(1, EvaluationListener.NONE, Progress.none());
        assertEquals(5, SavedRun.read(run.folder()).results().size());
        assertEquals(ProjectRun.State.DONE, new ProjectRuns(made.project).run(run.folder()).state());
        ProjectSnapshot shown = snapshot(made);
        assertEquals(6, shown.table().size());
        assertEquals(List.of(), shown.problems());
        assertEquals(5, Corpora.OWN.open(made.project.folder(), Optional.empty(), Progress.none()).size(), "evaluate, train");
    }

    /** A model is asked about recordings that nobody has labelled: its answers are there, nothing is judged. */
    @Test
    void answersOnly() throws Exception {
        MadeProject made = MadeProject.of(root, sounds -> {
            Files.delete(sounds.resolve("manifest.csv"));
            return sounds;
        });
        PreparedRun run = made.run(2, Optional.empty(), true, EvaluationListener.NONE, Progress.none());
        ProjectRuns runs = new ProjectRuns(made.project);
        ProjectRun there = runs.run(run.folder());
        assertEquals(ProjectRun.State.DONE, there.state());
        assertEquals(6, there.outcomes());
        RunResults results = RunResults.read(run.folder());
        assertTrue(results.sentence().contains(" was asked about 6 recordings. It hears "), results.sentence());
        assertEquals(List.of("not-judged"), results.warnings().stream().map(Warning::code).toList());
        assertFalse(results.evaluation().hasFigures());
        assertFalse(Files.exists(run.folder().resolve("confusion_matrix.csv")));
        Table predictions = TableFiles.read(run.folder().resolve("predictions.csv"));
        assertEquals(6, predictions.rows().size());
        assertEquals(List.of("", ""), List.of(predictions.rows().get(0).get(4), predictions.rows().get(0).get(6)), "truth, correct");
        assertTrue(List.of("loud", "soft").contains(predictions.rows().get(0).get(5)));
        String page = Files.readString(run.folder().resolve("report.html"));
        assertTrue(page.contains("What the model hears") && page.contains("0.wav"), page);
        assertTrue(Files.readString(run.folder().resolve("summary.json")).contains("\"judged\": false"));
        ProjectSnapshot shown = snapshot(made);
        assertFalse(shown.isLabelled());
        assertEquals(predictions.rows().get(0).get(5), shown.table().choosing(there.name()).value(0, "hears"));
        assertEquals("", shown.table().choosing(there.name()).value(0, "right"));
        assertEquals("", shown.runs().get(0).measure());
        byte[] before = Files.readAllBytes(run.folder().resolve("results.jsonl"));
        PreparedRun again = made.run(1, RunWords.parse(there.words()).choice().labels(), RunWords.parse(there.words()).choice()
                .answersOnly(), EvaluationListener.NONE, Progress.none());
        assertEquals(run.folder(), again.folder());
        assertArrayEquals(before, Files.readAllBytes(run.folder().resolve("results.jsonl")), "nothing is asked twice");
        assertEquals(List.of(), RunChanges.of(snapshot(made), root.resolve("cache"), model -> Optional.empty(), Progress.none())
                .get(there.name()).reasons().stream()
                .filter(reason -> reason.contains("corpus")).toList());
        assertTrue(assertThrows(CorpusException.class, () -> RunComparison.of(List.of(SavedRun.read(run.folder()), SavedRun.read(
                run.folder())), 1)).getMessage().contains("answers only"));
        assertTrue(assertThrows(CorpusException.class, () -> made.run(1, Optional.of("ears"), true, EvaluationListener.NONE,
                Progress.none())).getMessage().contains("leave one of the two out (--labels, --answers)"));
    }

    @Test
    void foldersThatAreNoLabels() throws Exception {
        MadeProject made = MadeProject.of(root, sounds -> {
            for (int i = 0; i < MadeProject.RECORDINGS; i++) {
                Path folder = Files.createDirectories(sounds.resolve(i % 2 == 0 ? "january" : "february"));
                Files.move(sounds.resolve(i + ".wav"), folder.resolve(i + ".wav"));
            }
            Files.delete(sounds.resolve("manifest.csv"));
            return sounds;
        });
        Corpus none = CorpusImport.make(made.project, root.resolve("sounds"), Optional.of(Corpora.OWN.scheme(Corpora.UNLABELLED)),
                Optional.of("calls"), Progress.none()).corpus();
        assertEquals(List.of(), none.labels());
        assertEquals(MadeProject.RECORDINGS, none.size());
    }

    @Test
    void nothingToImportIsSaid() throws Exception {
        MadeProject made = new MadeProject(root);
        Path empty = Files.createDirectories(root.resolve("empty"));
        CorpusException refused = assertThrows(CorpusException.class, () -> CorpusImport.make(made.project, empty, Optional.empty(),
                Optional.empty(), Progress.none()));
        assertTrue(refused.getMessage().startsWith("There is no readable recording in "), refused.getMessage());
    }

    private static Path manifest(Path sounds, String columns, String more) throws IOException {
        StringBuilder text = new StringBuilder(columns + "\n");
        for (int i = 0; i < MadeProject.RECORDINGS; i++) {
            text.append(i).append(".wav").append(more).append('\n');
        }
        return Files.writeString(sounds.resolve("manifest.csv"), text);
    }

    private void check(MadeProject made, List<String> speakers) throws Exception {
        ProjectRuns runs = new ProjectRuns(made.project);
        Corpus corpus = runs.corpus(Optional.empty(), RecordingFilter.parse(""), Progress.none());
        assertEquals(List.of("", "", "", "", "", ""), corpus.recordings().stream().map(Recording::label).toList());
        assertEquals(speakers, corpus.speakers());
        assertEquals(List.of(), corpus.problems());
        CorpusException refused = assertThrows(CorpusException.class, () -> made.run(1, EvaluationListener.NONE, Progress.none()));
        assertTrue(refused.getMessage().startsWith("None of the 6 recordings has a label, so no model can be judged: label them"),
                refused.getMessage());
        TaskPlace place = TaskPlace.of(made.project.folder());
        AnnotationTask task = new AnnotationTask("ears", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("loud,soft", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
        assertEquals(6, NewTask.make(place, task, Optional.empty(), Progress.none()).recordings());
        try (LabellingSession session = LabellingSession.open(place, "ears", "ann", () -> Instant.EPOCH, Progress.none())) {
            for (String label : List.of("soft", "loud", "soft", "loud")) {
                session.answer(Optional.of(label), OptionalInt.empty(), "", List.of());
            }
        }
        new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        PreparedRun run = made.run(1, Optional.of("ears"), EvaluationListener.NONE, Progress.none());
        assertEquals(List.of("soft", "loud", "soft", "loud"), SavedRun.read(run.folder()).results().stream()
                .map(result -> ((Outcome) result).truth()).toList());
        ProjectRun there = runs.run(run.folder());
        assertEquals(ProjectRun.State.DONE, there.state());
        assertEquals(List.of(), RunChanges.of(snapshot(made), root.resolve("cache"), model -> Optional.empty(), Progress.none())
                .get(there.name()).reasons().stream()
                .filter(reason -> reason.contains("corpus")).toList(), "the labels are part of what a run is about");
    }
}
