/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.json.JsonFields;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What describes a model, field by field: each way of being wrong ends with a model that answers or with one sentence. A short round takes
 * every 29th change; {@code -Dsparsha.mutations=1} takes all.
 */
@Timeout(3600)
class DescriptorFieldsTest {

    private static final int STEP = Integer.getInteger("sparsha.mutations", 29);
    private static final int LONGEST_SENTENCE = 1500;
    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());
    private static final TinyOnnx GRAPH = TinyOnnx.logEnergy(new float[] {0.5f, -0.5f}, new float[] {0, 2});

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private int opened;
    private int refused;

    private void tryAll(Path file, String document) throws Exception {
        Files.writeString(file, document);
        assertEquals(Optional.empty(), tryOne(file.getParent()), "as it should be");
        assertEquals(1, opened);
        opened = 0;
        List<JsonMutations.Mutation> mutations = JsonMutations.of(JsonFields.parse(document, "made").asMap());
        for (int i = 0; i < mutations.size(); i += STEP) {
            JsonMutations.Mutation mutation = mutations.get(i);
            Files.write(file, mutation.text().getBytes(StandardCharsets.UTF_8)); // halves of characters become question marks
            tryOne(file.getParent()).ifPresent(said -> wrong.add(mutation.what() + ": " + said));
        }
        assertEquals("", String.join("\n", wrong), "opened " + opened + ", refused " + refused);
        assertTrue(opened > 0 && refused > 0);
        int tried = opened + refused;
        if (STEP == 1) {
            System.out.println("| " + file.getFileName() + " | " + tried + " | " + opened + " | " + refused + " |");
        }
        opened = 0;
        refused = 0;
    }

    private Optional<String> tryOne(Path model) {
        try (Model open = LOADER.open(model)) {
            Prediction prediction = open.predict(new float[8000]);
            opened++;
            return prediction.probabilities().length == open.descriptor().labels().size() ? Optional.empty()
                    : Optional.of("other numbers than labels");
        } catch (ModelException e) {
            refused++;
            String said = e.getMessage();
            boolean ours = said.length() < LONGEST_SENTENCE && !said.contains("Exception") && !said.contains("java.")
                    && !said.contains("com.google");
            return ours ? Optional.empty() : Optional.of("is refused with: " + said);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.of("throws " + e + " at " + List.of(e.getStackTrace()).stream().limit(3).toList());
        }
    }

    @Test
    void ownDescriptor() throws Exception {
        ModelPackages.write(folder, GRAPH, "");
        tryAll(folder.resolve(ModelDescriptor.FILE_NAME), """
                {"schema": "sparsha.model/1", "id": "tiny", "version": "1", "title": "Tiny", "licence": "CC0-1.0", "citation": "none",
                "files": [], "task": "categorical", "labels": ["a", "b"], "input": {"name": "input_values", "kind": "waveform",
                "recipe": "waveform", "parameters": {"normalize": "false"}, "sampleRate": 16000,
                "length": {"policy": "pad-or-cut", "seconds": 0.5}, "layout": "NT"},
                "outputs": [{"name": "logits", "role": "scores", "activation": "softmax"}],
                "training": {"corpora": ["c"], "speakers": ["1"]}, "limits": {"maxSeconds": 60, "bytesPerValue": 1100}}
                """);
    }

    @Test
    void descriptorOfTheModelThatShips() throws Exception {
        Path shipped = Path.of(System.getProperty("sparsha.root", "../..")).resolve("models/emodb-default");
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        tryAll(folder.resolve(ModelDescriptor.FILE_NAME), Files.readString(shipped.resolve(ModelDescriptor.FILE_NAME)));
    }

    @Test
    void huggingFaceConfigs() throws Exception {
        Files.write(folder.resolve("model.onnx"), GRAPH.build());
        String config = """
                {"architectures": ["Wav2Vec2ForSequenceClassification"], "model_type": "wav2vec2", "id2label": {"0": "a", "1": "b"},
                "label2id": {"a": 0, "b": 1}, "num_labels": 2, "problem_type": "single_label_classification", "_name_or_path": "x/y"}
                """;
        Files.writeString(folder.resolve("preprocessor_config.json"), "{}");
        tryAll(folder.resolve("config.json"), config);
        Files.writeString(folder.resolve("config.json"), config);
        tryAll(folder.resolve("preprocessor_config.json"), """
                {"do_normalize": false, "feature_extractor_type": "Wav2Vec2FeatureExtractor", "feature_size": 1, "padding_value": 0.0,
                "padding_side": "right", "return_attention_mask": false, "sampling_rate": 16000}
                """);
    }

    private void tryText(Path file, String text) throws IOException {
        Files.writeString(file, text);
        tryOne(file.getParent()).ifPresent(said -> wrong.add(text.substring(0, Math.min(40, text.length())) + ": " + said));
    }

    @Test
    void whatIsNoObjectAtAll() throws Exception {
        ModelPackages.write(folder, GRAPH, "");
        for (String text : List.of("", "null", "[]", "1", "\"x\"", "{", "{}", "{\"schema\"", "[".repeat(100_000), "{\"a\":".repeat(20_000),
                "\uFEFF{}", "{\"schema\": NaN}", "{\"schema\": 1e999999999}", "{'schema': 'x'}", "{}{}", "// x\n{}", "\u0000".repeat(50))) {
            tryText(folder.resolve(ModelDescriptor.FILE_NAME), text);
        }
        assertEquals("", String.join("\n", wrong));
    }
}
