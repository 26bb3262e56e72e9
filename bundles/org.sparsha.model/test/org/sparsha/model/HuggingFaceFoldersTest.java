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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HuggingFaceFoldersTest {

    private static final String LABELS = "{\"id2label\": {\"0\": \"a\", \"1\": \"b\"}}";
    private static final ModelLoader LOADER = new ModelLoader(Recipes.all());

    @TempDir
    Path folder;

    private void config(String preprocessor) throws IOException {
        Files.writeString(folder.resolve("config.json"), LABELS);
        if (!preprocessor.isEmpty()) {
            Files.writeString(folder.resolve("preprocessor_config.json"), preprocessor);
        }
    }

    private String normalise() throws ModelException {
        try (Model model = LOADER.open(folder)) {
            return model.descriptor().input().parameters().getOrDefault("normalize", "false");
        }
    }

    @Test
    void normalisesUnlessTheFolderSaysNo() throws Exception {
        Files.write(folder.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        config("");
        assertEquals("true", normalise(), "no preprocessor_config.json");
        config("{\"sampling_rate\": 16000}");
        assertEquals("true", normalise(), "not named in it");
        config("{\"do_normalize\": null}");
        assertEquals("true", normalise(), "null");
        config("{\"do_normalize\": true}");
        assertEquals("true", normalise());
        config("{\"do_normalize\": false}");
        assertEquals("false", normalise());
    }

    @Test
    void graphInASubfolderGoesWithTheConfigAbove() throws Exception {
        config("");
        Path sub = Files.createDirectory(folder.resolve("onnx"));
        Files.write(sub.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        Files.write(sub.resolve("model_quantized.onnx"), new byte[] {1});
        for (Path path : List.of(folder, sub, sub.resolve("model.onnx"))) {
            try (Model model = LOADER.open(path)) {
                assertEquals(List.of("a", "b"), model.descriptor().labels());
            }
        }
    }

    @Test
    void graphBesideTheConfigComesFirst() throws Exception {
        config("");
        Files.write(folder.resolve("model.onnx"), ModelPackages.LOUD_OR_SOFT.build());
        Files.write(Files.createDirectory(folder.resolve("onnx")).resolve("model.onnx"), new byte[] {1});
        LOADER.open(folder).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no pipes among its files
    void pipesAndDevicesAreRefusedAtOnce() throws Exception {
        Path graph = folder.resolve("model.onnx");
        assertEquals(0, new ProcessBuilder("mkfifo", graph.toString()).start().waitFor());
        config("");
        for (Path path : List.of(folder, graph, Path.of("/dev/zero"))) {
            ModelException refused = assertThrows(ModelException.class, () -> LOADER.open(path));
            assertTrue(refused.getMessage().contains("not an ordinary file"), refused.getMessage());
        }
    }
}
