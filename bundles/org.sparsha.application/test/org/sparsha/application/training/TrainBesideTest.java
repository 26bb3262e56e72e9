/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.split.Splits;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;
import org.sparsha.train.EngineClassPath;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.UsualHyperparameters;
import org.sparsha.train.protocol.TrainingEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainBesideTest {

    @TempDir
    private Path folder;

    private final List<Warning> warnings = new ArrayList<>();

    private final class Kept implements TrainModel.Listener {

        @Override
        public void event(TrainingEvent event) {
            throw new AssertionError("Only what becomes of it is told");
        }

        @Override
        public void warned(Warning warning) {
            warnings.add(warning);
        }
    }

    private TrainingPlan plan() throws Exception {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Files.write(folder.resolve(i + ".wav"), WavBytes.pcm16(16000, Signals.sine(100 + 20 * i, 0.3, 8000, 16000)));
            recordings.add(Recording.of(folder, i + ".wav", Labels.of("speaker " + i % 2, i < 4 ? "low" : "high")));
        }
        return new TrainingPlan("sparsha374", new Corpus("tones", folder, "test", recordings, List.of()),
                Splits.leaveOneSpeakerOut(recordings), "leave one speaker out", NetworkKind.SPARSHA374, List.of(),
                UsualHyperparameters.of(NetworkKind.SPARSHA374, 0), Optional.empty(), TrainingPlan.Membership.FOLDS, "sparsha train tones",
                ModelTerms.NONE);
    }

    private Path model() throws Exception {
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.writeString(model.resolve("README.md"), "# model\n");
        return model;
    }

    private void run(EngineClassPath engine, Path model, Progress progress) throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            new TrainBeside(new Trainer(engine, executor, OptionalInt.empty())).run(plan(), model, new Kept(), progress);
        }
    }

    /** A process that can't even start. */
    @Test
    void whatFailsIsSaidAndLeavesTheModelAsItIs() throws Exception {
        Path model = model();
        run(new EngineClassPath(List.of(folder.resolve("no classes"))), model, Progress.none());
        assertEquals(List.of(TrainModel.NOT_BESIDE), warnings.stream().map(Warning::code).toList());
        String said = warnings.getFirst().message();
        assertTrue(said.startsWith("The model itself is whole, but the original's network can't stand beside it. "), said);
        assertEquals("# model\n", Files.readString(model.resolve("README.md")));
    }

    @Test
    void whatIsCancelledIsCancelledAndTheModelWhole() throws Exception {
        Path model = model();
        Path stop = Files.createFile(folder.resolve("stop"));
        assertThrows(CancelledException.class, () -> run(new EngineClassPath(List.of(folder.resolve("no classes"))), model,
                new StoppableProgress(Progress.none(), stop)));
        assertTrue(warnings.getFirst().message().startsWith("The model itself is whole. "), warnings::toString);
    }
}
