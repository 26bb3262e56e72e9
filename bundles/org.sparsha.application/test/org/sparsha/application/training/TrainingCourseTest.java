/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.train.LearningCurve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingCourseTest {

    @TempDir
    private Path folder;

    private static JournalEntry.Answered answer(String key, String truth, double anger) {
        return new JournalEntry.Answered(key, "/sounds/" + key, "S", truth, List.of(anger, 1 - anger));
    }

    private static List<JournalEntry> half(long process) {
        Map<String, Integer> folds = new LinkedHashMap<>();
        folds.put("fold-b", 2);
        folds.put("fold-a", 2);
        return new ArrayList<>(List.of(new JournalEntry.Begun(process, "sparsha train x", "/m", "/m.held-out"),
                new JournalEntry.Prepared(List.of("anger", "sadness"), List.of(2, 40), 42, 2, folds),
                new JournalEntry.Compared("logistic regression", Map.of("1", "sadness", "2", "sadness", "3", "anger", "4", "sadness")),
                new JournalEntry.Epoch("fold-b", 1, 2, 0.7, -1), new JournalEntry.Trained("fold-b"),
                new JournalEntry.Judged("fold-b", List.of(answer("1", "anger", 0.9), answer("2", "sadness", 0.8)))));
    }

    private TrainingPlace written(List<JournalEntry> entries, String after) throws Exception {
        TrainingPlace place = new TrainingPlace(Files.createDirectories(folder.resolve("t")));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            text.append(entries.get(i).toLine(1_000_000 + 1000L * i)).append('\n');
        }
        Files.writeString(place.journal(), text + after);
        return place;
    }

    @Test
    void saysHowFarItIs() throws Exception {
        // the last line is half written: somebody is writing it
        TrainingCourse course = written(half(ProcessHandle.current().pid()), "{\"event\":\"Judged\",\"mil").course();
        assertEquals(List.of("fold-b", "fold-a"), List.copyOf(course.prepared().orElseThrow().folds().keySet()));
        assertEquals(1 / 3.0, course.share(), 1e-12);
        assertEquals(0.5, course.confusion().orElseThrow().uar(), 1e-12);
        assertEquals(0.5, course.bestSimple().orElseThrow(), 1e-12);
        assertEquals(List.of(0.5), course.curve());
        assertEquals(List.of("2"), course.surelyWrong(5).stream().map(JournalEntry.Answered::key).toList());
        assertEquals("Not worth it so far. On recordings that were left out the network reaches UAR 0.50, the best simple method 0.50. "
                + "Few recordings of anger (2): its figure stays uncertain.", course.sentence());
        assertFalse(course.isAhead(), "no better is not ahead");
        assertEquals(6, course.secondsLeft().orElseThrow(), "three seconds for a third");
    }

    @Test
    void knowsThatOnlyTheNetworkBesideIsMissing() throws Exception {
        List<JournalEntry> entries = half(1);
        entries.set(0, new JournalEntry.Begun(1, "sparsha train x --beside sparsha374 --out /m", "/m", "/m.held-out"));
        assertFalse(written(entries, "").course().lacksOnlyBeside(), "the model isn't made yet");
        entries.add(new JournalEntry.Costs(new ModelCost(1_900_000, 15)));
        assertTrue(written(entries, "").course().lacksOnlyBeside());
        entries.add(new JournalEntry.Stopped(true));
        assertTrue(written(entries, "").course().lacksOnlyBeside(), "a stop takes nothing from the model");
        entries.set(entries.size() - 1, new JournalEntry.Beside("original's network", Map.of("1", "anger"), 2_100_000, 20));
        assertFalse(written(entries, "").course().lacksOnlyBeside());
        entries.set(0, new JournalEntry.Begun(1, "sparsha train x --out /m", "/m", "/m.held-out"));
        entries.removeLast();
        assertFalse(written(entries, "").course().lacksOnlyBeside(), "nothing was asked for beside it");
    }

    @Test
    void whatGoesOnBeginsAnew() throws Exception {
        List<JournalEntry> entries = half(1);
        entries.add(new JournalEntry.Stopped(true));
        entries.addAll(half(2));
        entries.add(new JournalEntry.Judged("fold-a", List.of(answer("3", "anger", 0.7), answer("4", "sadness", 0.1))));
        entries.add(new JournalEntry.Finished(0.75, 0.5, 1, List.of()));
        TrainingCourse course = written(entries, "no line of a journal\n").course();
        assertEquals(2, course.begun().orElseThrow().process());
        assertEquals(List.of(0.5, 0.75), course.curve());
        assertTrue(course.end().orElseThrow() instanceof JournalEntry.Finished);
        assertTrue(course.sentence().startsWith("Not worth it. "), course.sentence());
        assertFalse(TrainingProcesses.isAtWork(course));
    }

    @Test
    void aProcessThatIsGoneIsNotAtWork() throws Exception {
        assertFalse(TrainingProcesses.isAtWork(written(half(Long.MAX_VALUE), "").course()));
        TrainingPlace place = new TrainingPlace(folder.resolve("t"));
        Files.writeString(place.output(), "Reading the corpus\nsparsha: The disk is full.\n\n");
        assertEquals("The disk is full.", TrainingProcesses.lastWords(place));
    }

    @Test
    void whatStandsBesideItIsMeasuredOnWhatIsAnswered() throws Exception {
        List<JournalEntry> entries = half(1);
        LearningCurve curve = new LearningCurve("logistic regression", 6, List.of(new LearningCurve.Point(2, 0.5),
                new LearningCurve.Point(5, 0.7)), 0.2, 0.1, 0.3);
        entries.add(3, new JournalEntry.Learning(curve));
        assertEquals(SystemsBeside.NONE, SystemsBeside.of(written(entries.subList(0, 4), "").course()));
        TrainingCourse course = written(entries, new JournalEntry.Costs(new ModelCost(1_900_000, 15)).toLine(9) + "\n").course();
        assertEquals(Optional.of(curve), course.learning());
        SystemsBeside beside = SystemsBeside.of(course);
        assertEquals(2, beside.recordings());
        assertEquals(0.5, beside.own().orElseThrow().confusion().uar(), 1e-12);
        assertEquals(List.of("logistic regression"), List.copyOf(beside.simple().keySet()));
        assertEquals(2, beside.simple().get("logistic regression").outcomes().size());
        assertEquals(0, beside.against().orElseThrow().delta(), 1e-12);
        assertEquals("1.9 MB", beside.cost().orElseThrow().sizeText());
        assertEquals(Optional.empty(), beside.network());
        entries.add(new JournalEntry.Beside("original's network", Map.of("1", "anger", "2", "sadness"), 2_100_000, 20));
        BesideNetwork other = SystemsBeside.of(written(entries, "").course()).network().orElseThrow();
        assertEquals("original's network", other.name());
        assertEquals(1, other.evaluation().confusion().uar(), 1e-12);
        assertEquals("2.1 MB", other.cost().orElseThrow().sizeText());
        entries.set(entries.size() - 1, new JournalEntry.Beside("original's network", Map.of(), -1, -1));
        assertEquals(Optional.empty(), SystemsBeside.of(written(entries, "").course()).network().orElseThrow().cost());
        entries.addAll(half(2));
        assertEquals(Optional.empty(), written(entries, "").course().learning(), "what goes on begins anew");
        assertEquals(Optional.empty(), written(entries, "").course().beside());
    }
}
