/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an explanation says of itself: an answer that silence gets, settings that are not used, percentages within 100, kinks. */
class HonestWarningsTest {

    private interface Work {
        void on(ExplanationRunner runner, ClipSession session, AudioClip clip) throws Exception;
    }

    private static void with(AudioClip clip, Work work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                Model model = new ModelLoader(Recipes.all()).open(Path.of("../../models/emodb-default"))) {
            work.on(new ExplanationRunner(new BuiltinCatalog(), executor), ClipSession.open(model, clip, executor), clip);
        }
    }

    private static AudioClip voice() {
        float[] samples = new float[16000];
        for (int i = 0; i < samples.length; i++) {
            for (int k = 1; k < 20; k++) {
                samples[i] += (float) (0.2 / k * Math.sin(2 * Math.PI * 180 * k * i / 16000.0) * Math.sin(Math.PI * i / 4000.0));
            }
        }
        return AudioClip.ofMono(samples, 16000);
    }

    private static List<String> codes(Explanation explanation) {
        return explanation.warnings().stream().map(Warning::code).toList();
    }

    private static ExplanationRequest request(AudioClip clip, String explainer, Optional<String> perturbation, Optional<String> segmenter,
            Map<String, String> settings, Optional<String> target) {
        return new ExplanationRequest(clip, new Explanation.Audio("made", "00", clip.sampleRate(), 1, clip.frames()), "", explainer,
                perturbation, segmenter, settings, target, List.of(), Map.of(), Optional.empty(), 0);
    }

    @Test
    void anAnswerThatSilenceGetsIsSaid() throws Exception {
        with(voice(), (runner, session, clip) -> {
            List<String> said = new ArrayList<>();
            for (String label : session.prediction().labels()) {
                Explanation explanation = runner.explain(session, request(clip, "leave-one-out", Optional.empty(), Optional.empty(),
                        Map.of(), Optional.of(label)), Progress.none());
                if (codes(explanation).contains("answer-of-silence")) {
                    said.add(label);
                }
            }
            assertEquals(1, said.size(), "silence gets one answer, whatever the voice gets: " + said);
        });
    }

    @Test
    void settingsThatAreNotUsedAreSaidAndNotClaimed() throws Exception {
        with(voice(), (runner, session, clip) -> {
            Explanation cells = runner.explain(session, request(clip, "time-frequency", Optional.of("noise-white"),
                    Optional.of("energy-vad"), Map.of("samples", "40"), Optional.empty()), Progress.none());
            assertTrue(codes(cells).containsAll(List.of("segmenter-ignored", "perturbation-ignored")), codes(cells).toString());
            assertEquals(Optional.empty(), cells.perturbation());
            assertEquals(Optional.empty(), cells.segmenter());
            assertFalse(cells.rerun().contains("noise-white") || cells.rerun().contains("--segmenter"), cells.rerun());
            Explanation plain = runner.explain(session, request(clip, "time-frequency", Optional.empty(), Optional.empty(),
                    Map.of("samples", "40"), Optional.empty()), Progress.none());
            assertFalse(codes(plain).contains("segmenter-ignored") || codes(plain).contains("perturbation-ignored"));
        });
    }

    @Test
    void percentagesStayWithinHundredButUnderTheOriginalsRule() throws Exception {
        with(voice(), (runner, session, clip) -> {
            for (String label : session.prediction().labels()) {
                Explanation found = runner.explain(session, request(clip, "sliding-window", Optional.empty(), Optional.empty(),
                        Map.of("window", "0.2"), Optional.of(label)), Progress.none());
                assertTrue(found.percent().stream().allMatch(percent -> Math.abs(percent) <= 100 + 1e-9), label);
                assertFalse(codes(found).contains("percent-beyond-100") || codes(found).contains("percent-is-raw"));
                Explanation original = runner.explain(session, request(clip, "sliding-window", Optional.empty(), Optional.empty(),
                        Map.of("window", "0.2", "compatibility", "original"), Optional.of(label)), Progress.none());
                assertEquals(original.timeScores().percentOfSum(), original.percent());
            }
        });
    }

    @Test
    void theUnchangedPointIsMadeLikeItsNeighboursAndTheStrongestChangeCanBeHeard() throws Exception {
        with(voice(), (runner, session, clip) -> {
            Explanation found = runner.explain(session, request(clip, "prosody-counterfactual", Optional.empty(), Optional.empty(),
                    Map.of("change", "pitch-level"), Optional.empty()), Progress.none());
            ResponseCurves curves = (ResponseCurves) found.attribution();
            assertTrue(curves.strongest().isPresent());
            assertEquals(16000, curves.strongest().get().sampleRate());
            assertTrue(curves.strongest().get().description().startsWith("Pitch level by "), curves.strongest().get().description());
        });
    }
}
