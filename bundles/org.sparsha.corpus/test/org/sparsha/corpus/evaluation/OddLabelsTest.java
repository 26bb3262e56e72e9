/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Labels and names with blanks, commas, quotation marks, Devanagari and emoji, all the way through tables and folders. */
class OddLabelsTest {

    private static final List<String> LABELS = List.of("joy, much", "गुस्सा", "😀 \"smile\"", "file", "a=b\nc");
    private static final RunSettings SETTINGS = new RunSettings(LABELS, Map.of("model", "मॉडल, 1"));

    @TempDir
    Path folder;

    private static Corpus corpus() {
        List<String> names = List.of("con.wav", "CON.wav", "a/b.wav", "a_b.wav", "😀.wav", "गुस्सा, \"x\".wav", "..wav", "aux.1.wav",
                "ं".repeat(3) + "गुस्से में बोला गया वाक्य ".repeat(12) + ".wav", "x".repeat(240) + ".wav");
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            recordings.add(Recording.of(Path.of("corpus"), names.get(i), Labels.of("वक्ता " + i % 3, LABELS.get(i % LABELS.size()))));
        }
        return new Corpus("कोष", Path.of("corpus"), "folders", recordings, List.of());
    }

    @Test
    void labelsAndNamesComeThroughUnchanged() throws CorpusException, IOException {
        Corpus corpus = corpus();
        Judge judge = (recording, progress) -> new Answer(List.of(0.1, 0.2, 0.3, 0.2, 0.2), Optional.of(into -> {
            try {
                Files.createDirectories(into.resolveSibling("." + into.getFileName() + "." + "0".repeat(36) + ".part"));
                Files.createDirectory(into);
                Files.writeString(into.resolve("explanation.json"), recording.key());
            } catch (IOException e) {
                throw new CorpusException(into + ": " + e, e);
            }
        }));
        try (ResultStore store = ResultStore.open(folder, SETTINGS, false)) {
            new EvaluationRun(corpus, SETTINGS, store, judge, RunListener.NONE).run(Runnable::run, Progress.none());
        }
        try (ResultStore store = ResultStore.open(folder, SETTINGS, true)) {
            EvaluationReport report = EvaluationReport.of(corpus, SETTINGS, store, 0);
            assertEquals(List.of(), report.failures());
            List<Outcome> outcomes = ((ClassEvaluation) report.evaluation()).outcomes();
            for (int i = 0; i < corpus.size(); i++) {
                assertEquals(corpus.recordings().get(i).path(), outcomes.get(i).path());
                assertEquals(corpus.recordings().get(i).label(), outcomes.get(i).truth());
                assertEquals("😀 \"smile\"", outcomes.get(i).predicted());
                Path explanation = folder.resolve(report.explanations().get(outcomes.get(i).key()));
                assertTrue(Files.isRegularFile(explanation.resolve("explanation.json")));
            }
        }
    }

    @Test
    void everyRecordingHasAFolderOfItsOwnThatEveryFileSystemTakes() throws CorpusException, IOException {
        labelsAndNamesComeThroughUnchanged();
        List<String> names = new ArrayList<>();
        for (String kind : List.of("same_output", "misclassified_output")) {
            try (Stream<Path> made = Files.list(folder.resolve(kind))) {
                names.addAll(made.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).toList());
            }
        }
        assertEquals(corpus().size(), names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count());
        for (String name : names) {
            assertTrue(name.matches("[\\p{L}\\p{M}\\p{N}._ -]+") && !name.matches("(?i)(con|aux)(\\..*)?"), name);
            assertTrue(name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 200, name);
        }
    }
}
