/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Sha256;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ModelLoaderTest {

    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());
    private static final String TWO = "[\"loud\", \"soft\"]";

    @TempDir
    Path folder;

    private static String refusal(Path path) {
        ModelException refused = assertThrows(ModelException.class, () -> LOADER.open(path).close());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        return refused.getMessage();
    }

    @Test
    void opensAPackageAndAnswers() throws Exception {
        try (Model model = LOADER.open(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor(TWO, "")))) {
            float[] loud = new float[1600];
            java.util.Arrays.fill(loud, 0.5f);
            Prediction prediction = model.predict(loud);
            double level = Math.log(1600 * 0.25 + 1e-6);
            assertEquals(level, prediction.score(0), 1e-5);
            assertEquals("loud", prediction.label());
            assertEquals(1, prediction.probability(0) + prediction.probability(1), 1e-12);
            assertEquals("soft", model.predict(new float[1600]).label());
            assertEquals(List.of("input_values [?, ?]"), model.describeInputs());
        }
    }

    @Test
    void answersDoNotDependOnTheOtherClipsOfABatch() throws Exception {
        try (Model model = LOADER.open(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor(TWO, "")))) {
            float[] one = new float[800];
            float[] other = new float[1600];
            java.util.Arrays.fill(one, 0.1f);
            java.util.Arrays.fill(other, 0.2f);
            List<Prediction> together = model.predict(List.of(model.inputs().extract(one), model.inputs().extract(other),
                    model.inputs().extract(one)));
            assertEquals(model.predict(one), together.get(0));
            assertEquals(model.predict(other), together.get(1));
            assertEquals(together.get(0), together.get(2));
        }
    }

    @Test
    void shufflesWeights() throws Exception {
        TinyOnnx graph = TinyOnnx.logEnergy(new float[] {5, -3, 1, 0.5f, -2}, new float[] {1, 2, 3, 4, 5});
        Path path = ModelPackages.write(folder, graph, ModelPackages.descriptor("[\"a\", \"b\", \"c\", \"d\", \"e\"]", ""));
        try (Model model = LOADER.open(path); Model shuffled = model.withShuffledWeights(1); Model again = model.withShuffledWeights(1)) {
            float[] signal = {0.5f, 0.5f, -0.5f};
            assertEquals(again.predict(signal), shuffled.predict(signal));
            assertTrue(!model.predict(signal).equals(shuffled.predict(signal)));
        }
    }

    @Test
    void windowPolicyAveragesWindows() throws Exception {
        String descriptor = ModelPackages.descriptor(TWO, "").replace("\"layout\"",
                "\"length\": {\"policy\": \"window\", \"seconds\": 0.01}, \"layout\"");
        try (Model model = LOADER.open(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, descriptor))) {
            float[] first = new float[160];
            float[] second = new float[160];
            java.util.Arrays.fill(first, 0.5f);
            java.util.Arrays.fill(second, 0.01f);
            float[] both = new float[320];
            System.arraycopy(first, 0, both, 0, 160);
            System.arraycopy(second, 0, both, 160, 160);
            assertEquals((model.predict(first).score(0) + model.predict(second).score(0)) / 2, model.predict(both).score(0), 1e-6);
        }
    }

    @Test
    void refusesWhatIsMissingOrNoModel() throws IOException {
        assertTrue(refusal(folder.resolve("nowhere")).contains("There is no model at"));
        assertTrue(refusal(folder).contains("holds no ONNX file"));
        Path text = Files.writeString(folder.resolve("model.onnx"), "this is no graph");
        assertTrue(refusal(text).contains("not a model that ONNX Runtime can run"));
    }

    @Test
    void memoryOfAnInputIsReadAndHeldWithinReason() throws Exception {
        String limits = ", \"limits\": {\"bytesPerValue\": 1100}";
        try (Model model = LOADER.open(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor(TWO, limits)))) {
            assertEquals(1100, model.descriptor().bytesPerValue().orElseThrow());
        }
        for (String wrong : new String[] {"0", "-4", "1e9", "\"many\""}) {
            assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor(TWO,
                    limits.replace("1100", wrong)))).contains("bytesPerValue"), wrong);
        }
    }

    @Test
    void refusesOtherDigest() throws IOException {
        String files = ", \"files\": [{\"path\": \"model.onnx\", \"bytes\": 3, \"sha256\": \"" + Sha256.of(new byte[3]) + "\"}]";
        assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor(TWO, files)))
                .contains("size or digest differs"));
    }

    @Test
    void refusesOtherLabelsShapesAndNames() throws IOException {
        assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor("[\"one\"]", "")))
                .contains("gives 2 scores, but its descriptor names 1 labels"));
        assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT,
                ModelPackages.descriptor(TWO, "").replace("\"NT\"", "\"NCT\""))).contains("does not fit"));
        assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT,
                ModelPackages.descriptor(TWO, "").replace("\"logits\"", "\"scores\""))).contains("has no output called 'scores'"));
        assertTrue(refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT,
                ModelPackages.descriptor(TWO, "").replace("waveform\"", "waveform\", \"recipe\": \"unheard-of\"")))
                .contains("names the recipe 'unheard-of'"));
    }

    @Test
    void refusesFilesOutsideTheFolder() throws IOException {
        Files.writeString(folder.resolve("secret.json"), "{\"mean\": [0], \"scale\": [1]}");
        for (String path : List.of("../secret.json", folder.resolve("secret.json").toString())) {
            String descriptor = ModelPackages.descriptor(TWO, "").replace("\"kind\"",
                    "\"scaler\": \"" + path.replace("\\", "\\\\") + "\", \"kind\"");
            assertTrue(refusal(ModelPackages.write(folder.resolve("package"), ModelPackages.LOUD_OR_SOFT, descriptor))
                    .contains("not in its folder"));
        }
    }

    @Test
    void refusesBrokenDescriptors() throws IOException {
        for (String broken : List.of("", "[]", "{", "{\"schema\": \"sparsha.model/9\"}", "{\"schema\": 3}",
                ModelPackages.descriptor("[]", ""), ModelPackages.descriptor("[\"a\", \"a\"]", ""), "[".repeat(100_000))) {
            String message = refusal(ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, broken));
            assertTrue(message.contains(ModelDescriptor.FILE_NAME), message);
        }
    }

    @Test
    void answersThatAreNotFiniteAreRefused() throws Exception {
        TinyOnnx broken = TinyOnnx.logEnergy(new float[] {Float.NaN, 1}, new float[] {0, 0});
        try (Model model = LOADER.open(ModelPackages.write(folder, broken, ModelPackages.descriptor(TWO, "")))) {
            ModelException refused = assertThrows(ModelException.class, () -> model.predict(new float[100]));
            assertTrue(refused.getMessage().contains("not finite"));
        }
    }
}
