/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Graphs that compute a size by themselves, which no look at the file can find. What no machine has is refused by the system and ends in a
 * sentence, and the process goes on. Sizes that a machine has are taken: ONNX Runtime has no limit for what a run may use.
 */
class ComputedSizesTest {

    private static TinyOnnx sized(long factor) {
        return new TinyOnnx().input("x", 1, -1).longs("factor", factor, 1).node("Shape", List.of("x"), "shape")
                .node("Mul", List.of("shape", "factor"), "sizes").node("ConstantOfShape", List.of("sizes"), "y").output("y", -1, -1);
    }

    @Test
    void whatNoMachineHasEndsInASentence() throws Exception {
        for (long factor : new long[] {1L << 45, 1L << 62, -1}) {
            try (OnnxGraph graph = OnnxGraph.load(sized(factor).build(), "huge.onnx")) {
                ModelException refused = assertThrows(ModelException.class,
                        () -> graph.run("x", new float[] {1, 2}, new long[] {1, 2}, "y", List.of(), Duration.ofSeconds(20)));
                assertTrue(refused.getMessage().startsWith("huge.onnx failed in ONNX Runtime: ") && refused.getMessage().endsWith("."),
                        refused.getMessage());
            }
        }
        try (OnnxGraph graph = OnnxGraph.load(sized(2).build(), "small.onnx")) {
            graph.run("x", new float[] {1, 2}, new long[] {1, 2}, "y", List.of(), Duration.ofSeconds(20));
        }
    }
}
