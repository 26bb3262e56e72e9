/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.ProgressTracker;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.benchmark.Contender;
import org.sparsha.corpus.benchmark.Measure;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.ExplainException;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A benchmark over made recordings with contributions of the test's own. */
class BenchmarkExplainersTest {

    private static final int RATE = 16000;

    @TempDir
    Path folder;

    private Path manifest;

    @BeforeEach
    void makeCorpus() throws IOException {
        Path place = Files.createDirectories(folder.resolve("corpus"));
        StringBuilder lines = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 12; i++) {
            Files.write(place.resolve(i + ".wav"), WavBytes.pcm16(RATE, Signals.speechLike(12000 + 400 * i, RATE, i)));
            lines.append(i).append(".wav,s").append(i % 3).append(i < 6 ? ",neutral\n" : ",anger\n");
        }
        manifest = place.resolve("manifest.csv");
        Files.writeString(manifest, lines);
    }

    private Model model() throws IOException, SparshaException {
        Path at = LogEnergyModel.write(folder.resolve("model"), "categorical", "anger", "neutral");
        return new ModelLoader(Recipes.all()).open(at);
    }

    private BenchmarkReport run(Path out, boolean resume, int threads, List<String> explainers, List<Integer> budgets, Progress progress)
            throws SparshaException, IOException {
        Corpus corpus = Corpora.OWN.open(manifest, Optional.empty(), Progress.none());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Contender> contenders = new ArrayList<>();
        for (String explainer : explainers) {
            contenders.add(Contender.parse(explainer));
        }
        try (Model model = model()) {
            return new BenchmarkExplainers(new MadeCatalog(), executor).run(new BenchmarkRequest(corpus, model, contenders, budgets,
                    new BenchmarkConditions(Optional.of("zeros"), Optional.of("equal"), Map.of(), 6, 3, 2, Optional.empty(), 1), out,
                    resume), warning -> {
                    }, progress);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Everything but the time that it took. */
    private static List<String> timeless(BenchmarkReport report) {
        List<String> lines = new ArrayList<>();
        report.rows().forEach(row -> row.estimates().forEach((measure, estimate) -> {
            if (measure != Measure.SECONDS) {
                lines.add(row.contender() + " " + row.budget() + " " + measure + " " + estimate);
            }
        }));
        report.pairs().forEach(pair -> lines.add(pair.toString()));
        Collections.sort(lines);
        lines.add(report.verdicts() + " " + report.planted());
        return lines;
    }

    @Test
    void theSameFiguresOnOneAndManyThreadsAndAfterAStop() throws Exception {
        List<String> explainers = List.of("alone", "noisy");
        BenchmarkReport whole = run(folder.resolve("one"), false, 1, explainers, List.of(20, 40), Progress.none());
        BenchmarkReport many = run(folder.resolve("many"), false, 3, explainers, List.of(20, 40), Progress.none());
        assertEquals(timeless(whole), timeless(many));
        ProgressTracker[] stopped = new ProgressTracker[1];
        stopped[0] = new ProgressTracker("run", (label, done) -> {
            if (done > 0.3) {
                stopped[0].cancel();
            }
        });
        assertThrows(CancellationException.class,
                () -> run(folder.resolve("again"), false, 2, explainers, List.of(20, 40), stopped[0]));
        long kept = Files.readAllLines(folder.resolve("again/trials.jsonl")).size();
        assertTrue(kept > 0 && kept < Files.readAllLines(folder.resolve("one/trials.jsonl")).size(), String.valueOf(kept));
        assertEquals(timeless(whole), timeless(run(folder.resolve("again"), true, 2, explainers, List.of(20, 40), Progress.none())));
    }

    @Test
    void explainersAndBudgetsCanBeAddedAndFilesAreWritten() throws Exception {
        Path out = folder.resolve("out");
        run(out, false, 2, List.of("alone"), List.of(20), Progress.none());
        BenchmarkReport both = run(out, true, 2, List.of("alone", "noisy:gain=2"), List.of(20), Progress.none());
        assertEquals(List.of("alone 0", "noisy:gain=2 20"), both.rows().stream().map(row -> row.contender() + " " + row.budget()).toList());
        assertTrue(both.bySpeaker());
        assertTrue(both.rows().get(1).estimates().get(Measure.SPREAD).mean() > 0);
        assertEquals(0, both.rows().get(0).estimates().get(Measure.SPREAD).mean());
        for (String file : List.of("benchmark.csv", "pairs.csv", "trials.csv", "benchmark.json", "table.md", "report.html")) {
            assertTrue(Files.size(out.resolve(file)) > 0, file);
        }
        assertThrows(CorpusException.class, () -> run(out, false, 2, List.of("alone"), List.of(20), Progress.none()));
    }

    @Test
    void refusalsAreCountedAndUnknownExplainersAreSaidAtOnce() throws Exception {
        BenchmarkReport report = run(folder.resolve("refusing"), false, 1, List.of("noisy"), List.of(5), Progress.none());
        assertEquals(6 + report.planted().heard(), report.rows().get(0).refused());
        assertThrows(ExplainException.class, () -> run(folder.resolve("none"), false, 1, List.of("nobody"), List.of(5), Progress.none()));
        assertTrue(Files.notExists(folder.resolve("none")));
    }
}
