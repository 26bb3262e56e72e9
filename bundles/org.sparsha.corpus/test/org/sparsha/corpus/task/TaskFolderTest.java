/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.ControlledVocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TaskFolderTest {

    @TempDir
    private Path folder;

    static AnnotationTask task(String name, String labels, TaskOrder order) throws CorpusException {
        return new AnnotationTask(name, Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of(labels, 5), List.of("ann", "bob"),
                order,
                Optional.empty(), true, 0.1, 7, "Listen *twice*.\n");
    }

    @Test
    void readsWhatItWrote() throws Exception {
        TaskFolder tasks = TaskFolder.in(folder);
        AnnotationTask task = task("गुस्सा round 2", "ekman6-neutral", TaskOrder.LEAST_SURE);
        tasks.create(task);
        assertEquals(task, tasks.read("गुस्सा round 2"));
        assertEquals(List.of("गुस्सा round 2"), tasks.tasks());
        assertTrue(assertThrows(CorpusException.class, () -> tasks.create(task)).getMessage().contains("already"));
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), task.labels().labels().stream().map(TaskLabel::key).toList());
    }

    @Test
    void everyReadyMadeSetIsSound() throws Exception {
        for (String id : LabelSets.ids()) {
            assertTrue(LabelSets.of(id, 0).labels().size() >= 4, id);
            assertTrue(LabelSets.title(id).length() > id.length() / 2);
        }
    }

    @Test
    void saysWhatIsWrongWithATask() throws Exception {
        TaskFolder tasks = TaskFolder.in(folder);
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("x")).getMessage().contains("none yet"));
        Files.createDirectories(tasks.of("x", "ann"));
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("x")).getMessage().contains("copied only in part"));
        tasks.create(task("emo", "a,b", TaskOrder.CORPUS));
        Path file = tasks.folder().resolve("emo.json");
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("annotation-task/1", "annotation-task/2"));
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("emo")).getMessage().contains("newer version"));
        Files.writeString(file, sound.substring(0, sound.length() / 2));
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("emo")).getMessage().contains("emo.json"));
        Files.writeString(file, sound.replace("\"whole\"", "\"half\""));
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("emo")).getMessage().contains("unknown unit"));
        Files.writeString(file, sound.replace("\"name\": \"b\"", "\"name\": \"a\""));
        assertTrue(assertThrows(CorpusException.class, () -> tasks.read("emo")).getMessage().contains("twice"));
        for (String name : List.of("", "a/b", "gold", "..", "x\ny")) {
            assertThrows(CorpusException.class, () -> tasks.create(task(name, "a,b", TaskOrder.CORPUS)), name);
        }
    }

    /** Folders of two people, copied into one, merge; labels that the task doesn't have are kept, said and left out. */
    @Test
    void mergesByCopyingAndFlagsUnknownLabels() throws Exception {
        TaskFolder tasks = TaskFolder.in(folder);
        AnnotationTask task = task("emo", "joy,fear", TaskOrder.CORPUS);
        tasks.create(task);
        for (String who : List.of("ann", "bob")) {
            try (AnswerLog log = AnswerLog.open(folder.resolve("elsewhere of " + who).resolve(who))) {
                log.append(LoggedAnswer.of(Instant.EPOCH, "r1", Optional.of("joy")));
                log.append(LoggedAnswer.of(Instant.EPOCH, "r2", Optional.of(who.equals("ann") ? "fear" : "grief")));
            }
            Files.createDirectories(tasks.folder().resolve("emo"));
            Files.move(folder.resolve("elsewhere of " + who).resolve(who), tasks.of("emo", who));
        }
        TaskAnswers answers = TaskAnswers.read(tasks, task);
        assertEquals(3, answers.ratings().size());
        assertEquals(1, answers.notes().size());
        assertTrue(answers.notes().get(0).contains("grief"));
        assertEquals("grief", answers.people().get("bob").answers().get("r2").label().orElseThrow());
    }

    @Test
    void readsAndWritesVocabulariesOfElan() throws Exception {
        Path file = folder.resolve("emotion.ecv");
        new ControlledVocabulary("emotion", List.of(new ControlledVocabulary.Entry("anger & rage", "<hot>"),
                new ControlledVocabulary.Entry("क्रोध", ""))).write(file);
        LabelSet set = LabelSets.of(file.toString(), 0);
        assertEquals(List.of("anger & rage", "क्रोध"), set.names());
        assertEquals("<hot>", set.labels().get(0).description());
        Path old = Files.writeString(folder.resolve("old.ecv"), "<CV_RESOURCE><CONTROLLED_VOCABULARY CV_ID=\"v\" DESCRIPTION=\"\">"
                + "<CV_ENTRY DESCRIPTION=\"d\">joy</CV_ENTRY><CV_ENTRY DESCRIPTION=\"\">fear</CV_ENTRY></CONTROLLED_VOCABULARY>"
                + "</CV_RESOURCE>");
        assertEquals(List.of("joy", "fear"), LabelSets.of(old.toString(), 0).names());
        Path none = Files.writeString(folder.resolve("none.ecv"), "<CV_RESOURCE/>");
        assertThrows(CorpusException.class, () -> LabelSets.of(none.toString(), 0));
        assertTrue(assertThrows(CorpusException.class, () -> LabelSets.of("ekman", 0)).getMessage().contains("ekman6-neutral"));
    }
}
