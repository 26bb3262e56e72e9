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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Why one class and not the other, with every explainer before a trained model. */
class ContrastTest {

    private interface Work {
        void on(ExplanationRunner runner, ClipSession session, AudioClip clip) throws Exception;
    }

    private static void with(Work work) throws Exception {
        float[] samples = new float[9600];
        for (int i = 0; i < samples.length; i++) {
            for (int k = 1; k < 20; k++) {
                samples[i] += (float) (0.2 / k * Math.sin(2 * Math.PI * (160 + i / 200) * k * i / 16000.0)
                        * Math.sin(Math.PI * i / 3000.0));
            }
        }
        AudioClip clip = AudioClip.ofMono(samples, 16000);
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                Model model = new ModelLoader(Recipes.all()).open(Path.of("../../models/emodb-default"))) {
            work.on(new ExplanationRunner(new BuiltinCatalog(), executor), ClipSession.open(model, clip, executor), clip);
        }
    }

    private static ExplanationRequest request(AudioClip clip, String explainer, Optional<String> target, Map<String, String> settings,
            List<String> metrics) {
        return new ExplanationRequest(clip, new Explanation.Audio("made.wav", "00", clip.sampleRate(), 1, clip.frames()), "", explainer,
                Optional.empty(), Optional.empty(), settings, target, metrics, Map.of(), Optional.empty(), 0);
    }

    private static double logRatio(Prediction answer, String one, String other) {
        return Math.log(Math.max(1e-9, answer.probability(answer.labels().indexOf(one))))
                - Math.log(Math.max(1e-9, answer.probability(answer.labels().indexOf(other))));
    }

    @Test
    void everyExplainerSetsTheTargetAgainstTheNext() throws Exception {
        with((runner, session, clip) -> {
            Prediction answer = session.prediction();
            List<Integer> order = IntStream.range(0, answer.labels().size()).boxed()
                    .sorted((a, b) -> Double.compare(answer.probability(b), answer.probability(a))).toList();
            String best = answer.labels().get(order.get(0));
            String next = answer.labels().get(order.get(1));
            for (ContributionInfo info : new BuiltinCatalog().list(ExtensionKind.EXPLAINERS)) {
                Explanation found = runner.explain(session, request(clip, info.id(), Optional.empty(), Map.of("against", "next"),
                        List.of()), Progress.none());
                assertEquals(logRatio(answer, best, next), found.base(), 1e-12, info.id());
                assertTrue(found.rerun().contains(" --against " + next), found.rerun());
                assertFalse(found.rerun().contains("explainer.against"), found.rerun());
                boolean curves = found.attribution() instanceof ResponseCurves;
                assertEquals(curves ? Optional.empty() : Optional.of(next), found.against(), info.id());
                assertEquals(curves, found.warnings().stream().map(Warning::code).anyMatch("against-ignored"::equals), info.id());
            }
        });
    }

    @Test
    void theOtherWayRoundIsTheOppositeAndSharesAddUpToTheContrast() throws Exception {
        with((runner, session, clip) -> {
            List<String> labels = session.prediction().labels();
            Explanation one = runner.explain(session, request(clip, "exact-shapley", Optional.of(labels.get(0)),
                    Map.of("against", labels.get(1)), List.of("completeness", "necessity", "random-label")), Progress.none());
            Explanation other = runner.explain(session, request(clip, "exact-shapley", Optional.of(labels.get(1)),
                    Map.of("against", labels.get(0)), List.of()), Progress.none());
            double[] scores = one.timeScores().scores().stream().mapToDouble(Double::doubleValue).toArray();
            double[] negative = other.timeScores().scores().stream().mapToDouble(score -> -score).toArray();
            assertArrayEquals(scores, negative, 1e-9);
            assertEquals(0, one.metrics().get("completeness").values().get("completeness"), 1e-6);
            assertEquals(labels.get(0) + " rather than " + labels.get(1), one.explainedWords());
            Explanation again = runner.explain(session, ExplanationRequest.again(one, clip, ""), Progress.none());
            assertEquals(one.timeScores(), again.timeScores());
        });
    }

    @Test
    void whatCannotBeSetAgainstIsRefused() throws Exception {
        with((runner, session, clip) -> {
            String best = session.prediction().label();
            for (String wrong : List.of(best, "colour")) {
                String message = assertThrows(ExplainException.class, () -> runner.explain(session, request(clip, "leave-one-out",
                        Optional.empty(), Map.of("against", wrong), List.of()), Progress.none())).getMessage();
                assertTrue(message.contains("'" + wrong + "'") && message.contains("or say next"), message);
            }
            assertThrows(ParameterException.class, () -> runner.check(request(clip, "leave-one-out", Optional.empty(),
                    Map.of("against", "next", "score", "logit"), List.of())));
        });
    }
}
