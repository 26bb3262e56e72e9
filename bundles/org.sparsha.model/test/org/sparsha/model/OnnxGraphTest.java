/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sparsha.testsupport.TinyOnnx;

import ai.onnxruntime.OrtSession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OnnxGraphTest {

    private static OnnxGraph endless() throws ModelException {
        return OnnxGraph.load(new TinyOnnx().input("x", 1, -1).endlessLoop("x", "y").output("y", 1, -1).build(), "endless.onnx");
    }

    private static float[] run(OnnxGraph graph) throws ModelException {
        return graph.run("x", new float[] {1, 2}, new long[] {1, 2}, "y", List.of(), Duration.ofHours(1));
    }

    private static boolean isInNativeCode(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).limit(1)
                .anyMatch(frame -> frame.isNativeMethod() && frame.getClassName().equals(OrtSession.class.getName()));
    }

    /** Taking the session away under a run ended the whole process, for example at a signal in the middle of a command. */
    @Test
    void closingEndsTheRunThatGoesOn() throws Exception {
        OnnxGraph graph = endless();
        CompletableFuture<float[]> answer = new CompletableFuture<>();
        Thread running = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(run(graph));
            } catch (ModelException e) {
                answer.completeExceptionally(e);
            }
        });
        while (!isInNativeCode(running)) {
            Thread.onSpinWait();
        }
        graph.close();
        Throwable ended = assertThrows(CompletionException.class, answer::join).getCause();
        assertInstanceOf(ModelException.class, ended);
        assertTrue(ended.getMessage().contains("endless.onnx was closed"), ended.getMessage());
    }

    @Test
    void aClosedGraphRefusesToRunAndMayBeClosedAgain() throws Exception {
        OnnxGraph graph = endless();
        graph.close();
        graph.close();
        assertEquals("endless.onnx was closed, so it computes nothing any more. Open it again.",
                assertThrows(ModelException.class, () -> run(graph)).getMessage());
    }
}
