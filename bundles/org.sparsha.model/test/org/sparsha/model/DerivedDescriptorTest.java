/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DerivedDescriptorTest {

    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());

    @TempDir
    Path folder;

    @Test
    void huggingFaceFolder() throws Exception {
        Files.write(folder.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"आनंद\", \"1\": \"calm, soft\"}}");
        Files.writeString(folder.resolve("preprocessor_config.json"), "{\"sampling_rate\": 16000, \"do_normalize\": false}");
        try (Model model = LOADER.open(folder)) {
            assertEquals(List.of("आनंद", "calm, soft"), model.descriptor().labels());
            assertEquals(ModelOutput.Activation.SOFTMAX, model.descriptor().scores().activation());
            assertEquals("calm, soft", model.predict(new float[100]).label());
        }
    }

    @Test
    void huggingFaceNormalisationMakesLoudnessIrrelevant() throws Exception {
        Files.write(folder.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"a\", \"1\": \"b\"}}");
        Files.writeString(folder.resolve("preprocessor_config.json"), "{\"sampling_rate\": 16000, \"do_normalize\": true}");
        try (Model model = LOADER.open(folder)) {
            float[] soft = new float[1000];
            float[] loud = new float[1000];
            for (int i = 0; i < soft.length; i++) {
                soft[i] = (float) (0.1 * Math.sin(i));
                loud[i] = (float) (0.8 * Math.sin(i));
            }
            assertEquals(model.predict(loud).score(0), model.predict(soft).score(0), 1e-3);
        }
    }

    @Test
    void audonnxFolderOfDimensions() throws Exception {
        TinyOnnx graph = TinyOnnx.logEnergy(new float[] {1, 0, -1}, new float[] {0, 0.5f, 1});
        Files.write(folder.resolve("model.onnx"), graph.build());
        Files.writeString(folder.resolve("model.yaml"), """
                $audonnx.core.model.Model==0.5.0:
                  path: model.onnx
                  labels:
                    logits:
                    - arousal
                    - dominance
                    - valence
                  transform: null
                """);
        try (Model model = LOADER.open(folder)) {
            assertEquals(ModelDescriptor.Task.DIMENSIONAL, model.descriptor().task());
            assertEquals(List.of("arousal", "dominance", "valence"), model.descriptor().labels());
            assertEquals(0.5, model.predict(new float[100]).probability(1), 1e-6);
        }
    }

    @Test
    void audonnxTransformIsNamedAsTheObstacle() throws Exception {
        Files.write(folder.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        Files.writeString(folder.resolve("model.yaml"), """
                $audonnx.core.model.Model==0.5.0:
                  labels:
                    logits: [a, b]
                  transform:
                    input_values:
                      $opensmile.core.smile.Smile==2.0.0:
                """);
        assertTrue(assertThrows(ModelException.class, () -> LOADER.open(folder)).getMessage().contains("transform"));
    }

    @Test
    void descriptorInTheMetadata() throws Exception {
        TinyOnnx graph = TinyOnnx.logEnergy(new float[] {1, -1}, new float[] {0, 0}).metadata("sparsha-model",
                ModelPackages.descriptor("[\"x\", \"y\"]", ""));
        Path file = Files.write(folder.resolve("alone.onnx"), graph.build());
        try (Model model = LOADER.open(file)) {
            assertEquals(List.of("x", "y"), model.descriptor().labels());
        }
    }

    @Test
    void whatCannotBeDerivedIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("alone.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        String message = assertThrows(ModelException.class, () -> LOADER.open(file)).getMessage();
        assertTrue(message.contains(ModelDescriptor.FILE_NAME) && message.contains("input_values [?, ?]"), message);
        Files.writeString(folder.resolve("config.json"), "{}");
        assertTrue(assertThrows(ModelException.class, () -> LOADER.open(file)).getMessage().contains("id2label"));
    }
}
