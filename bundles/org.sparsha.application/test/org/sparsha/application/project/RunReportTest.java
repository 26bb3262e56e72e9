/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Answer;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.Judge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunReportTest {

    private static final RunSettings SETTINGS = new RunSettings(List.of("anger", "joy"), Map.of("model", "m1"));
    private static final List<String> NAMES = List.of("a/b.wav", "a_b.wav", "A_B.flac", "con.wav", "x".repeat(240) + ".wav", "plain.wav");
    private static final Pattern LINKED = Pattern.compile("<td>([^<]*)</td>(?:(?!</tr>).)*?href=\"([^\"]*)/explanation.json\"");

    @TempDir
    Path folder;

    /** In whatever order the results stand, also where some are missing: names that are long, reserved or collide. */
    @Test
    void everyRecordingIsLinkedToItsOwnExplanation() throws SparshaException, IOException {
        Corpus corpus = corpus();
        try (ResultStore store = ResultStore.open(folder, SETTINGS, false)) {
            Judge judge = (recording, progress) -> new Answer(List.of(0.8, 0.2), Optional.of(into -> explain(recording, into)));
            new EvaluationRun(corpus, SETTINGS, store, judge, RunListener.NONE).run(Runnable::run, Progress.none());
        }
        assertLinked(NAMES);
        List<String> journal = Files.readAllLines(folder.resolve("results.jsonl"));
        Collections.reverse(journal);
        Files.write(folder.resolve("results.jsonl"), journal);
        assertLinked(NAMES.reversed());
        Files.write(folder.resolve("results.jsonl"), journal.subList(4, 5));
        assertLinked(List.of("a_b.wav"));
    }

    @Test
    void isWrittenAsPdfWithoutAskingTheModel() throws IOException, SparshaException {
        Path run = new MadeProject(folder).run(1, EvaluationListener.NONE, Progress.none()).folder();
        Path pdf = folder.resolve("report.pdf");
        RunReport.writePdf(run, pdf, Optional.empty());
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));
        assertTrue(Files.size(pdf) > 5000, "tables and pictures");
        assertThrows(SparshaException.class, () -> RunReport.writePdf(run, run.resolve("run.json/report.pdf"), Optional.empty()));
    }

    private void assertLinked(List<String> keys) throws SparshaException, IOException {
        RunReport.write(folder, folder.resolve("report.html"), Optional.empty());
        List<MatchResult> linked = LINKED.matcher(Files.readString(folder.resolve("report.html")).replace("\n", "")).results().toList();
        assertEquals(keys, linked.stream().map(link -> link.group(1)).toList());
        for (MatchResult link : linked) {
            String place = java.net.URLDecoder.decode(link.group(2), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(link.group(1), Files.readString(folder.resolve(place).resolve("explanation.json")));
        }
    }

    private static void explain(Recording recording, Path into) throws CorpusException {
        try {
            Files.createDirectory(into);
            Files.writeString(into.resolve("explanation.json"), recording.key());
        } catch (IOException e) {
            throw new CorpusException(into + ": " + e, e);
        }
    }

    private static Corpus corpus() {
        List<Recording> recordings = NAMES.stream().map(name -> Recording.of(Path.of("corpus"), name, Labels.of("s", "anger"))).toList();
        return new Corpus("made", Path.of("corpus"), "folders", recordings, List.of());
    }
}
