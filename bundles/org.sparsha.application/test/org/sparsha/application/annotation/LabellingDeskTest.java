/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabellingDeskTest {

    @TempDir
    private Path folder;

    private TaskPlace place(int recordings, boolean blind) throws Exception {
        ProjectFolder project = ProjectFolder.create(folder.resolve("study"), "study");
        for (int i = 0; i < recordings; i++) {
            Files.createDirectories(folder.resolve("rec/anger"));
            Files.write(folder.resolve(String.format("rec/anger/r%03d.wav", i)), new byte[1]);
        }
        Path manifest = folder.resolve("m.csv");
        StringBuilder text = new StringBuilder("file,label\n");
        for (int i = 0; i < recordings; i++) {
            text.append(String.format("rec/anger/r%03d.wav,anger%n", i));
        }
        Corpus corpus = org.sparsha.corpus.manifest.Manifests.read(Files.writeString(manifest, text));
        project.add(corpus, "c", Progress.none());
        TaskPlace place = TaskPlace.of(folder.resolve("study"));
        place.tasks().create(new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear,anger", 3),
                List.of(), TaskOrder.RANDOM, Optional.empty(), blind, 0, 1, ""));
        return place;
    }

    private static LabellingSession session(TaskPlace place, String who) throws Exception {
        return LabellingSession.open(place, "emo", who, Instant::now, Progress.none());
    }

    @Test
    void keysChooseAndConfirm() throws Exception {
        TaskPlace place = place(4, true);
        try (LabellingSession session = session(place, "ann")) {
            LabellingDesk desk = new LabellingDesk(session, place.tasks());
            assertFalse(desk.confirm(), "nothing is chosen");
            assertFalse(desk.press("7"));
            assertTrue(desk.press("1"));
            assertTrue(desk.press("2"));
            desk.choose(3);
            assertTrue(desk.confirm());
            assertEquals(1, session.position());
            assertTrue(desk.chosen().isEmpty());
            desk.back();
            assertEquals("fear", desk.chosen().orElseThrow());
            assertEquals(3, desk.intensity().orElseThrow());
            desk.cantTell();
            assertTrue(desk.confirm());
            assertEquals("1 of 4", desk.progress());
            assertTrue(desk.afterwards().isEmpty());
        }
        try (LabellingSession session = session(place, "bob")) {
            LabellingDesk desk = new LabellingDesk(session, place.tasks());
            for (int i = 0; i < 4; i++) {
                desk.press("1");
                desk.confirm();
            }
            assertTrue(session.current().isEmpty());
            assertFalse(desk.press("1"));
            assertTrue(desk.hint().startsWith("All recordings"));
        }
        String first = AnswerHistory.read(place.tasks().of("emo", "ann")).answers().keySet().iterator().next();
        try (LabellingSession session = session(place, "cy")) {
            LabellingDesk desk = new LabellingDesk(session, place.tasks());
            for (int i = 0; i < 4; i++) {
                boolean both = session.current().orElseThrow().key().equals(first);
                desk.press("3");
                desk.confirm();
                assertEquals("You said anger. " + (both ? "ann said can't tell; " : "") + "bob said joy.", desk.afterwards().orElseThrow());
            }
        }
    }

    /** Keys add labels and take them away; agreement, decisions and gold are about the set. */
    @Test
    void anAnswerMayHaveSeveralLabels() throws Exception {
        TaskPlace place = place(3, true);
        place.tasks().create(new AnnotationTask("both", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear,anger", 0)
                .withSeveral(), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
        AnnotationTask task = place.tasks().read("both");
        assertTrue(task.labels().several());
        String[][] keys = { { "31", "1", "2" }, { "13", "13", "2" }, { "1", "121", "2" } };
        for (int who = 0; who < 3; who++) {
            try (LabellingSession session = LabellingSession.open(place, "both", "p" + who, Instant::now, Progress.none())) {
                LabellingDesk desk = new LabellingDesk(session, place.tasks());
                for (String pressed : keys[who]) {
                    for (String key : pressed.split("")) {
                        assertTrue(desk.press(key));
                    }
                    assertTrue(desk.confirm());
                }
            }
        }
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        assertEquals(List.of(), answers.notes());
        assertEquals(List.of("joy+anger", "joy", "fear"), answers.people().get("p0").answers().values().stream()
                .map(answer -> answer.label().orElseThrow()).toList());
        AgreementStudy study = answers.study(Scale.NOMINAL, 1).orElseThrow();
        assertEquals(Scale.MASI, study.scale());
        assertEquals(List.of("anger", "fear", "joy"), study.labels().stream().map(AgreementStudy.Label::name).toList());
        List<Disagreements.Item> items = Disagreements.of(answers, Map.of());
        assertEquals(2, items.size());
        Disagreements.decide(place.tasks(), task, items.get(1).recording(), new Disagreements.Decision(Optional.of("anger+joy"), "head",
                ""), Instant.now());
        TaskGold.Written gold = new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        assertEquals(3, gold.labelled());
        Corpus labelled = new TaskGold(place, task).labelled(place.recordings(task, Progress.none()));
        assertTrue(labelled.problems().stream().anyMatch(problem -> problem.message().contains("several labels (joy+anger)")),
                labelled.problems().toString());
    }

    /** Four hundred recordings, with steps back on the way and a new session now and then: no answer is lost or given twice. */
    @Test
    void noAnswerIsLostOrDoubled() throws Exception {
        TaskPlace place = place(400, false);
        Set<String> answered = new HashSet<>();
        int round = 0;
        while (answered.size() < 400) {
            try (LabellingSession session = session(place, "ann")) {
                LabellingDesk desk = new LabellingDesk(session, place.tasks());
                for (int i = 0; i < 57 && session.current().isPresent(); i++) {
                    String key = session.current().orElseThrow().key();
                    assertTrue(answered.add(key), key + " comes twice");
                    desk.press(String.valueOf(1 + answered.size() % 3));
                    assertTrue(desk.confirm());
                    if (i % 10 == 9) {
                        desk.back();
                        assertEquals(key, session.current().orElseThrow().key());
                        assertTrue(desk.confirm(), "the answer that was given is chosen");
                    }
                }
            }
            round++;
        }
        assertEquals(8, round);
        Map<String, LoggedAnswer> answers = AnswerHistory.read(place.tasks().of("emo", "ann")).answers();
        assertEquals(answered, answers.keySet());
        assertEquals(List.of(), AnswerHistory.read(place.tasks().of("emo", "ann")).notes());
    }
}
