/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.model.Normalisation;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingTargets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingChoiceTest {

    @TempDir
    private Path folder;

    private TrainingChoice full() {
        return new TrainingChoice(new CorpusReading(List.of(folder.resolve("one two"), folder.resolve("गाँव")), true, Optional.of("emodb"),
                Optional.empty(), Optional.empty()), folder.resolve("my model"), Optional.of(folder.resolve("answers")),
                NetworkKind.STATISTICS, TrainingSplit.RANDOM, OptionalInt.of(3), OptionalInt.of(7), 2, Optional.of("speed=0.9,noise=20"),
                OptionalInt.of(4), Optional.of(Normalisation.By.ANY), Optional.of(TrainingPlan.Membership.FOLDS),
                new ModelTerms("CC0-1.0", "Somebody's \"paper\"", "me"), 5,
                TrainingTargets.LABELS);
    }

    @Test
    void itsWordsAskForTheSameAgain() throws Exception {
        assertEquals(full(), TrainingWords.parse(full().words()));
        TrainingChoice beside = full().beside(Optional.of(NetworkKind.SPARSHA374));
        assertEquals(beside, TrainingWords.parse(beside.words()));
        assertTrue(beside.cardLine("statistics").contains(" --beside sparsha374 "), beside.cardLine("statistics"));
        TrainingChoice plain = new TrainingChoice(CorpusReading.of(folder.resolve("a")), folder.resolve("m"), Optional.empty(),
                NetworkKind.FRAMES, TrainingSplit.SPEAKER, OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), ModelTerms.NONE, 0,
                TrainingTargets.LABELS);
        assertEquals(plain, TrainingWords.parse(plain.words()));
        assertTrue(plain.line().endsWith(" --recipe frames --split speaker --seed 0"), plain.line());
    }

    @Test
    void aPlaceKeepsItAndListsTheNewestFirst() throws Exception {
        TrainingPlace place = new TrainingPlace(folder.resolve("trainings").resolve("mine"));
        assertEquals(List.of(), TrainingPlace.all(folder.resolve("trainings")));
        place.keep(full());
        assertEquals(List.of(place), TrainingPlace.all(folder.resolve("trainings")));
        assertEquals(full(), place.choice(Corpora.OWN));
        assertTrue(place.course().begun().isEmpty());
    }

    @Test
    void wordsThatArentKnownAreNamed() {
        TrainingException problem = assertThrows(TrainingException.class, () -> TrainingWords.parse(List.of("corpus", "--sing", "loud")));
        assertTrue(problem.getMessage().contains("--sing"), problem.getMessage());
    }

    @Test
    void epochsOfARecipeThatIsSolvedAreRefused() {
        Corpus nothing = new Corpus("c", folder, "folders", List.of(), List.of());
        TrainingException problem = assertThrows(TrainingException.class, () -> full().plan(nothing));
        assertTrue(problem.getMessage().contains("leave out --epochs"), problem.getMessage());
    }

    private TrainingChoice asked(NetworkKind recipe, TrainingSplit split, Optional<Normalisation.By> by) {
        return new TrainingChoice(CorpusReading.of(folder.resolve("corpus")), folder.resolve("m"), Optional.empty(), recipe, split,
                OptionalInt.empty(), OptionalInt.empty(), 0, Optional.empty(), OptionalInt.empty(), by, Optional.empty(), ModelTerms.NONE,
                0, TrainingTargets.LABELS);
    }

    private static String refusal(Executable check) {
        return assertThrows(SparshaException.class, check).getMessage();
    }

    /** Training itself needs not be there for that. */
    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsInstalled() throws Exception {
        assertTrue(refusal(full()::check).contains("leave out --epochs"));
        assertTrue(refusal(asked(NetworkKind.SPARSHA374, TrainingSplit.SPEAKER, Optional.of(Normalisation.By.SPEAKER))::check)
                .contains("--normalisation"));
        assertTrue(refusal(asked(NetworkKind.SPARSHA374, TrainingSplit.SPEAKER, Optional.empty())
                .beside(Optional.of(NetworkKind.SPARSHA374))::check).contains("beside itself"));
        assertTrue(refusal(asked(NetworkKind.STATISTICS, TrainingSplit.SPEAKER, Optional.empty())
                .beside(Optional.of(NetworkKind.FRAMES))::check).contains("--beside sparsha374"));
        TrainingChoice fits = asked(NetworkKind.STATISTICS, TrainingSplit.SPEAKER, Optional.empty());
        fits.check();
        assertTrue(refusal(() -> fits.checkWithRecordings(Progress.none())).contains("corpus"), "there is none");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("corpus.csv"), "file,label,speaker\na.wav,anger,1\nb.wav,anger,2\n");
        for (String name : List.of("a.wav", "b.wav")) {
            Files.write(corpus.resolve(name), WavBytes.pcm16(16000, Signals.sine(200, 0.3, 16000, 16000)));
        }
        assertTrue(refusal(() -> fits.checkWithRecordings(Progress.none())).contains("at least two"));
        Files.writeString(corpus.resolve("corpus.csv"), "file,label,speaker\na.wav,anger,1\nb.wav,joy,2\n");
        assertTrue(refusal(() -> fits.checkWithRecordings(Progress.none())).contains("one recording only"));
    }

    @Test
    void aFileStopsIt() throws Exception {
        TrainingPlace place = new TrainingPlace(folder.resolve("stopped"));
        place.keep(full());
        Progress before = new StoppableProgress(Progress.none(), TrainingPlace.stop(place.journal()));
        before.checkCancelled();
        place.stop();
        assertThrows(CancelledException.class, new StoppableProgress(Progress.none(), TrainingPlace.stop(place.journal()))
                .split("later", 1)::checkCancelled);
        place.keep(full());
        assertTrue(Files.notExists(TrainingPlace.stop(place.journal())), "a training that goes on is not stopped by the wish of before");
    }
}
