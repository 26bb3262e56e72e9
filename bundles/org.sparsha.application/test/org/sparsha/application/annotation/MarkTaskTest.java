/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.StretchAnswers;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks.Mark;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TaskStretches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tasks of stretches and points: marked, compared, decided, made gold. */
class MarkTaskTest {

    @TempDir
    private Path folder;

    private TaskPlace place;

    @BeforeEach
    void recordings() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        for (String name : List.of("a/one.wav", "two.wav")) {
            Files.write(folder.resolve(name), "RIFF\0\0\0\0WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        place = TaskPlace.of(folder);
    }

    private AnnotationTask task(AnnotationTask.Unit unit) throws Exception {
        return NewTask.make(place, new AnnotationTask("marks", Optional.empty(), "", unit, LabelSets.of("joy,fear", 0), List.of(),
                TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none()).task();
    }

    private void mark(String who, Mark... marks) throws Exception {
        try (LabellingSession session = session(who)) {
            session.answer(new Marks(4, List.of(marks)), "", List.of());
        }
    }

    private LabellingSession session(String who) throws Exception {
        return LabellingSession.open(place, "marks", who, Instant::now, Progress.none());
    }

    private TaskAnswers answers() throws Exception {
        return TaskAnswers.read(place.tasks(), place.tasks().read("marks"));
    }

    @Test
    void stretchesBecomeGold() throws Exception {
        AnnotationTask task = task(AnnotationTask.Unit.STRETCHES);
        mark("ann", new Mark(0, 1, "joy"), new Mark(2, 3, "fear"));
        mark("bob", new Mark(0.05, 1.5, "joy"), new Mark(2, 3, "joy"));
        mark("cy", new Mark(0, 1.25, "joy"), new Mark(2, 3, "fear"));
        mark("ann", new Mark(1, 2, "fear"));
        mark("bob", new Mark(1.05, 2, "fear"));
        StretchAnswers stretches = TaskStretches.of(answers()).answers().orElseThrow();
        assertEquals(List.of("ann", "bob", "cy"), stretches.annotators());
        assertEquals(List.of("a/one.wav"), stretches.recordings().stream().map(StretchAnswers.Marked::name).toList());
        List<Disagreements.Item> items = Disagreements.of(answers(), Map.of());
        assertEquals(1, items.size(), "0.05 s apart is no disagreement");
        assertEquals("0.05–1.50 joy; 2.00–3.00 joy", items.get(0).answers().get("bob"));
        Corpus corpus = place.recordings(task, Progress.none());
        TaskGold.Written written = new TaskGold(place, task).write(corpus, GoldLabels.Rule.MAJORITY, 1);
        assertEquals(2, written.labelled());
        assertEquals(List.of(new Mark(0, 1.25, "joy"), new Mark(2, 3, "fear")), gold(task, "a/one.wav"));
        Corpus labelled = new TaskGold(place, task).labelled(corpus);
        assertEquals(List.of("joy", "fear", "fear"), labelled.recordings().stream().map(Recording::label).toList());
        assertEquals(OptionalDouble.of(1.25), labelled.recordings().get(0).span().end());
        assertEquals(corpus.recordings(), TaskGold.columns(place, corpus).recordings(), "no whole recording has a label");
        Marks bobs = TaskStretches.byRecording(answers()).get("a/one.wav").get("bob");
        Disagreements.decide(place.tasks(), task, "a/one.wav", new Disagreements.Decision(Optional.empty(), "head", "", Optional.of(bobs)),
                Instant.now());
        assertEquals(1, new TaskGold(place, task).write(corpus, GoldLabels.Rule.UNANIMOUS, 1).decided());
        assertEquals(bobs.marks(), gold(task, "a/one.wav"));
        assertEquals("2 marks", Disagreements.decisions(place.tasks(), "marks").get("a/one.wav").words());
        assertThrows(CorpusException.class, () -> new TaskGold(place, task).write(corpus, GoldLabels.Rule.MACE, 1));
        assertThrows(CorpusException.class, () -> Disagreements.decide(place.tasks(), task, "two.wav", new Disagreements.Decision(
                Optional.of("joy"), "head", ""), Instant.now()));
    }

    private List<Mark> gold(AnnotationTask task, String recording) throws Exception {
        return MarkFiles.read(MarkFiles.of(place.tasks().gold("marks"), recording), task, Optional.empty()).marks();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                assertTrue(!Files.exists(target) || java.util.Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(target)),
                        () -> "both have another " + target);
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    /** Each works on a copy of their own; brought together nothing conflicts, and nothing is lost. */
    @Test
    void foldersOfTwoPeopleMergeByCopying() throws Exception {
        AnnotationTask task = task(AnnotationTask.Unit.STRETCHES);
        Path together = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-together"));
        Path elsewhere = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-elsewhere"));
        copy(folder, elsewhere);
        mark("ann", new Mark(0, 1, "joy"));
        place = TaskPlace.of(elsewhere);
        mark("bob", new Mark(0, 1, "fear"));
        copy(folder, together);
        copy(elsewhere, together);
        place = TaskPlace.of(together);
        assertEquals(List.of("ann", "bob"), List.copyOf(answers().people().keySet()));
        assertTrue(answers().notes().isEmpty());
        assertEquals(1, Disagreements.of(answers(), Map.of()).size());
        Files.delete(place.tasks().of("marks", "bob").resolve("log.jsonl"));
        assertTrue(answers().notes().toString().contains("counts only then"), answers().notes().toString());
        Files.delete(place.tasks().of("marks", "bob").resolve("labels.csv"));
        assertTrue(answers().notes().toString().contains("once the log is copied"), answers().notes().toString());
        Files.delete(MarkFiles.of(place.tasks().of("marks", "ann"), "a/one.wav"));
        assertEquals(List.of(new Mark(0, 1, "joy")), answers().people().get("ann").answers().get("a/one.wav").marks().orElseThrow()
                .marks(), "the log holds the marks, too");
        assertEquals(task, place.tasks().read("marks"));
    }

    @Test
    void pointsBecomeGold() throws Exception {
        AnnotationTask task = task(AnnotationTask.Unit.POINTS);
        mark("ann", new Mark(1, 1, "joy"), new Mark(3, 3, "fear"));
        mark("bob", new Mark(1.08, 1.08, "joy"));
        mark("cy", new Mark(1.04, 1.04, "joy"), new Mark(2, 2, "joy"));
        assertEquals(1, Disagreements.of(answers(), Map.of()).size());
        assertEquals(3, TaskStretches.of(answers()).answers().orElseThrow().annotators().size());
        new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        List<Mark> gold = gold(task, "a/one.wav");
        assertEquals(1, gold.size());
        assertEquals(1.04, gold.get(0).start(), 1e-9);
        assertTrue(Files.readString(place.tasks().gold("marks").resolve("points.csv")).contains("a/one.wav,"));
    }

    @Test
    void theTextGridIsThePersonsOwnAndOpensElsewhere() throws Exception {
        AnnotationTask task = task(AnnotationTask.Unit.STRETCHES);
        mark("ann", new Mark(0.5, 1, "joy"), new Mark(2, 3, "sorrow"));
        Path file = place.tasks().of("marks", "ann").resolve("a/one.wav.TextGrid");
        AnnotationDocument document = AnnotationFiles.read(file);
        assertEquals(List.of("marks"), document.tiers().stream().map(Tier::name).toList());
        assertEquals(4, document.end().orElseThrow().doubleValue());
        TaskAnswers answers = answers();
        assertTrue(answers.notes().stream().anyMatch(note -> note.contains("sorrow")), "what the task doesn't have is flagged");
        assertEquals(2, answers.people().get("ann").answers().get("a/one.wav").marks().orElseThrow().marks().size(), "and kept");
        LoggedAnswer answer = answers.people().get("ann").answers().get("a/one.wav");
        assertFalse(MarkFiles.isChanged(place.tasks().of("marks", "ann"), task, answer));
        MarkFiles.write(file, task, new Marks(4, List.of(new Mark(0.5, 1.1, "joy"))));
        assertTrue(MarkFiles.isChanged(place.tasks().of("marks", "ann"), task, answer));
    }

    @Test
    void proposalsAreToldApart() throws Exception {
        task(AnnotationTask.Unit.STRETCHES);
        List<Mark> proposed = List.of(new Mark(0, 1, ""), new Mark(1.5, 2, ""), new Mark(3, 4, ""));
        try (LabellingSession session = session("ann")) {
            Path file = session.marks(4, () -> Optional.of(new Suggestion("energy-vad", Optional.empty(), OptionalDouble.empty(),
                    proposed)));
            assertEquals(proposed, MarkFiles.read(file, session.task(), Optional.empty()).marks());
        }
        mark("ann", new Mark(0, 1, "joy"), new Mark(1.6, 2.1, "fear"), new Mark(2.5, 2.8, ""));
        LoggedAnswer answer = answers().people().get("ann").answers().get("a/one.wav");
        assertEquals(2, answer.marks().orElseThrow().marks().size(), "what has no label isn't marked");
        assertEquals(List.of(Suggestion.Fate.ACCEPTED, Suggestion.Fate.CHANGED, Suggestion.Fate.REFUSED),
                answer.suggestion().orElseThrow().fates(answer));
        TaskQuality.Person ann = TaskQuality.of(answers()).people().get(0);
        assertEquals(new TaskQuality.Share(1, 3), ann.accepted());
        assertEquals(new TaskQuality.Share(1, 3), ann.changed());
    }

    @Test
    void whatIsAskedForIsTaken() throws Exception {
        task(AnnotationTask.Unit.STRETCHES);
        try (LabellingSession session = session("ann")) {
            assertThrows(CorpusException.class, () -> session.answer(Optional.of("joy"), java.util.OptionalInt.empty(), "", List.of()));
            assertEquals(0, session.done());
            session.answer(Optional.empty(), java.util.OptionalInt.empty(), "noise", List.of());
            assertEquals("can't tell", session.answer(0).orElseThrow().words());
        }
    }
}
