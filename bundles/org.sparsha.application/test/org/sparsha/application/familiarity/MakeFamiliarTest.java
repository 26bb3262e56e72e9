/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Folders without labels and corpora with them make a model familiar, in place or as a copy of another name. */
class MakeFamiliarTest {

    private static final int RATE = 16000;

    @TempDir
    Path folder;

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private Path sounds(String name, int count) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.write(place.resolve(i + ".wav"), WavBytes.pcm16(RATE, Signals.speechLike(6000, RATE, i)));
        }
        return place;
    }

    private FamiliarityFigures make(Path source, List<Path> places, Optional<Path> out, Optional<String> id) throws SparshaException {
        try (Model model = new ModelLoader(Recipes.all()).open(source)) {
            return new MakeFamiliar(executor, Corpora.OWN).run(model, new FamiliarityRequest("tiny", source, places, Optional.empty(), "",
                    0, out, id), Progress.none());
        }
    }

    @Test
    void aFolderWithoutLabelsMakesACopyOfAnotherName() throws Exception {
        Path source = LogEnergyModel.write(folder.resolve("tiny"), "categorical", "loud", "soft");
        Path copy = folder.resolve("tiny-calls");
        FamiliarityFigures figures = make(source, List.of(sounds("calls", FamiliariseModel.FEWEST)), Optional.of(copy),
                Optional.of("tiny-calls"));
        assertEquals(FamiliariseModel.FEWEST, figures.recordings());
        assertTrue(figures.temperature().isEmpty(), "nobody has said what is right");
        try (Model made = new ModelLoader(Recipes.all()).open(copy); Model before = new ModelLoader(Recipes.all()).open(source)) {
            assertEquals("tiny-calls", made.descriptor().id());
            assertTrue(made.predict(Signals.speechLike(6000, RATE, 99)).familiarity().isPresent());
            assertFalse(before.predict(Signals.speechLike(6000, RATE, 99)).familiarity().isPresent(), "the model itself stays as it is");
        }
        String card = Files.readString(copy.resolve("README.md"));
        assertTrue(card.contains("sparsha model familiarise tiny --recordings calls --out tiny-calls --seed 0"), card);
    }

    @Test
    void placesAddUpAndLabelsAreUsedWhereAllHaveThem() throws Exception {
        Path source = LogEnergyModel.write(folder.resolve("tiny"), "categorical", "loud", "soft");
        Path descriptor = source.resolve("sparsha-model.json");
        Files.writeString(descriptor, Files.readString(descriptor).replace("\"role\": \"scores\"",
                "\"role\": \"scores\", \"activation\": \"softmax\"")); // only probabilities have a temperature
        Path first = sounds("corpus/loud", FamiliariseModel.FEWEST / 2).getParent();
        sounds("corpus/soft", FamiliariseModel.FEWEST / 2);
        StringBuilder manifest = new StringBuilder("file,label\n");
        for (int i = 0; i < FamiliariseModel.FEWEST / 2; i++) {
            manifest.append("loud/").append(i).append(".wav,loud\nsoft/").append(i).append(".wav,soft\n");
        }
        Files.writeString(first.resolve("manifest.csv"), manifest);
        FamiliarityFigures figures = make(source, List.of(first.resolve("manifest.csv")), Optional.empty(), Optional.empty());
        assertTrue(figures.temperature().isPresent());
        assertTrue(Files.exists(source.resolve("familiarity.json")), "without another place the package itself is added to");
        FamiliarityFigures more = make(source, List.of(first.resolve("manifest.csv"), sounds("calls", 3)), Optional.of(folder.resolve("b")),
                Optional.empty());
        assertEquals(FamiliariseModel.FEWEST + 3, more.recordings());
        assertTrue(more.temperature().isEmpty(), "not all have labels");
    }

    @Test
    void aPlaceWithoutRecordingsAndTooFewAreRefused() throws Exception {
        Path source = LogEnergyModel.write(folder.resolve("tiny"), "categorical", "loud", "soft");
        Path out = folder.resolve("out");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThrows(SparshaException.class, () -> make(source, List.of(empty), Optional.of(out), Optional.empty()));
        SparshaException few = assertThrows(SparshaException.class, () -> make(source, List.of(sounds("few", 4)), Optional.of(out),
                Optional.empty()));
        assertTrue(few.getMessage().startsWith("Only 4 recordings"), few.getMessage());
        assertFalse(Files.exists(out), "nothing is written");
    }
}
