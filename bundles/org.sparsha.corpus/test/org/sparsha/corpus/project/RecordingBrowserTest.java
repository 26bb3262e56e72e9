/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RecordingBrowserTest {

    private final RecordingTable table;
    private final RecordingBrowser browser;

    RecordingBrowserTest() {
        List<Recording> recordings = new ArrayList<>();
        List<RunResult> results = new ArrayList<>();
        String[] labels = {"anger", "fear", "anger", "fear"};
        double[] sure = {0.9, 0.6, 0.55, 0.8};
        for (int i = 0; i < labels.length; i++) {
            Recording one = Recording.of(Path.of("c"), i + ".wav", Labels.of("S" + i % 2, labels[i]).with("length", String.valueOf(8 + i)));
            recordings.add(one);
            results.add(new Outcome(one.key(), one.path(), TimeSpan.WHOLE, one.speaker(), labels[i], i == 2 ? "fear" : labels[i],
                    List.of(sure[i], 1 - sure[i])));
        }
        Corpus corpus = new Corpus("made", Path.of("c"), "folders", recordings, List.of());
        SavedRun run = new SavedRun(Path.of("run"), new RunSettings(List.of("anger", "fear"), Map.of()), results);
        table = RecordingTable.of(corpus, List.of()).with(corpus, run).choosing("run");
        browser = new RecordingBrowser(table);
    }

    @Test
    void conditionsNarrowAndEachIsTakenAway() throws CorpusException {
        browser.filter(RecordingFilter.parse("truth=anger hears=fear"));
        assertArrayEquals(new int[] {2}, browser.rows());
        browser.remove(browser.conditions().get(1));
        assertArrayEquals(new int[] {0, 2}, browser.rows());
        browser.add(RecordingFilter.parse("truth=fear").conditions());
        assertArrayEquals(new int[] {1, 3}, browser.rows());
        assertEquals("truth=fear", browser.filter().text());
        assertThrows(CorpusException.class, () -> browser.add(RecordingFilter.parse("colour=red").conditions()));
        browser.filter(RecordingFilter.parse("sure>=0.6 sure<=0.8"));
        assertArrayEquals(new int[] {1, 3}, browser.rows());
    }

    @Test
    void numbersSortAsNumbersAndSearchLooksEverywhere() {
        browser.sortBy("length");
        assertArrayEquals(new int[] {0, 1, 2, 3}, browser.rows());
        browser.sortBy("length");
        assertArrayEquals(new int[] {3, 2, 1, 0}, browser.rows());
        browser.sortBy("length");
        assertEquals(Optional.empty(), browser.sorted());
        browser.search("s1 FEAR");
        assertArrayEquals(new int[] {1, 3}, browser.rows());
    }

    @Test
    void whatARunSaysBecomesTheNamesOfTheRecordings() throws CorpusException {
        browser.filter(RecordingFilter.parse("label=fear"));
        assertEquals("label=fear", browser.filterOfCorpus("").text());
        browser.filter(RecordingFilter.parse("right=no"));
        RecordingFilter named = RecordingFilter.parse(browser.filterOfCorpus("").text());
        assertEquals("file=2.wav", named.text());
        assertArrayEquals(new int[] {2}, table.rows(named));
    }

    /** In a project of several corpora the table's names begin with the corpus's. */
    @Test
    void chosenRecordingsAreNamedAsTheirCorpusDoes() throws CorpusException {
        List<Recording> recordings = List.of(Recording.of(Path.of("c"), "field/a.wav", Labels.of("S0", "anger")),
                Recording.of(Path.of("c"), "field/b.wav", Labels.of("S1", "fear")),
                Recording.of(Path.of("c"), "other/a.wav", Labels.of("S2", "fear")));
        RecordingBrowser both = new RecordingBrowser(RecordingTable.of(new Corpus("made", Path.of("c"), "project", recordings, List.of()),
                List.of()));
        both.add(List.of(new RecordingFilter.Condition("file", RecordingFilter.Comparison.IS, List.of("field/b.wav", "other/a.wav"))));
        assertEquals("file=field/b.wav,other/a.wav", both.filterOfCorpus("").text());
        assertEquals("file=b.wav", both.filterOfCorpus("field/").text());
    }

    @Test
    void groupsHaveTheUarOfTheChosenRun() {
        browser.groupBy(Optional.of("label"));
        assertEquals(List.of("anger", "fear"), browser.groups().stream().map(RecordingGroup::value).toList());
        assertEquals(0.5, browser.groups().get(0).uar().orElseThrow());
    }
}
