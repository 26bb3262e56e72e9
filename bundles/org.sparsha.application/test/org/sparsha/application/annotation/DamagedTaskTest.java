/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.AnswerLog;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** Folders of tasks that are damaged or copied in part: every reader answers or says one sentence, and no answer that is whole is lost. */
class DamagedTaskTest {

    private static final List<String> TASKS = List.of("emo", "marks", "feel");

    @TempDir
    private Path folder;

    private TaskPlace place;
    private Map<Path, byte[]> whole;

    /** Reads something, and may fail with a sentence. */
    @FunctionalInterface
    private interface Reader {
        void read() throws SparshaException;
    }

    @BeforeEach
    void tasks() throws Exception {
        for (String name : List.of("one", "two", "three")) {
            Files.write(folder.resolve(name + ".wav"), "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        }
        place = TaskPlace.of(folder);
        make("emo", AnnotationTask.Unit.WHOLE);
        make("marks", AnnotationTask.Unit.STRETCHES);
        make("feel", AnnotationTask.Unit.TRACE);
        for (String who : List.of("ann", "bob")) {
            try (LabellingSession session = open("emo", who)) {
                for (String label : List.of("joy", "fear", who.equals("ann") ? "joy" : "fear")) {
                    session.answer(Optional.of(label), OptionalInt.empty(), "ü", List.of());
                }
            }
            try (LabellingSession session = open("marks", who)) {
                session.answer(new Marks(4, List.of(new Marks.Mark(0, 1, "joy"), new Marks.Mark(2, 3, "fear"))), "", List.of());
                session.answer(new Marks(4, List.of(new Marks.Mark(1, 2, "joy"))), "", List.of());
            }
            try (LabellingSession session = open("feel", who)) {
                for (TraceScale scale : place.tasks().read("feel").traces()) {
                    session.keepTrace(scale, new Trace(20, List.of(0.0, 0.5, 1.0)));
                }
                session.answerTraces("", List.of());
            }
        }
        AnnotationTask emo = place.tasks().read("emo");
        Disagreements.decide(place.tasks(), emo, "three.wav", new Disagreements.Decision(Optional.of("joy"), "head", ""), Instant.EPOCH);
        new TaskGold(place, emo).write(recordings(emo), GoldLabels.Rule.MAJORITY, 1);
        AnnotationTask marks = place.tasks().read("marks");
        new TaskGold(place, marks).write(recordings(marks), GoldLabels.Rule.MAJORITY, 1);
        whole = new TreeMap<>();
        for (Path file : files()) {
            whole.put(file, Files.readAllBytes(file));
        }
    }

    private void make(String name, AnnotationTask.Unit unit) throws Exception {
        NewTask.make(place, new AnnotationTask(name, Optional.empty(), "", unit, LabelSets.of("joy,fear", 0), List.of(),
                TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none());
    }

    private LabellingSession open(String task, String who) throws SparshaException {
        return LabellingSession.open(place, task, who, () -> Instant.EPOCH, Progress.none());
    }

    private Corpus recordings(AnnotationTask task) throws SparshaException {
        return place.recordings(task, Progress.none());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(place.tasks().folder())) {
            return all.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().equals("lock")).sorted().toList();
        }
    }

    private void restore() throws Exception {
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            if (Files.isDirectory(file.getKey())) {
                Files.delete(file.getKey());
            }
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }

    private static void read(String what, Reader reader) {
        try {
            reader.read();
        } catch (SparshaException e) {
            String said = e.getMessage();
            assertTrue(said.endsWith(".") && said.length() < 2000 && !said.contains("Exception") && !said.contains("null"),
                    what + ": " + said);
        } catch (RuntimeException e) {
            fail(what, e);
        }
    }

    private void readAll(String what) {
        for (String name : TASKS) {
            read(what, () -> TaskOverview.of(place, place.tasks().read(name), Optional.empty(), Scale.NOMINAL, Progress.none()));
            read(what, () -> new TaskGold(place, place.tasks().read(name)).labelled(recordings(place.tasks().read(name))));
            read(what, () -> new TaskGold(place, place.tasks().read(name)).humanCeiling());
            read(what, () -> TaskGold.columns(place, recordings(place.tasks().read(name))));
            read(what, () -> TaskTraces.read(place, place.tasks().read(name)));
            for (String who : List.of("ann", "bob")) {
                read(what, () -> {
                    AnnotationTask task = place.tasks().read(name);
                    for (LoggedAnswer answer : AnswerHistory.read(place.tasks().of(name, who)).answers().values()) {
                        MarkFiles.isChanged(place.tasks().of(name, who), task, answer);
                    }
                });
                read(what, () -> {
                    try (LabellingSession session = open(name, who)) {
                        session.go(0);
                        session.marks(4, Optional::empty);
                        for (TraceScale scale : session.task().traces()) {
                            session.trace(scale);
                        }
                    }
                });
            }
        }
    }

    private static Set<String> lines(byte[] log) {
        String text = new String(log, StandardCharsets.ISO_8859_1);
        return Arrays.stream(text.substring(0, text.lastIndexOf('\n') + 1).split("\n")).filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Every whole line of a damaged log counts, and is still there when somebody has gone on with it. */
    private void nothingIsLost(String what, Path log) throws Exception {
        Set<String> before = lines(Files.readAllBytes(log));
        long kept = lines(whole.get(log)).stream().filter(before::contains).count();
        AnswerHistory read = AnswerHistory.read(log.getParent());
        assertTrue(read.entries().size() >= kept, what + ": " + kept + " lines are whole, read " + read.entries().size());
        String first = new String(whole.get(log), StandardCharsets.ISO_8859_1).split("\n")[0];
        if (!before.contains(first) && before.size() > 1) { // a value changed in the last line breaks no chain yet
            assertFalse(read.notes().isEmpty(), what + ": the damage is said");
        }
        try (AnswerLog opened = AnswerLog.open(log.getParent())) {
            opened.append(LoggedAnswer.of(Instant.EPOCH, "two.wav", Optional.of("fear")));
        }
        assertTrue(lines(Files.readAllBytes(log)).containsAll(before), what + ": lines stay");
        assertTrue(AnswerHistory.read(log.getParent()).entries().size() > kept, what);
    }

    @Test
    void damageIsSaidAndNothingIsLost() throws Exception {
        Random random = new Random(12);
        int rounds = Integer.getInteger("sparsha.damages", 25);
        for (int round = 0; round < rounds; round++) {
            Path file = List.copyOf(whole.keySet()).get(random.nextInt(whole.size()));
            byte[] bytes = whole.get(file).clone();
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(bytes.length - at, 300));
            String what = round + ", " + folder.relativize(file);
            switch (random.nextInt(6)) {
                case 0 -> Files.write(file, Arrays.copyOf(bytes, at));
                case 1 -> {
                    Arrays.fill(bytes, at, at + length, (byte) 0);
                    Files.write(file, bytes);
                }
                case 2 -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case 3 -> {
                    System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                    Files.write(file, bytes);
                }
                case 4 -> Files.delete(file);
                default -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
            }
            boolean isLog = file.getFileName().toString().equals(AnswerHistory.LOG) && Files.isRegularFile(file);
            readAll(what);
            if (isLog) {
                nothingIsLost(what, file);
            }
            restore();
        }
    }

    @Test
    void aLastLineThatIsNotWholeIsSaid() throws Exception {
        Path log = place.tasks().of("emo", "ann").resolve(AnswerHistory.LOG);
        byte[] bytes = Files.readAllBytes(log);
        Arrays.fill(bytes, bytes.length - 50, bytes.length - 1, (byte) 0);
        Files.write(log, bytes);
        AnswerHistory read = AnswerHistory.read(log.getParent());
        assertEquals(2, read.entries().size());
        assertTrue(read.notes().get(0).startsWith("1 line of "), read.notes().toString());
        bytes[5] = (byte) 0xff; // no UTF-8
        Files.write(log, bytes);
        assertEquals(1, AnswerHistory.read(log.getParent()).entries().size());
    }

    @Test
    void whatNewerVersionsMadeIsSaid() throws Exception {
        Path task = place.tasks().folder().resolve("emo.json");
        Files.writeString(task, Files.readString(task).replace("annotation-task/1", "annotation-task/2"));
        read("task", () -> place.tasks().read("emo"));
        readAll("newer");
        assertEquals(3, AnswerHistory.read(place.tasks().of("emo", "ann")).answers().size());
    }
}
