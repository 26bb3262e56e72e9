/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.features.FeatureException;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An answer alone costs what the model costs: nothing is prepared for explaining it, which cost half as much again. */
class AnswerCostTest {

    @TempDir
    private Path folder;

    private final AtomicInteger prepared = new AtomicInteger();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    /** One that counts how often it prepares for variants of a clip. */
    private record Counting(FeatureRecipe recipe, AtomicInteger prepared) implements FeatureRecipe {

        @Override
        public String id() {
            return recipe.id();
        }

        @Override
        public String version() {
            return recipe.version();
        }

        @Override
        public String name() {
            return recipe.name();
        }

        @Override
        public String description() {
            return recipe.description();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return recipe.parameters();
        }

        @Override
        public FeatureExtractor create(ParameterValues values) throws FeatureException {
            FeatureExtractor extractor = recipe.create(values);
            return (FeatureExtractor) Proxy.newProxyInstance(AnswerCostTest.class.getClassLoader(),
                    new Class<?>[] { FeatureExtractor.class }, (proxy, method, arguments) -> {
                        if (method.getName().equals("variants")) {
                            prepared.incrementAndGet();
                        }
                        try {
                            return method.invoke(extractor, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private Model model() throws IOException, SparshaException {
        Path at = LogEnergyModel.write(folder.resolve("model"), "categorical", "loud", "soft");
        List<FeatureRecipe> recipes = new ArrayList<>();
        Recipes.all().forEach(recipe -> recipes.add(new Counting(recipe, prepared)));
        return new ModelLoader(recipes).open(at);
    }

    @Test
    void aRecordingsAnswerPreparesNothing() throws Exception {
        AudioClip clip = AudioClip.ofMono(Signals.speechLike(8000, 16000, 1), 16000);
        try (Model model = model()) {
            float[] heard = ClipSession.heard(model, clip);
            ClipSession.warnings(model, clip, heard, model.predict(heard));
            assertEquals(0, prepared.get());

            ClipSession.open(model, clip, executor);
            assertTrue(prepared.get() > 0, "explaining does, so that this test would see it");
        }
    }

    @Test
    void aCorpusPreparesNothing() throws Exception {
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 4; i++) {
            Files.write(folder.resolve(i + ".wav"), WavBytes.pcm16(16000, Signals.speechLike(8000, 16000, i)));
            manifest.append(i).append(".wav,s").append(i).append(i % 2 == 0 ? ",loud\n" : ",soft\n");
        }
        Path place = Files.writeString(folder.resolve("manifest.csv"), manifest);
        try (Model model = model()) {
            Corpus corpus = Corpora.OWN.open(place, Optional.empty(), Progress.none());
            new EvaluateCorpus(executor).run(new EvaluationRequest(corpus, List.of(place.toString()), model, "tiny", Optional.empty(),
                    Optional.of(folder.resolve("run")), false, 0), EvaluationListener.NONE, Progress.none());
            assertEquals(0, prepared.get());
        }
    }
}
