/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sizes that no machine has memory for are refused before ONNX Runtime asks for it. */
class DeclaredSizesTest {

    private static final long HUGE = Integer.MAX_VALUE;

    private static TinyOnnx made(String operation, String... inputs) {
        return new TinyOnnx().input("x", 1, -1).longs("sizes", HUGE, 2).floats("one", new long[] {1, 1}, 1)
                .node(operation, List.of(inputs), "y").output("y", -1, -1);
    }

    private static void refused(String part, TinyOnnx graph) {
        Optional<String> complaint = DeclaredSizes.complaint(graph.build());
        assertTrue(complaint.orElse("").contains(part), complaint.toString());
    }

    @Test
    void hugeTensorsInputsAndOperationsAreRefused() {
        refused("a tensor of the shape", new TinyOnnx().floats("w", new long[] {HUGE, HUGE}, 1));
        refused("the input x", new TinyOnnx().input("x", HUGE, -1));
        refused("ConstantOfShape", made("ConstantOfShape", "sizes"));
        refused("Expand", made("Expand", "one", "sizes"));
        refused("Tile", made("Tile", "one", "sizes"));
    }

    /** Padding makes a signal as long as it says, whatever comes in; a damaged one took 8 GB and 17 s. */
    @Test
    void windowsThatNoRecordingFillsAreRefused() {
        for (String name : List.of("pads", "kernel_shape", "strides", "dilations")) {
            Map<String, List<Integer>> attributes = Map.of(name, List.of(1 << 25, 1));
            refused("the operation MaxPool of the size [33554432, 1]", new TinyOnnx().input("x", 1, 1, -1)
                    .node("MaxPool", List.of("x"), List.of("y"), attributes).output("y", 1, 1, -1));
        }
    }

    @Test
    void ordinaryGraphsAreNot() throws Exception {
        assertEquals(Optional.empty(), DeclaredSizes.complaint(ModelPackages.LOUD_OR_SOFT.build()));
        assertEquals(Optional.empty(), DeclaredSizes.complaint(made("Slice", "one", "sizes", "sizes").build()), "an end that is none");
        for (String model : List.of("emodb-default", "emodb-sparsha374")) {
            assertEquals(Optional.empty(), DeclaredSizes.complaint(Files.readAllBytes(Path.of("../../models", model, "model.onnx"))));
        }
    }

    @Test
    void opensNothingAndSaysWhy(@TempDir Path folder) throws Exception {
        Path graph = folder.resolve("model.onnx");
        Files.write(graph, made("ConstantOfShape", "sizes").build());
        ModelException refused = assertThrows(ModelException.class, () -> new ModelLoader(Recipes.all()).open(folder));
        assertTrue(refused.getMessage().contains("ConstantOfShape") && refused.getMessage().contains("Export"), refused.getMessage());
    }

    @Test
    void damagedFilesEndInOneKindOfError() {
        byte[] whole = made("Expand", "one", "sizes").build();
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                DeclaredSizes.complaint(damaged);
            } catch (IllegalArgumentException e) {
                assertTrue(!e.getMessage().isEmpty());
            }
        }
    }
}
