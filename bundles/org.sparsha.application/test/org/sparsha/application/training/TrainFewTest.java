/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainFewTest {

    private static final Path MODELS = Path.of("..", "..", "models");
    private static final int RATE = 16_000;
    private static final String[] LABELS = {"anger", "humming", "sadness"};

    @TempDir
    private Path folder;
    private Path list;

    /** Three classes by pitch and movement, one of which no model knows; three speakers, two clips each of each. */
    @BeforeEach
    void record() throws Exception {
        StringBuilder text = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 18; i++) {
            int label = i % 3;
            float[] samples = new float[RATE / 2];
            double phase = 0;
            for (int n = 0; n < samples.length; n++) {
                double time = n / (double) RATE;
                phase += 2 * Math.PI * (110 + 70 * label + 2 * i + 25 * label * Math.sin(2 * Math.PI * 4 * time)) / RATE;
                samples[n] = (float) (0.2 * (Math.sin(phase) + Math.sin(2 * phase) / 2) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 5 * time)));
            }
            WavWriter.write(folder.resolve("r" + i + ".wav"), AudioClip.ofMono(samples, RATE), WavFormat.PCM_16);
            text.append("r").append(i).append(".wav,S").append(i / 6).append(',').append(LABELS[label]).append('\n');
        }
        Files.writeString(folder.resolve("broken.wav"), "no sound");
        text.append("broken.wav,S1,anger\n");
        list = Files.writeString(folder.resolve("list.csv"), text);
    }

    private TrainingChoice choice(Path corpus, String out) {
        return new TrainingChoice(CorpusReading.of(corpus), folder.resolve(out), Optional.empty(), NetworkKind.STATISTICS,
                TrainingSplit.SPEAKER, OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty(), ModelTerms.NONE, 0,
                TrainingTargets.LABELS);
    }

    private TrainFew.Result train(Path corpus, String out, int threads, String base) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Model model = new ModelLoader(Recipes.all()).open(MODELS.resolve(base))) {
            return new TrainFew(executor, new ModelLoader(Recipes.all()))
                    .run(choice(corpus, out), model, "sparsha train list.csv --recipe few", true, Progress.none());
        } finally {
            executor.shutdownNow();
        }
    }

    private Path edited(String name, String from, String to) throws IOException {
        return Files.writeString(folder.resolve(name), Files.readString(list).replaceAll(from, to));
    }

    @Test
    void makesAPackageThatKnowsNewClasses() throws Exception {
        TrainFew.Result result = train(list, "one", 1, "emodb-default");
        assertEquals(List.of("on top of the model", "from scratch", "the model as it is", "the model, fitted to them"),
                List.copyOf(result.systems().keySet()));
        assertEquals(18, result.systems().get("from scratch").outcomes().size());
        assertTrue(result.systems().get("on top of the model").confusion().uar() > 0.8,
                "what a model below hears wrong throughout is left out");
        assertTrue(result.alone());
        assertTrue(result.systems().get("the model as it is").confusion().uar() < 0.7, "it doesn't know one of the classes");
        assertEquals(1, result.left().size());
        try (Model made = new ModelLoader(Recipes.all()).open(folder.resolve("one"))) {
            assertEquals(List.of(LABELS), made.descriptor().labels());
            assertEquals("one", made.descriptor().id());
            float[] hum = org.sparsha.audio.AudioFiles.read(folder.resolve("r1.wav")).mono(made.sampleRate());
            assertEquals("humming", made.predict(hum).label());
        }
        assertTrue(Files.readString(folder.resolve("one").resolve("README.md")).contains("The model below knows anger, sadness of them"));
        train(list, "two", 3, "emodb-default");
        assertArrayEquals(Files.readAllBytes(folder.resolve("one/model.onnx")), Files.readAllBytes(folder.resolve("two/model.onnx")),
                "the same bits, whatever the number of threads");
    }

    @Test
    void judgesAtRandomWhereNoSpeakersAreNamed() throws Exception {
        TrainFew.Result result = train(edited("nobody.csv", ",S[0-9],", ",,"), "nobody", 2, "emodb-default");
        assertEquals(18, result.systems().get("from scratch").outcomes().size());
        assertTrue(result.more().isEmpty());
    }

    @Test
    void refusesWhatCantBeLearnedFrom() throws Exception {
        for (String[] wrong : new String[][] {{"one.csv", "humming|sadness", "anger", "at least two"}, {"pair.csv", "(r1\\.wav,S0,)humming",
                "$1laughing", "one recording only"}}) {
            Path corpus = edited(wrong[0], wrong[1], wrong[2]);
            SparshaException problem = assertThrows(SparshaException.class, () -> train(corpus, "refused", 1, "emodb-default"));
            assertTrue(problem.getMessage().contains(wrong[3]), problem.getMessage());
        }
        SparshaException problem = assertThrows(SparshaException.class, () -> train(list, "refused", 1, "emodb-sparsha374"));
        assertTrue(problem.getMessage().contains("embedding"), problem.getMessage());
        assertTrue(Files.notExists(folder.resolve("refused")), () -> Arrays.toString(folder.resolve("refused").toFile().list()));
    }
}
