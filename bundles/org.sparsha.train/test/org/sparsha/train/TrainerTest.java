/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.split.Splits;
import org.sparsha.features.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What needs the training process runs where {@value EngineClassPath#PROPERTY} names it. */
class TrainerTest {

    private static ExecutorService executor;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        executor = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void stop() {
        executor.shutdownNow();
    }

    /** Two classes, high and low tones in noise, of three speakers; a silent and a broken file among them. */
    private Corpus corpus() throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            boolean high = i % 2 == 0;
            float[] samples = Signals.sum(Signals.sine((high ? 300 : 120) + i, 0.3, 8000, 16000), Signals.noise(0.01, 8000, i));
            String name = "clip " + i + ", हिन्दी.wav";
            Files.write(folder.resolve(name), WavBytes.pcm16(16000, samples));
            recordings.add(Recording.of(folder, name, Labels.of("speaker " + i % 3, high ? "high, 😀" : "low")));
        }
        Files.write(folder.resolve("silent.wav"), WavBytes.pcm16(16000, Signals.silence(8000)));
        Files.write(folder.resolve("broken.wav"), new byte[] {1, 2, 3});
        recordings.add(Recording.of(folder, "silent.wav", Labels.of("speaker 0", "low")));
        recordings.add(Recording.of(folder, "broken.wav", Labels.of("speaker 1", "low")));
        return new Corpus("tones", folder, "test", recordings, List.of());
    }

    private static TrainingPlan plan(Corpus corpus, NetworkKind network, long seed) throws SparshaException {
        List<Augmentation> augmentations = network == NetworkKind.FRAMES ? Augmentation.parse("speed=0.9,noise=20") : List.of();
        return new TrainingPlan("tones", corpus, Splits.leaveOneSpeakerOut(corpus.recordings()), "leave one speaker out", network,
                augmentations, Hyperparameters.usual(network, seed).withEpochs(network == NetworkKind.FRAMES ? 12 : 2),
                TrainingPlan.Membership.ALL, "sparsha train tones");
    }

    private static Trainer trainer() throws TrainingException {
        EngineClassPath engine = EngineClassPath.ofProperty();
        Assumptions.assumeTrue(engine.isPresent(), "no training process");
        return new Trainer(engine, executor, 1);
    }

    @Test
    void trainsJudgesAndExports() throws SparshaException, IOException {
        Trainer trainer = trainer();
        Corpus corpus = corpus();
        Path out = folder.resolve("model");
        TrainingReport report = trainer.train(plan(corpus, NetworkKind.FRAMES, 1), out, event -> { }, Progress.none());
        assertEquals(18, report.evaluation().outcomes().size());
        assertTrue(report.evaluation().confusion().uar() > 0.6);
        assertEquals(2, report.left().size());
        assertTrue(report.parity() <= Trainer.PARITY);
        assertFalse(Files.exists(folder.resolve("model.training")));
        assertTrue(Files.readString(out.resolve("README.md")).contains("Confusion matrix"));
        try (Model model = new ModelLoader(Recipes.all()).open(out)) {
            Recording first = corpus.recordings().getFirst();
            assertEquals(first.label(), model.predict(AudioFiles.read(first.file()).mono(16000)).label());
        }
    }

    @Test
    void goesOnAfterBeingStoppedAsIfItHadNotBeen() throws SparshaException, IOException {
        Trainer trainer = trainer();
        Corpus corpus = corpus();
        TrainingPlan plan = plan(corpus, NetworkKind.FRAMES, 2);
        trainer.train(plan, folder.resolve("whole"), event -> { }, Progress.none());
        boolean[] stop = {false};
        Progress stopping = new StoppedProgress(stop);
        assertThrows(CancelledException.class, () -> trainer.train(plan, folder.resolve("parts"),
                event -> stop[0] |= event instanceof TrainingEvent.Epoch epoch && epoch.epoch() == 3, stopping));
        trainer.train(plan, folder.resolve("parts"), event -> { }, Progress.none());
        assertArrayEquals(Files.readAllBytes(folder.resolve("whole/model.onnx")), Files.readAllBytes(folder.resolve("parts/model.onnx")));
    }

    @Test
    void trainsTheOriginalsNetwork() throws SparshaException, IOException {
        TrainingReport report = trainer().train(plan(corpus(), NetworkKind.SPARSHA374, 1), folder.resolve("original"), event -> { },
                Progress.none());
        assertTrue(report.parity() <= Trainer.PARITY);
    }

    @Test
    void saysWhatIsMissing() throws SparshaException, IOException {
        Corpus corpus = corpus();
        Trainer without = new Trainer(new EngineClassPath(List.of()), executor, 1);
        TrainingException e = assertThrows(TrainingException.class,
                () -> without.train(plan(corpus, NetworkKind.FRAMES, 1), folder.resolve("none"), event -> { }, Progress.none()));
        assertTrue(e.getMessage().contains("org.sparsha.train.feature"));
        Trainer pretended = new Trainer(new EngineClassPath(List.of(folder)), executor, 1);
        Corpus one = corpus.filtered(recording -> recording.label().equals("low"));
        assertTrue(assertThrows(TrainingException.class, () -> pretended.train(plan(one, NetworkKind.FRAMES, 1), folder.resolve("none"),
                event -> { }, Progress.none())).getMessage().contains("at least two"));
        Corpus lonely = corpus.filtered(recording -> recording.label().equals("low") || recording.path().startsWith("clip 0"));
        assertTrue(assertThrows(TrainingException.class, () -> pretended.train(plan(lonely, NetworkKind.FRAMES, 1),
                folder.resolve("none"), event -> { }, Progress.none())).getMessage().contains("one recording only"));
    }

    /** Says that the user has cancelled once told so. */
    private record StoppedProgress(boolean[] stop) implements Progress {

        @Override
        public void checkCancelled() {
            if (stop[0]) {
                throw new CancelledException();
            }
        }

        @Override
        public void worked(double share) {
            // nothing to show
        }

        @Override
        public Progress split(String label, double share) {
            return this;
        }
    }
}
