/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabellingSessionTest {

    @TempDir
    private Path folder;

    private TaskPlace place;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @BeforeEach
    void makeRecordings() throws Exception {
        for (int i = 0; i < 10; i++) {
            byte[] wave = new byte[44 + 3200];
            System.arraycopy(java.nio.ByteBuffer.allocate(44).order(java.nio.ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes()).putInt(3236)
                    .put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1).putInt(16000).putInt(32000)
                    .putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(3200).array(), 0, wave, 0, 44);
            Files.write(folder.resolve("r" + i + ".wav"), wave);
        }
        place = TaskPlace.of(folder);
    }

    private AnnotationTask make(String name, TaskOrder order, double repeats) throws CorpusException {
        AnnotationTask task = new AnnotationTask(name, Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear,anger", 0),
                List.of("ann", "bob", "cy"), order, Optional.empty(), true, repeats, 1, "");
        place.tasks().create(task);
        return task;
    }

    private LabellingSession open(String task, String who) throws CorpusException {
        return LabellingSession.open(place, task, who, () -> now, Progress.none());
    }

    private static void say(LabellingSession session, String label) throws CorpusException {
        session.answer(Optional.of(label), OptionalInt.empty(), "", List.of());
    }

    @Test
    void goesThroughTheQueueAndGoesOnTomorrow() throws Exception {
        make("emo", TaskOrder.RANDOM, 0);
        List<String> first = new ArrayList<>();
        try (LabellingSession session = open("emo", "ann")) {
            for (int i = 0; i < 4; i++) {
                first.add(session.current().orElseThrow().key());
                assertNotEquals(session.current(), session.upcoming());
                session.begin();
                now = now.plusMillis(2500);
                say(session, "joy");
            }
            assertEquals(15, session.secondsLeft().orElseThrow());
        }
        try (LabellingSession session = open("emo", "ann")) {
            assertEquals(4, session.done());
            assertEquals(4, session.position());
            assertEquals(first, session.queue().subList(0, 4).stream().map(item -> item.recording().key()).toList());
            session.back();
            assertEquals(3, session.position(), "the one answered last, yesterday");
            session.back();
            assertEquals(2, session.position());
            session.go(4);
            say(session, "fear");
            session.back();
            assertEquals(4, session.position());
            say(session, "anger");
            assertEquals("anger", session.answer(4).orElseThrow().label().orElseThrow());
            assertEquals(5, session.position());
            session.answer(Optional.empty(), OptionalInt.empty(), "noise", List.of());
            session.takeBack(0);
            while (session.current().isPresent()) {
                say(session, "joy");
            }
            assertEquals(10, session.done());
        }
        assertEquals(10, AnswerHistory.read(place.tasks().of("emo", "ann")).answers().size());
        assertEquals("noise", AnswerHistory.read(place.tasks().of("emo", "ann")).entries().get(6).comment());
    }

    @Test
    void everyAnnotatorHasAnotherRandomOrderAndRepeatsComeLater() throws Exception {
        AnnotationTask task = make("emo", TaskOrder.RANDOM, 0.3);
        Corpus corpus = place.recordings(task, Progress.none());
        TaskAnswers none = TaskAnswers.read(place.tasks(), task);
        List<TaskQueue.Item> ann = TaskQueue.of(corpus.recordings(), task, "ann", Optional.empty(), none);
        assertEquals(ann, TaskQueue.of(corpus.recordings(), task, "ann", Optional.empty(), none));
        assertNotEquals(ann, TaskQueue.of(corpus.recordings(), task, "bob", Optional.empty(), none));
        assertEquals(13, ann.size());
        Set<String> seen = new HashSet<>();
        for (TaskQueue.Item item : ann) {
            assertEquals(item.isRepeat(), !seen.add(item.recording().key()));
        }
    }

    @Test
    void theModelDecidesTheOrderWithEveryFifthLeftToChance() throws Exception {
        List<Recording> recordings = new ArrayList<>();
        List<RunResult> results = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            recordings.add(Recording.of(folder, "x" + i, Labels.of("s", i % 2 == 0 ? "a" : "b")));
            double p = 0.5 + i / 100.0;
            results.add(new Outcome("x" + i, "x" + i, TimeSpan.WHOLE, "s", i % 2 == 0 ? "a" : "b", "a", List.of(p, 1 - p)));
        }
        SavedRun run = new SavedRun(folder, new RunSettings(Grading.CLASSES, List.of("a", "b"), Map.of()), results);
        AnnotationTask task = make("least", TaskOrder.LEAST_SURE, 0);
        TaskAnswers none = TaskAnswers.read(place.tasks(), task);
        List<TaskQueue.Item> queue = TaskQueue.of(recordings, task, "ann", Optional.of(run), none);
        assertEquals(50, new HashSet<>(queue).size());
        assertEquals(List.of("x0", "x1", "x2", "x3"), queue.subList(0, 4).stream().map(item -> item.recording().key()).toList());
        AnnotationTask wrong = make("wrong", TaskOrder.MOST_WRONG, 0);
        assertEquals("x49", TaskQueue.of(recordings, wrong, "ann", Optional.of(run), none).get(0).recording().key());
        assertThrows(CorpusException.class, () -> TaskQueue.of(recordings, task, "ann", Optional.empty(), none));
    }

    @Test
    void disagreementsAreDecidedAndBecomeGold() throws Exception {
        AnnotationTask task = make("emo", TaskOrder.CORPUS, 0);
        Map<String, String> said = new TreeMap<>(Map.of("ann", "joy joy fear joy", "bob", "joy fear fear anger", "cy",
                "joy joy anger fear"));
        for (Map.Entry<String, String> person : said.entrySet()) {
            try (LabellingSession session = open("emo", person.getKey())) {
                for (String label : person.getValue().split(" ")) {
                    say(session, label);
                }
            }
        }
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        List<Disagreements.Item> open = Disagreements.of(answers, Disagreements.decisions(place.tasks(), "emo"));
        assertEquals(List.of("r3.wav", "r1.wav", "r2.wav"), open.stream().map(Disagreements.Item::recording).toList());
        Disagreements.decide(place.tasks(), task, "r3.wav", new Disagreements.Decision(Optional.of("anger"), "head", "she shouts"), now);
        assertThrows(CorpusException.class, () -> Disagreements.decide(place.tasks(), task, "r3.wav",
                new Disagreements.Decision(Optional.of("grief"), "head", ""), now));
        Map<String, Disagreements.Decision> decisions = Disagreements.decisions(place.tasks(), "emo");
        assertEquals("r1.wav", Disagreements.of(answers, decisions).get(0).recording());
        TaskGold gold = new TaskGold(place, task);
        Corpus corpus = place.recordings(task, Progress.none());
        assertTrue(assertThrows(CorpusException.class, () -> gold.labelled(corpus)).getMessage().contains("no gold labels yet"));
        assertEquals(2, gold.write(corpus, GoldLabels.Rule.UNANIMOUS, 1).labelled());
        for (GoldLabels.Rule rule : List.of(GoldLabels.Rule.MACE, GoldLabels.Rule.DAWID_SKENE, GoldLabels.Rule.MAJORITY)) {
            TaskGold.Written written = gold.write(corpus, rule, 1);
            assertEquals(4, written.labelled());
            assertEquals(1, written.decided());
        }
        Corpus labelled = gold.labelled(corpus);
        assertEquals(List.of("joy", "joy", "fear", "anger"), labelled.recordings().stream().map(Recording::label).toList());
        assertEquals(corpus, place.recordings(task, Progress.none()), "the gold table is no manifest of the folder");
        assertEquals(6, labelled.problems().size() - corpus.problems().size());
        assertEquals("anger", TaskGold.columns(place, corpus).recordings().get(3).labels().attributes().get("gold.emo"));
        assertTrue(Files.readString(place.tasks().gold("emo").resolve(TaskGold.LABELS)).contains("she shouts"));
        assertTrue(gold.humanCeiling().orElseThrow().contains("ann"), gold.humanCeiling().toString());
    }

    @Test
    void passesOverRecordingsThatAreGoneAndLabelsThatDontExist() throws Exception {
        make("emo", TaskOrder.CORPUS, 0);
        try (LabellingSession session = open("emo", "bob")) {
            assertThrows(CorpusException.class, () -> say(session, "grief"));
            assertEquals(0, session.position());
            Files.delete(folder.resolve("r1.wav"));
            say(session, "joy");
            assertEquals("r2.wav", session.current().orElseThrow().key());
            assertEquals(List.of("r1.wav"), session.missing());
            session.answerAgain(0, Optional.of("fear"), List.of("others"));
            assertEquals(1, session.done());
        }
        assertTrue(assertThrows(CorpusException.class, () -> open("emo", "dan")).getMessage().contains("none of the annotators"));
        Map<String, LoggedAnswer> second = AnswerHistory.read(place.tasks().of("emo", "bob")).secondAnswers();
        assertEquals(List.of("others"), second.get("r0.wav").visible());
    }
}
