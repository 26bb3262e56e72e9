/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The same request leaves the same bytes, as the command line makes it and as the window does. */
class EvaluateCorpusTest {

    private static final int RECORDINGS = 12;

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void makeCorpus() throws IOException {
        place = folder.resolve("corpus");
        StringBuilder manifest = new StringBuilder("file,speaker,label,arousal\n");
        for (int i = 0; i < RECORDINGS; i++) {
            Path file = place.resolve(i + ".wav");
            Files.createDirectories(place);
            float[] sound = Signals.speechLike(8000 + 100 * i, 16000, i);
            Files.write(file, WavBytes.pcm16(16000, sound));
            manifest.append(i).append(".wav,s").append(i % 3).append(i % 2 == 0 ? ",loud," : ",soft,").append(i / 10.0).append('\n');
        }
        Files.writeString(place.resolve("manifest.csv"), manifest);
    }

    private Model model(String task, String first, String second) throws IOException, SparshaException {
        Path at = LogEnergyModel.write(folder.resolve(task), task, first, second);
        return new ModelLoader(Recipes.all()).open(at);
    }

    private EvaluationRequest request(Model model, Path out, boolean resume) throws SparshaException {
        Corpus corpus = Corpora.OWN.open(place.resolve("manifest.csv"), Optional.empty(), Progress.none());
        return new EvaluationRequest(corpus, List.of(place.resolve("manifest.csv").toString()), model, "tiny", Optional.empty(),
                Optional.of(out), resume, 0);
    }

    private static EvaluationReport run(EvaluationRequest request, int threads, EvaluationListener listener, Progress progress)
            throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return new EvaluateCorpus(executor).run(request, listener, progress);
        } finally {
            executor.shutdownNow();
        }
    }

    private void leavesTheSameBytes(Model model) throws SparshaException, IOException {
        Path commandLine = folder.resolve("command-line");
        run(request(model, commandLine, false), 1, EvaluationListener.NONE, Progress.none());
        Path state = folder.resolve("state");
        ProgressTracker stopped = new ProgressTracker("run", (label, done) -> {
        });
        AtomicInteger heard = new AtomicInteger();
        EvaluationRequest window = request(model, state, true);
        assertThrows(CancellationException.class, () -> run(window, 3, new EvaluationListener() {
            @Override
            public void heard(Recording recording, RunResult result) {
                // each later one stops as well: another thread may be faster than this one comes to its stop
                if (heard.incrementAndGet() >= 4) {
                    stopped.cancel();
                }
            }
        }, stopped));
        run(window, 3, EvaluationListener.NONE, Progress.none());
        Path exported = folder.resolve("exported");
        new EvaluateCorpus(Executors.newSingleThreadExecutor()).copy(state, exported);
        Map<String, String> expected = RunFolder.bytes(commandLine);
        assertEquals("", expected.remove("lock"));
        assertTrue(expected.keySet().containsAll(List.of("run.json", "results.jsonl", "predictions.csv", "summary.json", "report.html")));
        assertEquals(expected, RunFolder.bytes(exported));
    }

    @Test
    void aModelOfClassesLeavesTheSameBytes() throws SparshaException, IOException {
        try (Model model = model("categorical", "loud", "soft")) {
            leavesTheSameBytes(model);
        }
    }

    @Test
    void aModelOfDimensionsLeavesTheSameBytes() throws SparshaException, IOException {
        try (Model model = model("dimensional", "arousal", "valence")) {
            leavesTheSameBytes(model);
        }
    }

    @Test
    void withoutAFolderNothingIsWrittenAndWarningsAreTold() throws SparshaException, IOException {
        Map<String, String> before = RunFolder.bytes(folder);
        List<String> told = new ArrayList<>();
        try (Model model = model("categorical", "happiness", "fear")) {
            EvaluationRequest request = request(model, folder, false);
            EvaluationReport report = run(new EvaluationRequest(request.corpus(), request.corpusWords(), model, "tiny", Optional.empty(),
                    Optional.empty(), false, 0), 2, new EvaluationListener() {
                        @Override
                        public void warned(Warning warning) {
                            told.add(warning.message());
                        }
                    }, Progress.none());
            assertEquals(RECORDINGS, report.failures().size());
        }
        assertTrue(told.size() == 1 && told.get(0).startsWith("There is no figure"), told.toString());
        Map<String, String> after = RunFolder.bytes(folder);
        after.keySet().removeIf(name -> name.startsWith("categorical"));
        assertEquals(before, after);
    }

    @Test
    void theRecordOfTheRunHasTheLineThatRepeatsIt() throws SparshaException, IOException {
        Path out = folder.resolve("out");
        try (Model model = model("categorical", "loud", "soft")) {
            run(request(model, out, false), 2, EvaluationListener.NONE, Progress.none());
        }
        String record = Files.readString(out.resolve("run.json"));
        for (String part : List.of("\"modelSha256\": \"", "\"corpusSha256\": \"", "\"tool\": \"", "\"command\": \"sparsha evaluate ",
                "manifest.csv --model tiny --seed 0 --out again\"")) {
            assertTrue(record.contains(part), record);
        }
    }
}
