/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole way, from two ONNX graphs through the runner to scores, against the exact Shapley values and Captum's ablation. */
class OnnxAgreementTest {

    @TempDir
    private Path folder;

    static Path modelPackage(Path folder, String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        byte[] graph;
        try (InputStream in = OnnxAgreementTest.class.getResourceAsStream("explainers/" + name + ".onnx")) {
            graph = in.readAllBytes();
        }
        Files.write(target.resolve("model.onnx"), graph);
        Files.writeString(target.resolve("sparsha-model.json"), """
                {"schema": "sparsha.model/1", "id": "%s", "version": "1", "title": "toy", "licence": "CC0-1.0", "citation": "",
                 "files": [{"path": "model.onnx", "bytes": %d, "sha256": "%s"}],
                 "task": "categorical", "labels": ["first", "second", "third"],
                 "input": {"name": "waveform", "kind": "waveform", "sampleRate": 16000, "layout": "NT",
                           "length": {"policy": "pad-or-cut", "seconds": 1}},
                 "outputs": [{"name": "logits", "role": "scores", "activation": "softmax"}]}
                """.formatted(name, graph.length, Sha256.of(graph)));
        return target;
    }

    static float[] signal() throws IOException {
        try (InputStream in = OnnxAgreementTest.class.getResourceAsStream("explainers/wave_toy_1s.f32")) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] signal = new float[bytes.remaining() / 4];
            bytes.asFloatBuffer().get(signal);
            return signal;
        }
    }

    private static double[] golden(String key) throws IOException {
        try (InputStream in = OnnxAgreementTest.class.getResourceAsStream("explainers/captum_wave.txt")) {
            String line = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().filter(one -> one.startsWith(key
                    + " "))
                    .findFirst().orElseThrow();
            return java.util.Arrays.stream(line.substring(key.length() + 1).split(" ")).mapToDouble(Double::parseDouble).toArray();
        }
    }

    @Test
    void shapleyValuesAndAblationOfOnnxModels() throws Exception {
        List<String> labels = List.of("first", "second", "third");
        AudioClip clip = AudioClip.ofMono(signal(), 16000);
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            ExplanationRunner runner = new ExplanationRunner(new BuiltinCatalog(), executor);
            for (String name : List.of("wave_energy", "wave_interact")) {
                try (Model model = new ModelLoader(Recipes.all()).open(modelPackage(folder, name))) {
                    ClipSession session = ClipSession.open(model, clip, executor);
                    for (int target = 0; target < 3; target++) {
                        String key = name + " " + target + " ";
                        for (String explainer : List.of("exact-shapley", "kernel-shap", "leave-one-out")) {
                            Map<String, String> settings = new HashMap<>(Map.of("score", "logit", "crossfade", "0", "width", "0.1"));
                            if (explainer.equals("kernel-shap")) {
                                settings.put("samples", "1024");
                            }
                            ExplanationRequest request = new ExplanationRequest(clip,
                                    new Explanation.Audio("toy", Sha256.of(signal()), clip.sampleRate(), 1, clip.frames()), name, explainer,
                                    Optional.of("silence"), Optional.of("fixed"), settings, Optional.of(labels.get(target)), List.of(),
                                    Map.of(), Optional.empty(), 0);
                            Explanation found = runner.explain(session, request, Progress.none());
                            double[] expected = golden(key + (explainer.equals("leave-one-out") ? "feature_ablation" : "shapley_exact"));
                            assertArrayEquals(expected, ((SegmentAttribution) found.attribution()).scoreArray(), 1e-6, key + explainer);
                            assertEquals(explainer.equals("leave-one-out") ? 11 : 1024, found.evaluations(), key + explainer);
                        }
                    }
                }
            }
        }
    }
}
