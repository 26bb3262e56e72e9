/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.project.RunReport;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A made corpus where one phone decides, since the model hears nothing but energy and that phone is loud. */
class AggregatedRunTest {

    private static final int RATE = 16000;
    private static final int SPEAKERS = 8;
    private static final List<String> PHONES = List.of("a", "m", "s", "n");

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void makeCorpus() throws IOException {
        place = Files.createDirectories(folder.resolve("corpus"));
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        Random random = new Random(5);
        for (int i = 0; i < 3 * SPEAKERS; i++) {
            List<String> phones = new ArrayList<>(PHONES);
            phones.addAll(PHONES);
            Collections.shuffle(phones, random);
            float[] sound = new float[phones.size() * RATE / 8];
            for (int at = 0; at < sound.length; at++) {
                String phone = phones.get(8 * at / RATE);
                double pitch = 120 + 20 * (i % SPEAKERS);
                sound[at] = (float) (phone.equals("a") ? 0.5 * Math.sin(2 * Math.PI * pitch * at / RATE) : phone.equals("s")
                        ? 0.02 * random.nextGaussian() : 0.03 * Math.sin(2 * Math.PI * pitch * at / RATE));
            }
            Files.write(place.resolve(i + ".wav"), WavBytes.pcm16(RATE, sound));
            tiers(place.resolve(i + ".TextGrid"), phones);
            manifest.append(i).append(".wav,s").append(i % SPEAKERS).append(",loud\n");
        }
        Files.writeString(place.resolve("manifest.csv"), manifest);
    }

    private static void tiers(Path file, List<String> phones) throws IOException {
        StringBuilder text = new StringBuilder("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n1\n<exists>\n1\n"
                + "\"IntervalTier\"\n\"phones\"\n0\n1\n" + phones.size() + "\n");
        for (int i = 0; i < phones.size(); i++) {
            text.append(i / 8.0).append('\n').append((i + 1) / 8.0).append("\n\"").append(phones.get(i)).append("\"\n");
        }
        Files.writeString(file, text);
    }

    private Path run() throws IOException, SparshaException {
        Path at = LogEnergyModel.write(folder.resolve("model"), "categorical", "loud", "soft", -8);
        ExplanationChoice wish = new ExplanationChoice(Optional.of("alone"), Optional.of("zeros"), Optional.of("equal"), Map.of(),
                List.of(), "", 0);
        Path out = folder.resolve("run");
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = new ModelLoader(Recipes.all()).open(at)) {
            new EvaluateCorpus(executor).run(new EvaluationRequest(
                    Corpora.OWN.open(place.resolve("manifest.csv"), Optional.empty(), Progress.none()), List.of("corpus"), model, "tiny",
                    Optional.of(wish.figures(new MadeCatalog())), Optional.of(out), false, 0), EvaluationListener.NONE, Progress.none());
        } finally {
            executor.shutdownNow();
        }
        return out;
    }

    private static AggregatedRun why(Path run, AggregateChoice choice, int threads) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return RunReport.why(run, choice, SoundReader.OWN, executor, Progress.none());
        } finally {
            executor.shutdownNow();
        }
    }

    private static PropertyEffect effect(AggregatedExplanations all, String property, String value) {
        return all.groups().get(0).effects().stream().filter(one -> one.property().equals(property) && one.value().equals(value))
                .findFirst().orElseThrow();
    }

    @Test
    void saysThatThePhoneDecides() throws SparshaException, IOException {
        Path run = run();
        AggregatedRun one = why(run, AggregateChoice.USUAL, 1);
        assertEquals(one, why(run, AggregateChoice.USUAL, 3));
        assertEquals(SPEAKERS, one.all().units());
        PropertyEffect vowel = effect(one.all(), "phones", "a");
        assertTrue(vowel.isBeyondChance() && vowel.difference() > 0.3 && vowel.interval().low() > 0.2, vowel.toString());
        assertTrue(effect(one.all(), "phones", "s").difference() < 0);
        assertTrue(effect(one.all(), "level", "louder than the recording's median").isBeyondChance());
        assertTrue(one.all().sentences().get(0).contains("phones ‘a’ counts more"), one.all().sentences().toString());
        Path page = folder.resolve("why.html");
        RunReport.write(run, page, Optional.of(one));
        String html = Files.readString(page);
        assertTrue(html.contains("Why, over the corpus") && html.contains("phones ‘a’ counts more") && html.contains("Westfall"), html);
    }

    @Test
    void saysNoMoreThanChanceOfShuffledLabelsAndLeavesOutLostSounds() throws SparshaException, IOException {
        Path run = run();
        Random random = new Random(11);
        Path shuffled = Files.createDirectories(folder.resolve("shuffled"));
        for (int i = 0; i < 3 * SPEAKERS; i++) {
            List<String> phones = new ArrayList<>(PHONES);
            phones.addAll(PHONES);
            Collections.shuffle(phones, random);
            tiers(shuffled.resolve(i + ".TextGrid"), phones);
            Files.delete(place.resolve(i + ".wav"));
        }
        AggregatedRun lost = why(run, new AggregateChoice(Optional.of("phones"), Optional.of(shuffled), 0), 2);
        assertTrue(lost.all().sentences().get(0).contains("no more than chance"), lost.all().sentences().toString());
        assertTrue(lost.problems().get(0).startsWith("24 of 24 recordings are not where they were"), lost.problems().toString());
        assertTrue(assertThrows(CorpusException.class, () -> why(run, new AggregateChoice(Optional.of("words"), Optional.empty(), 0), 1))
                .getMessage().contains("tier 'words'"));
    }
}
