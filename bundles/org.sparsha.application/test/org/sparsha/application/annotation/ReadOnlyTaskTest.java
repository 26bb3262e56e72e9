/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.testsupport.ReadOnlyFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A task in a folder that may only be read. Where the tests run as the administrator, who may write anywhere, what is tried is tried by a
 * process of somebody else.
 */
@EnabledOnOs(OS.LINUX)
class ReadOnlyTaskTest {

    @TempDir
    private Path folder;

    /** What is tried: prints what each attempt gives, a line each. */
    public static final class Tries {

        private Tries() {
        }

        /** @param arguments the folder */
        public static void main(String[] arguments) throws Exception {
            TaskPlace place = TaskPlace.of(Path.of(arguments[0]));
            AnnotationTask task = place.tasks().read("emo");
            System.out.println("read: " + TaskOverview.of(place, task, Optional.empty(), Scale.NOMINAL, Progress.none()).sentence());
            tried("answer", () -> LabellingSession.open(place, "emo", "cy", Instant::now, Progress.none()).close());
            tried("again", () -> LabellingSession.open(place, "emo", "ann", Instant::now, Progress.none()).close());
            tried("decide", () -> Disagreements.decide(place.tasks(), task, "r0.wav", new Disagreements.Decision(Optional.of("joy"), "head",
                    ""), Instant.now()));
            tried("gold", () -> new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1));
            tried("new", () -> NewTask.make(place, task("other"), Optional.empty(), Progress.none()));
        }

        private static void tried(String what, ReadOnlyFolder.Attempt attempt) throws Exception {
            ReadOnlyFolder.attempt(what, CorpusException.class, attempt);
        }
    }

    private static AnnotationTask task(String name) throws CorpusException {
        return new AnnotationTask(name, Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear", 0), List.of(),
                TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
    }

    @Test
    void isReadAndEveryAttemptToWriteIsSaid() throws Exception {
        for (int i = 0; i < 2; i++) {
            Files.write(folder.resolve("r" + i + ".wav"), "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        }
        TaskPlace place = TaskPlace.of(folder);
        NewTask.make(place, task("emo"), Optional.empty(), Progress.none());
        for (String who : List.of("ann", "bob")) {
            try (LabellingSession session = LabellingSession.open(place, "emo", who, Instant::now, Progress.none())) {
                session.answer(Optional.of(who.equals("ann") ? "joy" : "fear"), OptionalInt.empty(), "", List.of());
                session.answer(Optional.of("joy"), OptionalInt.empty(), "", List.of());
            }
        }
        ReadOnlyFolder tried = new ReadOnlyFolder(folder);
        Map<String, String> before = tried.digests();
        String said = tried.triedBy(Tries.class);
        assertTrue(said.contains("read: 2 people, 2 recordings"), said);
        for (String what : List.of("answer", "again", "decide", "gold", "new")) {
            String line = said.lines().filter(one -> one.startsWith(what + ": ")).findFirst().orElse(said);
            assertTrue(line.contains("right to") || line.contains("permission denied"), line);
            assertTrue(line.contains(folder.toString()), line);
        }
        assertEquals(before, tried.digests(), "nothing was lost or left behind");
    }
}
