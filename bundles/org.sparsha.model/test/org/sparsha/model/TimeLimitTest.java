/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeLimitTest {

    @Test
    void growsWithTheInput() {
        assertEquals(Duration.ofSeconds(60), TimeLimit.of(374));
        assertEquals(Duration.ofSeconds(60 + 10 * 16 * 5), TimeLimit.of(16L * 5 * 16000));
    }

    @Test
    void isNotReachedByARunThatEnds() throws Exception {
        try (TimeLimit limit = new TimeLimit(Duration.ofHours(1))) {
            assertFalse(limit.isReached());
        }
    }

    @Test
    void endsAGraphThatNeverEnds() throws Exception {
        TinyOnnx endless = new TinyOnnx().input("x", 1, -1).endlessLoop("x", "y").output("y", 1, -1);
        try (OnnxGraph graph = OnnxGraph.load(endless.build(), "endless.onnx")) {
            ModelException refused = assertThrows(ModelException.class,
                    () -> graph.run("x", new float[] {1, 2}, new long[] {1, 2}, "y", List.of(), Duration.ofMillis(200)));
            assertTrue(refused.getMessage().contains("did not answer within the time"), refused.getMessage());
        }
    }
}
