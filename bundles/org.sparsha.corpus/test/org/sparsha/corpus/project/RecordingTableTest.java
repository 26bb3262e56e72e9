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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.AnswerFamiliarity;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.model.Familiarity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void looksUpWhatItHasOfASoundFile() {
        for (int row = 0; row < table.size(); row++) {
            assertArrayEquals(new int[] {row}, table.rowsAt(table.place(row)));
        }
        assertArrayEquals(new int[0], table.rowsAt(Path.of("corpus", "another.wav").toAbsolutePath()));
    }

    @Test
    void aFileOfSeveralPartsHasARowForEach() {
        List<Recording> parts = new ArrayList<>(List.of(recordings.get(0), recordings.get(1), recordings.get(0)));
        RecordingTable made = RecordingTable.of(new Corpus("made", Path.of("corpus"), "folders", parts, List.of()), List.of());
        assertArrayEquals(new int[] {0, 2}, made.rowsAt(made.place(0)));
        assertArrayEquals(new int[] {1}, made.rowsAt(made.place(1)));
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
        List<RecordingGroup> groups = table.groups(all(), "speaker", "right");
        assertEquals(200, groups.stream().mapToInt(RecordingGroup::rows).sum());
        for (RecordingGroup group : groups) {
            double sum = 0;
            for (String label : CLASSES) {
                sum += Arrays.stream(all()).filter(row -> results.get(row) instanceof Outcome outcome && outcome.truth().equals(label)
                        && outcome.speaker().equals(group.value())).mapToDouble(row -> right(row) ? 1 : 0).average().orElseThrow();
            }
            assertEquals(sum / 2, group.uar().orElseThrow(), 1e-12);
        }
        assertEquals(OptionalDouble.empty(), table.groups(all(), "speaker", "none").get(0).uar());
    }

    /** The answer of a long recording is the course of its parts: share of the time by class, and where it is surest. */
    @Test
    void partsOfALongRecordingAreGroupedUnderIt() throws CorpusException {
        Recording whole = Recording.of(Path.of("corpus"), "talk.wav", Labels.of("S1", "anger"));
        List<Recording> parts = List.of(whole.withSpan(TimeSpan.of(0, 6)), whole.withSpan(TimeSpan.of(6, 8)),
                whole.withSpan(TimeSpan.of(8, 10)), Recording.of(Path.of("corpus"), "short.wav", Labels.of("S1", "anger")));
        List<RunResult> said = new ArrayList<>();
        double[] anger = {0.6, 0.1, 0.9, 0.8};
        for (int i = 0; i < anger.length; i++) {
            Recording part = parts.get(i);
            said.add(new Outcome(part.key(), part.path(), part.span(), part.speaker(), "anger", anger[i] >= 0.5 ? "anger" : "fear",
                    List.of(anger[i], 1 - anger[i])));
        }
        RecordingTable own = RecordingTable.of(new Corpus("made", Path.of("corpus"), "folders", parts, List.of()),
                List.of(new SavedRun(Path.of("run"), new RunSettings(CLASSES, Map.of()), said)));
        assertEquals("6.000", own.value(0, "length"));
        List<RecordingGroup> groups = own.groups(own.rows(RecordingFilter.parse("")), "file", "right");
        RecordingGroup talk = groups.get(1);
        assertEquals(3, talk.rows());
        assertEquals("anger 80 %, fear 20 %", talk.heardText());
        assertEquals(1, talk.surest().orElseThrow(), "fear with .9, the first of the surest");
        assertEquals(2.0 / 3, talk.uar().orElseThrow(), 1e-12);
        assertEquals("anger 100 %", groups.get(0).heardText(), "its length isn't known");
        assertEquals(List.of(1), Arrays.stream(own.rows(RecordingFilter.of(List.of(own.naming(new int[] {1}, ""))))).boxed().toList(),
                "one part, not all of its file");
        assertEquals(List.of(), own.groups(own.rows(RecordingFilter.parse("")), "file", "none").get(0).heard());
    }

    @Test
    void foreignRecordingsCanBeAskedForWhereTheModelKnowsThem() throws CorpusException {
        List<RunResult> known = results.stream().map(result -> result instanceof Outcome outcome ? outcome.with(Optional.of(
                new AnswerFamiliarity(outcome.predicted().equals("fear") ? Familiarity.Level.FOREIGN : Familiarity.Level.FAMILIAR, 1,
                        OptionalDouble.of(0.25)))) : result).toList();
        RecordingTable own = RecordingTable.of(new Corpus("made", Path.of("corpus"), "folders", recordings, List.of()),
                List.of(new SavedRun(Path.of("run"), new RunSettings(CLASSES, Map.of()), known)));
        int[] foreign = own.rows(RecordingFilter.parse("familiarity=foreign sure<=0.3"));
        assertTrue(foreign.length > 20);
        assertArrayEquals(own.rows(RecordingFilter.parse("hears=fear")), foreign);
    }

    @Test
    void aColumnThatSaysNothingNewIsFound() throws CorpusException {
        RecordingTable chosen = table.choosing("run");
        for (String column : chosen.columns()) {
            for (String other : chosen.columns()) {
                assertEquals(IntStream.range(0, 200).allMatch(row -> value(chosen, row, other).isEmpty()
                        || value(chosen, row, other).equalsIgnoreCase(value(chosen, row, column))), chosen.isRepeated(column, other),
                        other + " beside " + column);
            }
        }
        assertTrue(chosen.isRepeated("label", "truth") && !chosen.isRepeated("label", "hears"), "as it is meant");
    }

    private static String value(RecordingTable table, int row, String column) {
        try {
            return table.value(row, column);
        } catch (CorpusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoColumnIsSaidWithThoseThatAre() {
        CorpusException thrown = assertThrows(CorpusException.class, () -> table.rows(RecordingFilter.parse("nonsense=1")));
        assertTrue(thrown.getMessage().contains("room, hears, sure, right"), thrown.getMessage());
    }

    @Test
    void whatIsToBeKnownOfAnAnswerIsAColumnOfItsRun() throws CorpusException {
        assertFalse(table.columns().contains("warnings"), "there is nothing to be known");
        Corpus corpus = new Corpus("made", Path.of("corpus"), "folders", recordings, List.of());
        SavedRun run = new SavedRun(Path.of("run"), new RunSettings(CLASSES, Map.of()), results, Map.of(recordings.get(3).key(),
                List.of(new Warning("cut", "It ends early."), new Warning("damaged", "It is damaged, here."))));
        RecordingTable warned = RecordingTable.of(corpus, List.of(run));
        assertEquals("It ends early. | It is damaged, here.", warned.value(3, "warnings"));
        assertEquals("", warned.value(4, "warnings"));
        assertTrue(RecordingTable.isOfRun("warnings.second"));
        String[] lines = warned.csv(new int[] {3, 4}).split("\n");
        assertTrue(lines[0].endsWith(",warnings") && lines[1].endsWith(",\"It ends early. | It is damaged, here.\"")
                && lines[2].endsWith(","), String.join("\n", lines));
    }
}
