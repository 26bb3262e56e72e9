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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.split.Splits;
import org.sparsha.model.Normalisation;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What can't be learned from is refused in a sentence before a process is started. */
class TrainerBadInputTest extends TrainerTestCase {

    private String refusal(TrainingPlan plan) {
        Trainer trainer = trainer(new EngineClassPath(List.of(folder())), OptionalInt.empty());
        TrainingException e = assertThrows(TrainingException.class,
                () -> trainer.train(plan, folder().resolve("none"), event -> { }, Training.NOTHING_MORE, Progress.none()));
        assertFalse(Files.exists(folder().resolve("none")));
        return e.getMessage();
    }

    private String refusal(Corpus corpus) throws SparshaException {
        return refusal(Training.plan(corpus, NetworkKind.FRAMES, 1));
    }

    @Test
    void saysThatTheEngineIsMissing() throws SparshaException, IOException {
        Trainer without = trainer(new EngineClassPath(List.of()), OptionalInt.empty());
        TrainingPlan plan = Training.plan(Training.tones(folder()), NetworkKind.FRAMES, 1);
        TrainingException e = assertThrows(TrainingException.class,
                () -> without.train(plan, folder().resolve("none"), event -> { }, Training.NOTHING_MORE, Progress.none()));
        assertTrue(e.getMessage().contains("org.sparsha.train.feature"));
    }

    @Test
    void refusesOneClass() throws SparshaException, IOException {
        assertTrue(refusal(Training.tones(folder()).filtered(recording -> recording.label().startsWith("high"))).contains("at least two"));
    }

    @Test
    void refusesAClassWithOneRecording() throws SparshaException, IOException {
        assertTrue(refusal(Training.tones(folder()).filtered(recording -> recording.label().startsWith("high")
                || recording.path().startsWith("clip 1,"))).contains("one recording only"));
    }

    @Test
    void refusesARecordingOfTwoClasses() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        List<Recording> twice = new ArrayList<>(corpus.recordings());
        twice.add(corpus.recordings().get(0).withLabels(corpus.recordings().get(0).labels().withLabel("निम्न low")));
        String message = refusal(corpus.withRecordings(twice));
        assertTrue(message.contains("more than one label: clip 0") && message.contains("high, 😀"), message);
        Files.copy(folder().resolve("clip 0, हिन्दी.wav"), folder().resolve("copy.wav"));
        List<Recording> copied = new ArrayList<>(corpus.recordings());
        copied.add(Recording.of(folder(), "copy.wav", Labels.of("speaker 2", "निम्न low")));
        message = refusal(corpus.withRecordings(copied));
        assertTrue(message.contains("= copy.wav"), message);
    }

    @Test
    void refusesThreeRecordings() throws SparshaException, IOException {
        Corpus three = Training.tones(folder());
        String message = refusal(three.withRecordings(three.recordings().subList(0, 3)));
        assertTrue(message.contains("one recording only"), message);
    }

    @Test
    void refusesRecordingsWithoutSpeakersAndOffersAnotherSplit() throws IOException {
        List<Recording> nameless = Training.tones(folder()).recordings().stream().map(r -> r.withLabels(Labels.of("", r.label())))
                .toList();
        String message = assertThrows(CorpusException.class, () -> Splits.leaveOneSpeakerOut(nameless)).getMessage();
        assertTrue(message.contains("have no speaker") && message.contains("split at random"), message);
    }

    @Test
    void refusesOneSpeaker() throws IOException {
        Corpus one = Training.tones(folder()).filtered(recording -> recording.speaker().equals("speaker 1"));
        assertTrue(assertThrows(CorpusException.class, () -> Splits.leaveOneSpeakerOut(one.recordings())).getMessage()
                .contains("speaker"));
    }

    @Test
    void refusesFoldsThatLeaveOneClassToLearnFrom() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder()).filtered(recording -> recording.path().startsWith("clip")
                && recording.label().startsWith("high") == recording.speaker().equals("speaker 0"));
        assertTrue(refusal(corpus).contains("one class only"), refusal(corpus));
    }

    @Test
    void refusesSilenceOnly() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        for (Recording recording : corpus.recordings()) {
            if (recording.label().startsWith("high")) {
                Files.write(recording.file(), WavBytes.pcm16(16000, Signals.silence(9000 + recording.path().hashCode() % 99)));
            }
        }
        assertTrue(refusal(corpus).contains("Fewer than two classes"));
    }

    /** The folder goes after its recordings were listed: a sentence that names one; what comes back is learned from by the same call. */
    @Test
    void saysThatTheFolderWasRemoved() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        TrainingPlan plan = Training.plan(corpus, NetworkKind.FRAMES, 1);
        for (Recording recording : corpus.recordings()) {
            Files.deleteIfExists(recording.file());
        }
        String message = refusal(plan);
        assertTrue(message.contains("Fewer than two classes") && message.contains("such as clip 0"), message);
        assertEquals(plan.corpus().recordings(), Training.tones(folder()).recordings());
    }

    @Test
    void refusesNormalisationBySpeakersThatAreNotKnown() throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        TrainingPlan plan = Training.plan(corpus, NetworkKind.FRAMES, 1, Optional.of(Normalisation.By.SPEAKER),
                TrainingPlan.Membership.ALL);
        List<Recording> nameless = corpus.recordings().stream().map(r -> r.withLabels(Labels.of("", r.label()))).toList();
        TrainingPlan without = new TrainingPlan("x", new Corpus("x", folder(), "test", nameless, List.of()),
                Splits.random(nameless, 3, 0), "random", NetworkKind.FRAMES, List.of(), plan.hyperparameters(), plan.normalisation(),
                plan.membership(), "", ModelTerms.NONE);
        assertTrue(refusal(without).contains("no speaker"));
    }

    @Test
    void refusesNormalisationForTheOriginalsNetwork() throws SparshaException, IOException {
        assertTrue(refusal(Training.plan(Training.tones(folder()), NetworkKind.SPARSHA374, 1, Optional.of(Normalisation.By.CORPUS),
                TrainingPlan.Membership.ALL)).contains("recipe frames or statistics"));
    }

    @Test
    void refusesAnOutputFolderThatCannotBeMade() throws SparshaException, IOException {
        Files.writeString(folder().resolve("file"), "");
        Trainer trainer = trainer(new EngineClassPath(List.of(folder())), OptionalInt.empty());
        TrainingPlan plan = Training.plan(Training.tones(folder()), NetworkKind.FRAMES, 1);
        assertTrue(assertThrows(TrainingException.class,
                () -> trainer.train(plan, folder().resolve("file").resolve("model"), event -> { },
                        Training.NOTHING_MORE, Progress.none())).getMessage()
                .contains("choose another"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDiskIsFull() throws SparshaException, IOException {
        Files.createDirectory(folder().resolve("none.training"));
        Files.createSymbolicLink(folder().resolve("none.training/data.f32"), Path.of("/dev/full"));
        String message = refusal(Training.tones(folder()));
        assertTrue(message.contains("Make room"), message);
    }
}
