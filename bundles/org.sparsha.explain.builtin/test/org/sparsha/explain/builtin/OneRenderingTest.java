/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Progress;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is exported, what plays and what the metrics ask the model about are one rendering; measuring what is there explains nothing. */
class OneRenderingTest {

    private static final List<String> SPLITS = List.of("necessity", "average-drop");

    @TempDir
    Path folder;

    private interface Work {
        void on(ExplanationRunner runner, ClipSession session, AudioClip clip, Model model) throws Exception;
    }

    private static void with(String modelName, Work work) throws Exception {
        Path root = Path.of("..", "..");
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                Model model = new ModelLoader(Recipes.all()).open(root.resolve("models").resolve(modelName))) {
            float[] mono = AudioFiles.read(root.resolve("samples/english-excited.wav")).mono(model.sampleRate());
            AudioClip clip = AudioClip.ofMono(mono, model.sampleRate());
            work.on(new ExplanationRunner(new BuiltinCatalog(), executor), ClipSession.open(model, clip, executor), clip, model);
        }
    }

    private static ExplanationRequest request(AudioClip clip, String explainer, Map<String, String> settings) {
        return ExplanationRequest.of(clip, "english-excited.wav", "00", explainer).explainedBy(explainer, settings);
    }

    @Test
    void theFileOfTheRestScoresAsNecessitySays() throws Exception {
        for (String modelName : List.of("emodb-default", "emodb-sparsha374")) {
            with(modelName, (runner, session, clip, model) -> {
                boolean fast = modelName.equals("emodb-default");
                for (String explainer : fast ? List.of("sliding-window", "leave-one-out", "time-frequency") : List.of("leave-one-out")) {
                    for (String fade : fast ? List.of("0.005", "0") : List.of("0.005")) {
                        Map<String, String> settings = explainer.equals("time-frequency") ? Map.of("samples", "60")
                                : Map.of("perturbation.crossfade", fade);
                        Explanation found = runner.explain(session, request(clip, explainer, settings).measuredBy(SPLITS), Progress.none());
                        double p = found.prediction().probability(found.target());
                        double rest = probability(found, clip, Listening.COMPLEMENT, model);
                        double salient = probability(found, clip, Listening.SALIENT, model);
                        String where = modelName + " " + explainer + " " + fade;
                        assertEquals(found.metrics().get("necessity").values().get("necessity"), p - rest, 1e-6, where);
                        assertEquals(found.metrics().get("average-drop").values().get("average-drop"), 100 * Math.max(0, p - salient) / p,
                                1e-4, where);
                    }
                }
            });
        }
    }

    private double probability(Explanation explanation, AudioClip clip, Listening listening, Model model) throws Exception {
        Path file = folder.resolve("sound.wav");
        WavWriter.write(file, SalientSound.of(explanation, clip, listening, ListeningOptions.of(explanation)), WavFormat.FLOAT_32);
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            return ClipSession.open(model, AudioFiles.read(file), executor).prediction().probability(explanation.target());
        }
    }

    @Test
    void measuringExplainsNothingAgainAndTheLineHasTheMetrics() throws Exception {
        with("emodb-default", (runner, session, clip, model) -> {
            ExplanationRequest request = request(clip, "kernel-shap", Map.of("samples", "60"));
            Explanation plain = runner.explain(session, request, Progress.none());
            assertTrue(plain.rerun().contains("--metrics none"), plain.rerun());
            ExplanationRequest again = ExplanationRequest.again(plain, clip, "");
            Explanation measured = runner.measure(session, again.measuredBy(List.of("necessity")), plain, Progress.none());
            assertEquals(plain.attribution(), measured.attribution());
            assertEquals(plain.evaluations(), measured.evaluations());
            assertEquals(plain.elapsedSeconds(), measured.elapsedSeconds());
            assertTrue(measured.rerun().contains("--metrics necessity"), measured.rerun());
            Explanation both = runner.measure(session, again.measuredBy(List.of("sparseness")), measured, Progress.none());
            assertTrue(both.rerun().contains("--metrics necessity,sparseness"), both.rerun());
            Explanation atOnce = runner.explain(session, request.measuredBy(List.of("necessity", "sparseness")), Progress.none());
            assertEquals(atOnce.metrics(), both.metrics());
            assertEquals(atOnce.rerun(), both.rerun());
            assertNotEquals(TrustLevel.UNKNOWN, both.metrics().get("necessity").trust().orElseThrow().level());
            assertEquals(Optional.empty(), both.metrics().get("sparseness").trust());
        });
    }
}
