/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.report.json.ExplanationJsonReader;
import org.sparsha.report.json.SavedExplanation;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run hears one channel alone as if it were a file of its own, says so, and is another run than one of the mean. */
class EvaluatedChannelTest {

    private static final int RATE = 16000;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeRecordings() throws IOException {
        float[] loud = Signals.speechLike(RATE, RATE, 1);
        float[] other = Signals.speechLike(RATE, RATE, 2);
        float[] soft = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            soft[i] = 0.05f * other[i];
        }
        Files.write(folder.resolve("two.wav"), WavBytes.float32(RATE, loud, soft));
        Files.write(folder.resolve("soft.wav"), WavBytes.float32(RATE, soft));
        Files.writeString(folder.resolve("manifest.csv"), "file,speaker,label\ntwo.wav,a,soft\nsoft.wav,b,soft\n");
    }

    private EvaluationRequest request(Model model, Optional<BatchExplanations> explanations, Path out, boolean resume,
            ChannelChoice channel) throws SparshaException {
        Path manifest = folder.resolve("manifest.csv");
        return new EvaluationRequest(Corpora.OWN.open(manifest, Optional.empty(), Progress.none()), List.of(manifest.toString()), model,
                "tiny", explanations, Optional.of(out), resume, 0).hearing(channel);
    }

    private static EvaluationReport run(EvaluationRequest request) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            return new EvaluateCorpus(executor).run(request, EvaluationListener.NONE, Progress.none());
        } finally {
            executor.shutdownNow();
        }
    }

    private Model model() throws IOException, SparshaException {
        return new ModelLoader(Recipes.all()).open(LogEnergyModel.write(folder.resolve("model"), "categorical", "loud", "soft"));
    }

    private static List<Double> probabilities(EvaluationReport report, String path) {
        return report.evaluation().outcomes().stream().map(Outcome.class::cast).filter(one -> one.path().equals(path)).findFirst()
                .orElseThrow().probabilities();
    }

    @Test
    void aChannelIsHeardLikeAFileOfItsOwn() throws Exception {
        try (Model model = model()) {
            EvaluationReport mean = run(request(model, Optional.empty(), folder.resolve("mean"), false, ChannelChoice.MEAN));
            assertNotEquals(probabilities(mean, "soft.wav"), probabilities(mean, "two.wav"));
            Path out = folder.resolve("second");
            EvaluationReport second = run(request(model, Optional.empty(), out, false, ChannelChoice.alone(2)));
            EvaluationReport alone = run(request(model, Optional.empty(), folder.resolve("first"), false, ChannelChoice.alone(1)));
            assertEquals(probabilities(alone, "soft.wav"), probabilities(second, "two.wav"), "a file of one channel has a first one");
            assertEquals(probabilities(mean, "soft.wav"), probabilities(second, "two.wav"));
            Failure failure = second.failures().getFirst();
            assertEquals("soft.wav", failure.path());
            assertTrue(failure.reason().contains("soft.wav") && failure.reason().contains("There is no channel 2"), failure::reason);
            assertTrue(second.warnings().stream().noneMatch(warning -> warning.code().equals("channels-differ")));
        }
    }

    @Test
    void theRunSaysSoAndIsNoOther() throws Exception {
        try (Model model = model()) {
            Path out = folder.resolve("second");
            run(request(model, Optional.empty(), out, false, ChannelChoice.alone(2)));
            Map<String, String> values = SavedRun.read(out).settings().values();
            assertEquals("2", values.get("channel"));
            assertTrue(values.get("command").contains(" --channel 2 "), values::toString);
            assertTrue(Files.readString(out.resolve("summary.json")).contains("\"channel\": \"2\""));
            assertTrue(Files.readString(out.resolve("report.html")).contains("channel 2 of each recording alone being heard"));
            run(request(model, Optional.empty(), out, true, ChannelChoice.alone(2)));
            for (ChannelChoice other : List.of(ChannelChoice.MEAN, ChannelChoice.alone(1))) {
                String refusal = assertThrows(CorpusException.class, () -> run(request(model, Optional.empty(), out, true, other)))
                        .getMessage();
                assertTrue(refusal.contains("channel"), refusal);
            }
        }
    }

    @Test
    void eachExplanationIsOfTheChannelAndSaysSo() throws Exception {
        ExplanationChoice how = new ExplanationChoice(Optional.of("alone"), Optional.of("zeros"), Optional.of("equal"), Map.of(),
                List.of(), "tiny", 0);
        Path out = folder.resolve("explained");
        try (Model model = model()) {
            run(request(model, Optional.of(how.figures(new MadeCatalog())), out, false,
                    ChannelChoice.alone(2)));
        }
        try (Stream<Path> files = Files.walk(out)) {
            Path written = files.filter(file -> file.endsWith("explanation.json")).findFirst().orElseThrow();
            SavedExplanation explanation = ExplanationJsonReader.read(written);
            assertEquals(2, explanation.audio().channels());
            assertEquals(2, explanation.audio().channel().orElseThrow());
            assertTrue(explanation.rerun().contains("--channel 2"), explanation::rerun);
        }
    }
}
