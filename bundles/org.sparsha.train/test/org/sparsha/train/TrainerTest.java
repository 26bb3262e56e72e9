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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.FittedPackage;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.split.Splits;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Normalisation;
import org.sparsha.model.Prediction;
import org.sparsha.model.ReferenceClips;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainerTest extends TrainerTestCase {

    @Test
    void trainsJudgesAndExports() throws SparshaException, IOException {
        Trainer trainer = trainer();
        Corpus corpus = Training.tones(folder());
        Path out = folder().resolve("model");
        TrainingReport report = trainer.train(Training.plan(corpus, NetworkKind.FRAMES, 1), out, event -> { },
                Training.NOTHING_MORE, Progress.none());
        assertEquals(18, report.evaluation().outcomes().size());
        assertTrue(report.evaluation().confusion().uar() > 0.6);
        assertEquals(List.of("linear discriminant", "logistic regression", "linear support vector machine", "RBF support vector machine"),
                List.copyOf(report.baselines().keySet()));
        assertEquals(2, report.left().size());
        assertTrue(report.left().stream().anyMatch(reason -> reason.contains("silent")));
        assertTrue(report.parity().orElseThrow() <= Trainer.PARITY);
        assertFalse(Files.exists(folder().resolve("model.training")));
        String card = Files.readString(out.resolve("README.md"));
        assertTrue(card.contains("Confusion matrix") && card.contains("Licence: CC0-1.0") && card.contains("time-mask=5"));
        assertTrue(card.contains("| linear discriminant on pooled values | "), card);
        try (Model model = new ModelLoader(Recipes.all()).open(out)) {
            Recording first = corpus.recordings().getFirst();
            assertEquals("CC0-1.0", model.descriptor().licence());
            assertEquals(first.label(), model.predict(AudioFiles.read(first.file()).mono(16000)).label());
        }
    }

    /** Their level and spectrum hardly move: what does must not be blown up together with its rounding errors. */
    @Test
    void squareTonesGiveTheGraphWhatTheyGiveTheTrainedNetwork() throws SparshaException, IOException {
        Trainer trainer = trainer();
        List<Recording> recordings = new ArrayList<>();
        int[] hertz = {300, 150, 450, 230, 460, 170, 470, 250, 340, 260, 350, 200, 500, 210, 510, 290};
        for (int i = 0; i < hertz.length; i++) {
            boolean high = i % 2 == 0;
            float[] samples = new float[4800];
            for (int t = 0; t < samples.length; t++) {
                samples[t] = 2 * t * hertz[i] / 16000 % 2 == 0 ? 0.0916f : -0.0916f;
            }
            Files.write(folder().resolve("square " + i + ".wav"), WavBytes.pcm16(16000, samples));
            recordings.add(Recording.of(folder(), "square " + i + ".wav", Labels.of("speaker " + i / 2 % 8, high ? "high" : "low")));
        }
        Corpus corpus = new Corpus("squares", folder(), "test", recordings, List.of());
        TrainingPlan plan = new TrainingPlan("squares", corpus, Splits.leaveOneSpeakerOut(recordings), "leave one speaker out",
                NetworkKind.STATISTICS, Augmentation.usual(NetworkKind.STATISTICS), UsualHyperparameters.of(NetworkKind.STATISTICS, 0),
                Optional.empty(),
                TrainingPlan.Membership.ALL, "sparsha train squares", ModelTerms.NONE);
        TrainingReport report = trainer.train(plan, folder().resolve("model"), event -> { }, Training.NOTHING_MORE, Progress.none());
        assertTrue(report.parity().orElseThrow() <= Trainer.PARITY / 2, report.parity()::toString);
    }

    @Test
    void aDiscriminantForEachKindOfSurroundings() throws SparshaException, IOException {
        Trainer trainer = trainer();
        Corpus corpus = Training.tones(folder());
        Path out = folder().resolve("model");
        TrainingPlan plan = new TrainingPlan("tones", corpus, Splits.leaveOneSpeakerOut(corpus.recordings()), "leave one speaker out",
                NetworkKind.SURROUNDINGS, Augmentation.parse("speed=0.9,noise=20,speed=1.1+noise=15,band=3000"),
                UsualHyperparameters.of(NetworkKind.SURROUNDINGS, 0), Optional.of(Normalisation.By.ANY), TrainingPlan.Membership.ALL,
                "sparsha train tones", ModelTerms.NONE);
        List<String> judged = new ArrayList<>();
        TrainingReport report = trainer.train(plan, out, event -> { }, (done, folds, progress) -> {
            for (HeldOutFold fold : folds) {
                judged.addAll(answersWithoutKinds(fold));
            }
            return true;
        }, Progress.none());
        assertEquals(18, judged.size());
        assertTrue(report.parity().orElseThrow() <= Trainer.PARITY, report.parity()::toString);
        assertTrue(report.evaluation().confusion().uar() > 0.9, () -> report.evaluation().confusion().uar() + "");
        assertTrue(report.fitted().isPresent());
        assertTrue(Files.readString(out.resolve("README.md")).contains("(as it is, in noise, in a narrow band)"));
        try (Model model = new ModelLoader(Recipes.all()).open(out)) {
            Recording first = corpus.recordings().getFirst();
            assertEquals(first.label(), model.predict(AudioFiles.read(first.file()).mono(16000)).label());
        }
    }

    /** Beside a fold's model are those that have learned from no copy of a kind. */
    private static List<String> answersWithoutKinds(HeldOutFold fold) throws SparshaException {
        assertEquals(Set.of(SurroundingsKind.NOISE, SurroundingsKind.BAND), fold.without().keySet());
        List<String> keys = new ArrayList<>();
        try (Model own = new ModelLoader(Recipes.all()).open(fold.folder());
                Model without = new ModelLoader(Recipes.all()).open(fold.without().get(SurroundingsKind.NOISE))) {
            for (Recording recording : fold.recordings()) {
                float[] mono = AudioFiles.read(recording.file()).mono(own.sampleRate());
                Prediction answer = without.predict(mono);
                assertEquals(recording.label(), answer.label());
                assertTrue(Math.abs(answer.score(0) - own.predict(mono).score(0)) > 1e-3, recording.key());
                keys.add(recording.key());
            }
        }
        return keys;
    }

    @Test
    void fitsToSpeakersWithoutLabels() throws SparshaException, IOException {
        Trainer trainer = trainer();
        Corpus corpus = Training.tones(folder());
        Path out = folder().resolve("model");
        TrainingReport report = trainer.train(Training.plan(corpus, NetworkKind.FRAMES, 1, Optional.of(Normalisation.By.SPEAKER),
                TrainingPlan.Membership.ALL), out, event -> { }, Training.NOTHING_MORE, Progress.none());
        assertTrue(report.evaluation().confusion().uar() > 0.6);
        assertEquals(18, report.withoutReference().orElseThrow().outcomes().size());
        List<Recording> recordings = corpus.recordings().subList(0, 18);
        try (Model model = new ModelLoader(Recipes.all()).open(out);
                FittedModels models = FittedModels.of(model, Fitting.AS_MADE, ChannelChoice.MEAN, recordings, executor(),
                        Progress.none())) {
            assertTrue(!FittedModels.order(model, Fitting.AS_MADE).isEmpty());
            Recording first = recordings.getFirst();
            ReferenceClips clips = new ReferenceClips(model);
            for (Recording own : recordings.stream().filter(one -> one.speaker().equals(first.speaker())).toList()) {
                clips.add(AudioFiles.read(own.file()).mono(16000));
            }
            float[] mono = AudioFiles.read(first.file()).mono(16000);
            Path written = folder().resolve("fitted");
            try (Model fitted = clips.fit()) {
                assertArrayEquals(models.of(first).predict(mono).scores(), fitted.predict(mono).scores());
                assertNotEquals(model.predict(mono).score(0), fitted.predict(mono).score(0));
                assertFalse(!FittedModels.order(fitted, Fitting.AS_MADE).isEmpty());
                FittedPackage.write(out, fitted, written);
                try (Model again = new ModelLoader(Recipes.all()).open(written)) {
                    assertArrayEquals(fitted.predict(mono).scores(), again.predict(mono).scores());
                    assertEquals(6, again.descriptor().input().normalisation().orElseThrow().referenceClips().orElseThrow());
                    assertSame(again, FittedModels.of(again, Fitting.AS_MADE, ChannelChoice.MEAN, recordings, executor(),
                            Progress.none()).of(first));
                }
            }
        }
    }

    /** Several people's shares are learned, and folds that are trained at once make the same model, bit for bit. */
    @Test
    void foldsAtOnceMakeTheSameModel() throws SparshaException, IOException {
        Corpus tones = Training.tones(folder());
        Corpus corpus = tones.withRecordings(tones.recordings().stream().map(recording -> recording.withLabels(recording.labels()
                .with("share " + recording.label(), "0.8")
                .with("share " + (recording.label().startsWith("high") ? "निम्न low" : "high, 😀"), "0.2"))).toList());
        TrainingPlan usual = Training.plan(corpus, NetworkKind.FRAMES, 1);
        TrainingPlan plan = new TrainingPlan(usual.id(), corpus, usual.folds(), usual.split(), usual.network(), usual.augmentations(),
                usual.hyperparameters(), usual.normalisation(), usual.membership(), usual.command(), usual.terms(), new TrainingTargets(
                        true, true));
        Path one = folder().resolve("one").resolve("model");
        Path three = folder().resolve("three").resolve("model");
        TrainingReport first = trainer().train(plan, one, event -> { }, Training.NOTHING_MORE, Progress.none());
        TrainingReport second = new Trainer(EngineClassPath.ofProperty(), executor(), OptionalInt.empty(), 3).train(plan, three,
                event -> { }, Training.NOTHING_MORE, Progress.none());
        assertTrue(first.evaluation().confusion().uar() > 0.6, "what is mostly said is learned");
        assertEquals(first.evaluation().outcomes(), second.evaluation().outcomes());
        assertArrayEquals(Files.readAllBytes(one.resolve("model.onnx")), Files.readAllBytes(three.resolve("model.onnx")));
    }

    @Test
    void trainsTheOriginalsNetworkTheOriginalsWay() throws SparshaException, IOException {
        Path out = folder().resolve("original");
        TrainingReport report = trainer().train(Training.plan(Training.tones(folder()), NetworkKind.SPARSHA374, 1), out,
                event -> { }, Training.NOTHING_MORE, Progress.none());
        assertTrue(report.parity().orElseThrow() <= Trainer.PARITY);
        assertEquals(18, report.evaluation().outcomes().size());
        assertEquals(8, report.originalProtocol().orElseThrow().outcomes().size());
        assertTrue(Files.readString(out.resolve("README.md")).contains("not to be quoted"));
    }

    @Test
    void statisticsAloneAreUsedAsTheyAreOrFittedAndTheFoldsAnswerForThemselves() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        List<Augmentation> copies = Augmentation.surroundings(2);
        TrainingPlan usual = Training.plan(corpus, NetworkKind.STATISTICS, 1, Optional.of(Normalisation.By.ANY),
                TrainingPlan.Membership.ALL);
        TrainingPlan plan = new TrainingPlan(usual.id(), corpus, usual.folds(), usual.split(), usual.network(), copies,
                UsualHyperparameters.of(NetworkKind.STATISTICS, 1), usual.normalisation(), usual.membership(), usual.command(),
                usual.terms());
        Path out = folder().resolve("statistics");
        List<String> judged = new ArrayList<>();
        TrainingReport result = trainer().train(plan, out, event -> { }, (report, folds, progress) -> {
            assertEquals(3, folds.size());
            for (HeldOutFold fold : folds) {
                try (Model model = new ModelLoader(Recipes.all()).open(fold.folder())) {
                    for (Recording recording : fold.recordings()) {
                        float[] mono = AudioFiles.read(recording.file()).mono(model.sampleRate());
                        double[] answer = model.predict(List.of(model.inputs().extract(mono))).getFirst().probabilities();
                        double noted = report.evaluation().outcomes().stream().filter(one -> one.key().equals(recording.key())).findFirst()
                                .orElseThrow().probabilities().getFirst();
                        assertEquals(noted, answer[0], 1e-5, recording.key());
                        judged.add(recording.key());
                    }
                }
            }
            return true;
        }, Progress.none());
        assertEquals(18, judged.size());
        assertEquals(18, result.fitted().orElseThrow().outcomes().size());
        assertTrue(result.withoutReference().isEmpty());
        assertTrue(result.parity().orElseThrow() <= Trainer.PARITY);
        try (Model model = new ModelLoader(Recipes.all()).open(out)) {
            assertFalse(model.descriptor().input().normalisation().orElseThrow().wantsReferenceClips());
            assertEquals(List.of(), FittedModels.order(model, Fitting.AS_MADE));
            assertEquals(List.of(Normalisation.By.SPEAKER, Normalisation.By.CORPUS), FittedModels.order(model, Fitting.AUTO));
            List<Recording> one = corpus.recordings().stream().filter(recording -> recording.label().startsWith("high")).toList();
            try (FittedModels models = FittedModels.of(model, Fitting.CORPUS, ChannelChoice.MEAN, one, executor(), Progress.none())) {
                assertSame(model, models.of(one.getFirst()), "nine high tones are one-sided: fitting to them would harm");
                assertTrue(models.oneSided().orElseThrow().message().contains("isn't fitted"));
            }
        }
        byte[] before = Files.readAllBytes(out.resolve("model.onnx"));
        trainer().train(plan, out, event -> { }, Training.NOTHING_MORE, Progress.none());
        assertArrayEquals(before, Files.readAllBytes(out.resolve("model.onnx")), "no chance but the seed's");
    }

    @Test
    void shipsTheMeanOfTheFolds() throws SparshaException, IOException {
        TrainingReport report = trainer().train(Training.plan(Training.tones(folder()), NetworkKind.FRAMES, 1,
                Optional.empty(), TrainingPlan.Membership.FOLDS), folder().resolve("folds"), event -> { },
                Training.NOTHING_MORE, Progress.none());
        assertTrue(report.parity().orElseThrow() <= Trainer.PARITY);
    }
}
