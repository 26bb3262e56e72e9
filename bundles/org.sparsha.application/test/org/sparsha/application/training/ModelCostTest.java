/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ModelCostTest {

    private static final Path MODEL = Path.of("..", "..", "models", "emodb-default");
    private static final Path SAMPLES = Path.of("..", "..", "samples");

    @TempDir
    private Path folder;

    private static List<Recording> samples() throws Exception {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".wav")).sorted().map(file -> Recording.of(SAMPLES, String.valueOf(
                    file.getFileName()), Labels.of("", "anger"))).toList();
        }
    }

    @Test
    void asksTheModel() throws Exception {
        ModelCost cost = ModelCost.of(MODEL, samples(), Progress.none()).orElseThrow();
        assertTrue(cost.bytes() > Files.size(MODEL.resolve("model.onnx")), "the whole package counts");
        assertTrue(cost.milliseconds() > 0, cost::toString);
        assertEquals("1.9 MB", new ModelCost(1_940_000, 14.6).sizeText());
        assertEquals("0.05 MB", new ModelCost(51_000, 14.6).sizeText());
        assertEquals("15", new ModelCost(1, 14.6).timeText());
        assertEquals("4.2", new ModelCost(1, 4.21).timeText());
    }

    @Test
    void whatCantBeAskedIsNotKnown() throws Exception {
        assertEquals(Optional.empty(), ModelCost.of(MODEL, List.of(), Progress.none()));
        assertEquals(Optional.empty(), ModelCost.of(folder, samples(), Progress.none()));
        Files.writeString(folder.resolve("broken.wav"), "no sound");
        assertEquals(Optional.empty(), ModelCost.of(MODEL, List.of(Recording.of(folder, "broken.wav", Labels.of("", "anger"))),
                Progress.none()));
    }
}
