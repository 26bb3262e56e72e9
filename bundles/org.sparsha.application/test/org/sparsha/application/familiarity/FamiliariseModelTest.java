/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Familiarity;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Prediction;
import org.sparsha.model.familiarity.FamiliarityFile;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.TinyOnnx;
import org.sparsha.testsupport.WavBytes;
import org.sparsha.train.SurroundingsKind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A model of somebody's knows its own kind of made voices from noise, from a telephone and from other voices, and is as sure as right. */
class FamiliariseModelTest {

    private static final int RECORDINGS = 60;
    private static final int RATE = 16000;

    @TempDir
    Path folder;

    private Path packaged;

    @BeforeEach
    void makeModel() throws IOException {
        packaged = Files.createDirectories(folder.resolve("tiny"));
        Files.write(packaged.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {3, -3}, new float[] {-6, 6}).build());
        Files.writeString(packaged.resolve("sparsha-model.json"), "{\"schema\": \"sparsha.model/1\", \"id\": \"tiny\", \"task\": "
                + "\"categorical\", \"labels\": [\"loud\", \"soft\"], \"input\": {\"name\": \"input_values\", \"kind\": \"waveform\", "
                + "\"sampleRate\": 16000, \"layout\": \"NT\"}, \"outputs\": [{\"name\": \"logits\", \"role\": \"scores\", "
                + "\"activation\": \"softmax\"}]}");
    }

    private static float[] voice(int seed) {
        float[] sound = Signals.speechLike(12000, RATE, seed);
        float gain = seed % 2 == 0 ? 0.9f : 0.1f;
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= gain;
        }
        return sound;
    }

    /** Every fourth label is wrong, so that the model, which is always sure, is right on three of four. */
    private List<Recording> recordings(int count, boolean labelled) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Files.write(folder.resolve(i + ".wav"), WavBytes.pcm16(RATE, voice(i)));
            boolean loud = i % 2 == 0 ^ i % 8 > 5;
            recordings.add(Recording.of(folder, i + ".wav", labelled ? Labels.of("s" + i % 6, loud ? "loud" : "soft") : Labels.NONE));
        }
        return recordings;
    }

    private FamiliariseModel.Result run(List<Recording> recordings, int threads) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Model model = open(packaged)) {
            return new FamiliariseModel(executor).run(model, recordings, 0, Progress.none());
        } finally {
            executor.shutdownNow();
        }
    }

    private static Model open(Path path) throws ModelException {
        return new ModelLoader(Recipes.all()).open(path);
    }

    @Test
    void strangersLieFurtherAndProbabilitiesBecomeHonest() throws Exception {
        FamiliariseModel.Result made = run(recordings(RECORDINGS, true), 2);
        FamiliarityFigures figures = made.figures();
        assertEquals(6, figures.groups());
        figures.copies().forEach((copy, area) -> assertTrue(area > .95, copy + " " + area));
        assertTrue(figures.before().get(0) > .2 && figures.after().get(0) < .5 * figures.before().get(0),
                figures.before() + " " + figures.after());
        assertTrue(figures.after().get(1) < figures.before().get(1), figures.before() + " " + figures.after());
        assertEquals(.75, figures.right(), .05);
        byte[] graph = Files.readAllBytes(packaged.resolve("model.onnx"));
        try (Model model = open(packaged)) {
            FamiliarPackage.write(packaged, model, made, "sparsha model familiarise tiny", packaged);
        }
        assertArrayEquals(graph, Files.readAllBytes(packaged.resolve("model.onnx")));
        try (Model model = open(packaged)) {
            int foreign = 0;
            for (int seed = 100; seed < 110; seed++) {
                Prediction own = model.predict(voice(seed));
                assertTrue(own.familiarity().orElseThrow().level() != Familiarity.Level.FOREIGN, own.familiarity().toString());
                assertTrue(own.calibrated().orElseThrow()[own.best()] < .95, own.toString());
                assertTrue(own.probability(own.best()) > .95, own.toString());
                float[] tone = Signals.chirp(80 + seed, 900, 0.3, 12000, RATE);
                Prediction other = model.predict(Signals.sum(tone, Signals.noise(0.02, 12000, seed)));
                foreign += other.familiarity().orElseThrow().level() == Familiarity.Level.FOREIGN ? 1 : 0;
                assertEquals(other.label(), model.descriptor().labels().get(best(other.calibrated().orElseThrow())));
            }
            assertEquals(10, foreign);
        }
    }

    /** With a corpus left out, a fold's model hasn't learned the classes that only this one has: that isn't taken for being too sure. */
    @Test
    void whatTheModelAskedHasNotLearnedSaysNothingOfHowSureToBe() throws Exception {
        List<Recording> recordings = recordings(RECORDINGS, true);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = open(packaged)) {
            FamiliariseModel made = new FamiliariseModel(executor);
            FamiliarityFigures all = made.runHeldOut(model, HeldOutModels.of(recording -> model, recording -> true), recordings, 0,
                    Progress.none()).figures();
            FamiliarityFigures learned = made.runHeldOut(model, HeldOutModels.of(recording -> model,
                    recording -> number(recording) % 8 < 6), recordings, 0, Progress.none()).figures();
            assertTrue(all.before().get(0) > .2 && learned.before().get(0) < .05, all.before() + " " + learned.before());
            assertEquals(0, all.unlearned());
            assertEquals(14, learned.unlearned());
            assertEquals(all.recalls(), learned.recalls());
            assertTrue(FamiliarityCard.lines(learned).contains("14 recordings don't count"), FamiliarityCard.lines(learned));
        } finally {
            executor.shutdownNow();
        }
    }

    /** How sure to be of strangers is fitted to what models answer that don't know such surroundings. */
    @Test
    void kindsOfSurroundingsThatAreLeftOutSayHowSureToBeOfStrangers() throws Exception {
        List<Recording> recordings = recordings(RECORDINGS, true);
        Path wrong = Files.createDirectories(folder.resolve("wrong"));
        Files.write(wrong.resolve("model.onnx"), TinyOnnx.logEnergy(new float[] {-3, 3}, new float[] {6, -6}).build());
        Files.copy(packaged.resolve("sparsha-model.json"), wrong.resolve("sparsha-model.json"));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        ExecutorService single = Executors.newSingleThreadExecutor();
        try (Model model = open(packaged); Model stranger = open(wrong)) {
            FamiliariseModel made = new FamiliariseModel(executor);
            FamiliarityFigures plain = made.runHeldOut(model, HeldOutModels.of(recording -> model, recording -> true), recordings, 0,
                    Progress.none()).figures();
            assertEquals(Map.of(), plain.strangers());
            HeldOutModels apart = new HeldOutModels(recording -> model,
                    (recording, kind) -> kind == SurroundingsKind.ROOM ? Optional.of(stranger) : Optional.of(model),
                    recording -> true);
            FamiliariseModel.Result result = made.runHeldOut(model, apart, recordings, 0, Progress.none());
            FamiliariseModel.Result again = new FamiliariseModel(single).runHeldOut(model, apart, recordings, 0, Progress.none());
            assertEquals(FamiliarityFile.text(again.reference()), FamiliarityFile.text(result.reference()), "on one thread");
            FamiliarityFigures figures = result.figures();
            assertEquals(List.of("in noise", "in a room", "in a narrow band", "all"), List.copyOf(figures.strangers().keySet()));
            assertEquals(plain.copies(), figures.copies(), "surroundings that were learned are away from home all the same");
            assertTrue(figures.strangers().get("in a room") > figures.strangers().get("in noise"), figures.strangers()::toString);
            assertEquals(plain.recalls(), figures.recalls(), "what is answered doesn't hang on it");
            assertTrue(FamiliarityCard.lines(figures).contains("had not learned at all"), FamiliarityCard.lines(figures));
            FamiliariseModel.Result honest = made.runHeldOut(model, new HeldOutModels(recording -> model,
                    (recording, kind) -> Optional.of(model), recording -> true), recordings, 0, Progress.none());
            double careful = result.reference().temperature().orElseThrow().withDistance();
            assertTrue(careful > honest.reference().temperature().orElseThrow().withDistance(), "wrong about strangers, so less sure");
        } finally {
            single.shutdownNow();
            executor.shutdownNow();
        }
    }

    private static int number(Recording recording) {
        return Integer.parseInt(recording.path().replace(".wav", ""));
    }

    /** Half a recording in zeros is nothing that the model learned from: where trust is checked, that is said, and not else. */
    @Test
    void versionsWithRemovedSegmentsAreStrangersAndSaidToBe() throws Exception {
        FamiliariseModel.Result made = run(recordings(RECORDINGS, true), 2);
        try (Model model = open(packaged)) {
            FamiliarPackage.write(packaged, model, made, "sparsha model familiarise tiny", packaged);
        }
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = open(packaged)) {
            AudioClip clip = AudioClip.ofMono(voice(100), RATE);
            ExplanationRequest request = new ExplanationRequest(clip, new Explanation.Audio("", "", RATE, 1, clip.frames()), "", "alone",
                    Optional.of("zeros"), Optional.of("equal"), Map.of(), Optional.empty(), List.of(), Map.of(), Optional.empty(), 3);
            ExplanationRunner runner = new ExplanationRunner(new MadeCatalog(), executor);
            ClipSession session = ClipSession.open(model, clip, executor);
            assertTrue(codes(runner.explain(session, request, Progress.none())).stream().noneMatch("masked-foreign"::equals));
            Explanation checked = runner.explain(session, request.measuredBy(List.of("necessity")), Progress.none());
            assertTrue(codes(checked).contains("masked-foreign"), checked.warnings().toString());
            assertTrue(TrustJudge.judge(checked).parts().stream().anyMatch(part -> part.id().equals("masked-foreign")));
            assertEquals(codes(checked), codes(runner.measure(session, request.measuredBy(List.of("necessity")),
                    runner.explain(session, request, Progress.none()), Progress.none())));
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<String> codes(Explanation explanation) {
        return explanation.warnings().stream().map(Warning::code).toList();
    }

    private static int best(double[] probabilities) {
        return probabilities[0] >= probabilities[1] ? 0 : 1;
    }

    @Test
    void theSameBytesOnOneAndSeveralThreads() throws Exception {
        List<Recording> recordings = recordings(24, true);
        assertEquals(FamiliarityFile.text(run(recordings, 1).reference()), FamiliarityFile.text(run(recordings, 4).reference()));
    }

    @Test
    void withoutLabelsThereIsNoTemperature() throws Exception {
        FamiliariseModel.Result made = run(recordings(24, false), 2);
        assertEquals(List.of("all"), made.reference().shape().classes());
        assertTrue(made.reference().temperature().isEmpty());
        Path bare = Files.copy(packaged.resolve("model.onnx"), folder.resolve("bare.onnx"));
        Path out = folder.resolve("out");
        try (Model model = open(packaged)) {
            FamiliarPackage.write(bare, model, made, "sparsha model familiarise bare.onnx --out out", out);
        }
        try (Model model = open(out)) {
            Prediction prediction = model.predict(voice(3));
            assertTrue(prediction.familiarity().isPresent() && prediction.calibrated().isEmpty());
        }
    }

    @Test
    void theCardIsMadeOnceHoweverOften() throws Exception {
        Files.writeString(packaged.resolve("README.md"), "# tiny\n\n## Familiarity\n\nold\n\n## Limits\n\nnone\n");
        FamiliariseModel.Result made = run(recordings(24, true), 2);
        for (int i = 0; i < 2; i++) {
            try (Model model = open(packaged)) {
                FamiliarPackage.write(packaged, model, made, "the call", packaged);
            }
        }
        String card = Files.readString(packaged.resolve("README.md"));
        assertEquals(2, card.split("## Familiarity", -1).length, card);
        assertTrue(card.contains("## Limits") && card.contains("    the call") && !card.contains("old"), card);
    }

    @Test
    void tooFewRecordingsAndADamagedFileAreRefused() throws Exception {
        String few = assertThrows(SparshaException.class, () -> run(recordings(3, true), 1)).getMessage();
        assertTrue(few.contains("Only 3 recordings") && few.contains("20"), few);
        FamiliariseModel.Result made = run(recordings(24, true), 2);
        try (Model model = open(packaged)) {
            FamiliarPackage.write(packaged, model, made, "the call", packaged);
        }
        Path file = packaged.resolve("familiarity.json");
        Files.writeString(file, Files.readString(file).replace("frames-173/1", "frames-999/9"));
        String refused = assertThrows(ModelException.class, () -> open(packaged).close()).getMessage();
        assertTrue(refused.contains("familiarity.json") && refused.contains("digest"), refused);
    }
}
