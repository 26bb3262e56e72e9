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
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;
import org.sparsha.train.protocol.TrainingEvent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Training that is cancelled, killed or short of memory loses nothing. */
class TrainerResumeTest extends TrainerTestCase {

    private static boolean isThirdEpoch(TrainingEvent event) {
        return event instanceof TrainingEvent.Epoch epoch && epoch.epoch() == 3 && epoch.index() == 1;
    }

    @Test
    void goesOnAfterCancellingAndKillingAsIfNothingHadHappened() throws SparshaException, IOException {
        Trainer trainer = trainer();
        TrainingPlan plan = Training.plan(Training.tones(folder()), NetworkKind.FRAMES, 2);
        trainer.train(plan, folder().resolve("whole"), event -> { }, Training.NOTHING_MORE, Progress.none());

        Path parts = folder().resolve("parts");
        boolean[] stop = {false};
        assertThrows(CancelledException.class, () -> trainer.train(plan, parts, event -> stop[0] |= isThirdEpoch(event),
                Training.NOTHING_MORE, new Training.StoppedProgress(stop)));
        assertTrue(Files.readString(parts.resolve("README.md")).contains("cancelled: 2 of 4"));
        try (Model soFar = new ModelLoader(Recipes.all()).open(parts)) {
            assertEquals(2, soFar.descriptor().labels().size());
        }

        TrainingException killed = assertThrows(TrainingException.class, () -> trainer.train(plan, parts, event -> {
            if (event instanceof TrainingEvent.Epoch epoch && epoch.index() == 2) {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
        }, Training.NOTHING_MORE, Progress.none()));
        assertTrue(killed.getMessage().contains("goes on"), killed.getMessage());

        for (Recording recording : plan.corpus().recordings()) {
            Files.delete(recording.file()); // what was analysed of them is enough
        }
        int[] epochs = {0};
        trainer.train(plan, parts, event -> epochs[0] += event instanceof TrainingEvent.Epoch ? 1 : 0, Training.NOTHING_MORE,
                Progress.none());
        assertTrue(epochs[0] < 2 * 12, "only what was missing is trained");
        assertArrayEquals(Files.readAllBytes(folder().resolve("whole/model.onnx")), Files.readAllBytes(parts.resolve("model.onnx")));
        assertEquals(Files.readString(folder().resolve("whole/README.md")), Files.readString(parts.resolve("README.md")));
        assertFalse(Files.exists(folder().resolve("parts.training")));
    }

    private static TrainingPlan statistics(Corpus corpus) throws SparshaException {
        TrainingPlan usual = Training.plan(corpus, NetworkKind.STATISTICS, 1);
        return new TrainingPlan("tones", usual.corpus(), usual.folds(), usual.split(), usual.network(), List.of(),
                UsualHyperparameters.of(NetworkKind.STATISTICS, 1), usual.normalisation(), usual.membership(), usual.command(),
                usual.terms());
    }

    @Test
    void aWholePackageStaysAsItIsWhileWhatFollowsIsDone() throws SparshaException, IOException {
        TrainingPlan plan = statistics(Training.tones(folder()));
        Path out = folder().resolve("model");
        TrainingReport first = trainer().train(plan, out, event -> { }, (report, folds, progress) -> {
            assertFalse(folds.isEmpty());
            Trainer.markWhole(out);
            return false;
        }, Progress.none());
        assertTrue(Files.exists(Trainer.workingFolder(out)), "what follows goes on from there");
        String card = Files.readString(out.resolve("README.md")) + "More was added.\n";
        Files.writeString(out.resolve("README.md"), card);

        assertThrows(CancelledException.class, () -> trainer().train(plan, out, event -> { }, Training.NOTHING_MORE,
                new Training.StoppedProgress(new boolean[] {true})));
        boolean[] stop = {false};
        assertThrows(CancelledException.class, () -> trainer().train(plan, out, event -> { }, (report, folds, progress) -> {
            stop[0] = true;
            new Training.StoppedProgress(stop).checkCancelled();
            return true;
        }, new Training.StoppedProgress(stop)));
        assertTrue(Trainer.isWhole(out));
        assertEquals(card, Files.readString(out.resolve("README.md")));

        TrainingReport again = trainer().train(plan, out, event -> { }, (report, folds, progress) -> {
            assertTrue(folds.isEmpty(), "they were asked before");
            return true;
        }, Progress.none());
        assertEquals(first.evaluation().confusion(), again.evaluation().confusion());
        assertEquals(card, Files.readString(out.resolve("README.md")));
        assertFalse(Files.exists(Trainer.workingFolder(out)));
    }

    @Test
    void anotherTrainingTakesTheWholePackagesPlace() throws SparshaException, IOException {
        Corpus tones = Training.tones(folder());
        Path out = folder().resolve("model");
        trainer().train(statistics(tones), out, event -> { }, (report, folds, progress) -> {
            Trainer.markWhole(out);
            return false;
        }, Progress.none());
        boolean[] stop = {false};
        TrainingListener stopping = new TrainingListener() {

            @Override
            public void event(TrainingEvent event) {
                throw new AssertionError("stopped before the process");
            }

            @Override
            public void prepared(List<String> labels, List<Recording> recordings, Map<String, Integer> folds) {
                stop[0] = true;
            }
        };
        assertThrows(CancelledException.class, () -> trainer().train(Training.plan(tones, NetworkKind.FRAMES, 3), out, stopping,
                Training.NOTHING_MORE, new Training.StoppedProgress(stop)));
        assertFalse(Trainer.isWhole(out));
        assertFalse(Files.exists(out.resolve(ModelDescriptor.FILE_NAME)), "what a stopped training leaves is its own");
    }

    @Test
    void saysThatMemoryIsShortAndKeepsWhatItHas() throws SparshaException, IOException {
        Trainer poor = trainer(OptionalInt.of(8));
        Corpus tones = Training.tones(folder());
        List<Recording> recordings = new ArrayList<>(tones.recordings());
        Files.write(folder().resolve("long.wav"), WavBytes.pcm16(16000, Signals.sine(200, 0.3, 50 * 16000, 16000)));
        recordings.add(Recording.of(folder(), "long.wav", recordings.getFirst().labels()));
        TrainingPlan usual = Training.plan(new Corpus("tones", folder(), "test", recordings, List.of()), NetworkKind.FRAMES, 3);
        TrainingPlan plan = new TrainingPlan("poor", usual.corpus(), usual.folds(), usual.split(), usual.network(), List.of(),
                usual.hyperparameters().withEpochs(1), usual.normalisation(), usual.membership(), usual.command(), usual.terms());
        Path out = folder().resolve("poor");
        TrainingException e = assertThrows(TrainingException.class, () -> poor.train(plan, out, event -> { },
                Training.NOTHING_MORE, Progress.none()));
        assertTrue(e.getMessage().contains("ran out of memory") && e.getMessage().contains("--memory"), e.getMessage());
        assertTrue(Files.exists(folder().resolve("poor.training/data.json")));
        assertEquals(19, trainer().train(plan, out, event -> { }, Training.NOTHING_MORE, Progress.none()).evaluation().outcomes().size());
    }
}
