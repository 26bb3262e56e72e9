/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordingTableTest {

    private static final List<String> CLASSES = List.of("anger", "fear");

    private final List<Recording> recordings = new ArrayList<>();
    private final List<RunResult> results = new ArrayList<>();
    private final RecordingTable table;

    RecordingTableTest() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String label = CLASSES.get(random.nextInt(2));
            Recording recording = Recording.of(Path.of("corpus"), "clip-" + random.nextInt(1000) + "-" + i + ".wav",
                    new Labels("S" + random.nextInt(5), label, "", Gender.UNKNOWN, "", Map.of("room", "r" + i % 3)));
            recordings.add(recording);
            double first = random.nextDouble();
            results.add(i % 10 == 0 ? new Failure(recording.key(), recording.path(), "", label, "gone")
                    : new Outcome(recording.key(), recording.path(), TimeSpan.WHOLE, recording.speaker(), label,
                            first >= 0.5 ? "anger" : "fear", List.of(first, 1 - first)));
        }
        Corpus corpus = new Corpus("made", Path.of("corpus"), "folders", recordings, List.of());
        table = RecordingTable.of(corpus, List.of(new SavedRun(Path.of("run"), new RunSettings(CLASSES, Map.of()), results)));
    }

    private int[] all() throws CorpusException {
        return table.rows(RecordingFilter.parse(""));
    }

    private boolean right(int row) {
        return results.get(row) instanceof Outcome outcome && outcome.correct();
    }

    @Test
    void filtersAsGoingThroughTheRecordingsDoes() throws CorpusException {
        RecordingFilter filter = RecordingFilter.parse("speaker=s1,S3 label!=fear room=r1 clip");
        assertArrayEquals(IntStream.range(0, 200).filter(row -> filter.test(recordings.get(row))).toArray(), table.rows(filter));
        int[] wrong = table.rows(RecordingFilter.parse("right=no"));
        assertTrue(wrong.length > 20);
        assertArrayEquals(IntStream.range(0, 200).filter(row -> results.get(row) instanceof Outcome && !right(row)).toArray(), wrong);
    }

    @Test
    void sortsAndKeepsEqualRowsInTheirOrder() throws CorpusException {
        for (Map.Entry<String, Function<Integer, String>> column : Map.<String, Function<Integer, String>>of(
                "speaker", row -> recordings.get(row).speaker(), "file", row -> recordings.get(row).path()).entrySet()) {
            Comparator<Integer> order = Comparator.comparing(column.getValue());
            assertArrayEquals(IntStream.range(0, 200).boxed().sorted(order).mapToInt(Integer::intValue).toArray(),
                    table.sorted(all(), column.getKey(), false));
            assertArrayEquals(IntStream.range(0, 200).boxed().sorted(order.reversed()).mapToInt(Integer::intValue).toArray(),
                    table.sorted(all(), column.getKey(), true));
        }
    }

    @Test
    void groupsWithCountsAndUar() throws CorpusException {
        List<RecordingTable.Group> groups = table.groups(all(), "speaker", "right");
        assertEquals(200, groups.stream().mapToInt(RecordingTable.Group::rows).sum());
        for (RecordingTable.Group group : groups) {
            double sum = 0;
            for (String label : CLASSES) {
                sum += Arrays.stream(all()).filter(row -> results.get(row) instanceof Outcome outcome && outcome.truth().equals(label)
                        && outcome.speaker().equals(group.value())).mapToDouble(row -> right(row) ? 1 : 0).average().orElseThrow();
            }
            assertEquals(sum / 2, group.uar().orElseThrow(), 1e-12);
        }
        assertEquals(OptionalDouble.empty(), table.groups(all(), "speaker", "none").get(0).uar());
    }

    @Test
    void whatIsNoColumnIsSaidWithThoseThatAre() {
        CorpusException thrown = assertThrows(CorpusException.class, () -> table.rows(RecordingFilter.parse("nonsense=1")));
        assertTrue(thrown.getMessage().contains("room, hears, sure, right"), thrown.getMessage());
    }
}
