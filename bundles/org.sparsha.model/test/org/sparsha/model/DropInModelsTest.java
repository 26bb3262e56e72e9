/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Models as they come from other tools: more inputs, fixed shapes, several outputs, probabilities rather than logits. */
class DropInModelsTest {

    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());

    @TempDir
    Path folder;

    private Path huggingFace(TinyOnnx graph, String config) throws IOException {
        Files.write(folder.resolve("model.onnx"), graph.build());
        Files.writeString(folder.resolve("config.json"), config);
        Files.writeString(folder.resolve("preprocessor_config.json"), "{\"do_normalize\": false}");
        return folder;
    }

    private static final String TWO = "{\"id2label\": {\"0\": \"a\", \"1\": \"b\"}}";

    /** The energy of the samples that the mask keeps, for and against. */
    private static TinyOnnx masked(long batch, long samples) {
        return new TinyOnnx().input("input_values", batch, samples).inputOfLongs("attention_mask", batch, samples)
                .output("logits", batch, 2).longs("axes", 1).longs("float", 1).floats("weights", new long[] {1, 2}, 1, -1)
                .node("Cast", List.of("attention_mask"), List.of("mask"), java.util.Map.of("to", List.of(1)))
                .node("Mul", List.of("input_values", "mask"), "kept").node("Mul", List.of("kept", "kept"), "squares")
                .node("ReduceSum", List.of("squares", "axes"), "energy").node("MatMul", List.of("energy", "weights"), "logits");
    }

    @Test
    void anAttentionMaskIsFilledWithOnes() throws Exception {
        try (Model model = LOADER.open(huggingFace(masked(-1, -1), TWO))) {
            assertEquals(0.25 * 100, model.predict(filled(100, 0.5f)).score(0), 1e-4);
            assertEquals(List.of("input_values [?, ?]", "attention_mask [?, ?] (whole numbers)"), model.describeInputs());
        }
    }

    @Test
    void aFixedBatchIsKeptTo() throws Exception {
        for (int batch : new int[] {1, 3}) {
            try (Model model = LOADER.open(huggingFace(masked(batch, -1), TWO))) {
                List<List<FeatureMatrix>> clips = new ArrayList<>();
                for (int i = 1; i <= 5; i++) {
                    clips.add(model.inputs().extract(filled(100, 0.1f * i)));
                }
                List<Prediction> predictions = model.predict(clips);
                for (int i = 1; i <= 5; i++) {
                    assertEquals(0.01 * i * i * 100, predictions.get(i - 1).score(0), 1e-4);
                }
            }
        }
    }

    @Test
    void aFixedLengthIsCutAndPadded() throws Exception {
        try (Model model = LOADER.open(huggingFace(masked(1, 1600), TWO))) {
            assertEquals(ModelInput.LengthPolicy.PAD_OR_CUT, model.descriptor().input().length().policy());
            assertEquals(0.25 * 100, model.predict(filled(100, 0.5f)).score(0), 1e-4);
            assertEquals(0.25 * 1600, model.predict(filled(5000, 0.5f)).score(0), 1e-2);
        }
    }

    @Test
    void probabilitiesAreNotSquashedAgain() throws Exception {
        TinyOnnx graph = new TinyOnnx().input("input_values", -1, -1).output("probabilities", -1, 2).longs("axes", 1)
                .floats("weights", new long[] {1, 2}, 1, -1).node("ReduceSum", List.of("input_values", "axes"), "sum")
                .node("MatMul", List.of("sum", "weights"), "raw").node("Softmax", List.of("raw"), "probabilities");
        try (Model model = LOADER.open(huggingFace(graph, TWO))) {
            Prediction prediction = model.predict(filled(10, 0.1f));
            assertEquals(1 / (1 + Math.exp(-2)), prediction.probability(0), 1e-6);
            assertEquals(prediction.score(0), prediction.probability(0));
        }
    }

    @Test
    void regressionAndSeveralLabelsAtOnce() throws Exception {
        String labels = "\"id2label\": {\"0\": \"arousal\", \"1\": \"valence\"}";
        try (Model model = LOADER.open(huggingFace(masked(-1, -1), "{" + labels + ", \"problem_type\": \"regression\"}"))) {
            assertEquals(ModelDescriptor.Task.DIMENSIONAL, model.descriptor().task());
            assertEquals(-25, model.predict(filled(100, 0.5f)).probability(1), 1e-4);
        }
        try (Model model = LOADER
                .open(huggingFace(masked(-1, -1), "{" + labels + ", \"problem_type\": \"multi_label_classification\"}"))) {
            assertEquals(0.5, model.predict(new float[100]).probability(1), 1e-9);
        }
    }

    @Test
    void audonnxWithSeveralOutputs() throws Exception {
        TinyOnnx graph = TinyOnnx.logEnergy(new float[] {1, 0, -1}, new float[] {0, 0.5f, 1}).output("level", -1, 1);
        Files.write(folder.resolve("model.onnx"), graph.build());
        Files.writeString(folder.resolve("model.yaml"), """
                $audonnx.core.model.Model==0.6.1:  # made by a tool
                  path: model.onnx
                  labels:
                    level: [level-0]
                    logits: [arousal,
                      'dominance', "valence"]
                  transform:
                    signal: null
                  device: cpu
                """);
        try (Model model = LOADER.open(folder)) {
            assertEquals(List.of("arousal", "dominance", "valence"), model.descriptor().labels());
            assertEquals("logits", model.descriptor().scores().name());
            assertEquals(ModelDescriptor.Task.DIMENSIONAL, model.descriptor().task());
        }
        Files.writeString(folder.resolve("model.yaml"), "a: b\nlabels:\n  other:\n  - x\n  - y\n");
        assertTrue(refusal().contains("no labels of an output"));
    }

    private String refusal() {
        String message = assertThrows(ModelException.class, () -> LOADER.open(folder).close()).getMessage();
        assertTrue(message.endsWith("."), message);
        return message;
    }

    @Test
    void inputsThatNobodyCanFillAreNamed() throws IOException {
        huggingFace(TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 0}).input("speaker_embedding", -1, 192), TWO);
        assertTrue(refusal().contains("also wants the input speaker_embedding [?, 192], which nobody can fill"));
        TinyOnnx whole = new TinyOnnx().inputOfLongs("input_values", -1, -1).output("logits", -1, 2).longs("axes", 1)
                .floats("weights", new long[] {1, 2}, 1, -1)
                .node("Cast", List.of("input_values"), List.of("x"), java.util.Map.of("to", List.of(1)))
                .node("ReduceSum", List.of("x", "axes"), "sum").node("MatMul", List.of("sum", "weights"), "logits");
        huggingFace(whole, TWO);
        assertTrue(refusal().contains("input_values [?, ?] (whole numbers) cannot be used. Export it with 32-bit floats"));
    }

    @Test
    void brokenFilesAreSaidInOneSentence() throws IOException {
        byte[] good = TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 0}).build();
        Files.writeString(folder.resolve("config.json"), TWO);
        for (int length = 0; length < good.length; length += 7) {
            Files.write(folder.resolve("model.onnx"), java.util.Arrays.copyOf(good, length));
            String message = refusal();
            assertTrue(message.lines().count() == 1 && message.contains("model.onnx"), message);
        }
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(folder.resolve("model.onnx"), changed);
            try (Model model = LOADER.open(folder)) {
                model.predict(filled(50, 0.1f));
            } catch (ModelException e) {
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            }
        }
    }

    private static float[] filled(int length, float value) {
        float[] signal = new float[length];
        java.util.Arrays.fill(signal, value);
        return signal;
    }
}
