/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BesideCardTest {

    private static final String CARD = "# m\n\n" + CardFigures.HEAD + "\n|---|---|---|---|\n| this network | 1 | 1 | 1 |\n\n"
            + "| class | recall |\n|---|---|\n| a | 1 |\n";

    @TempDir
    private Path folder;

    @Test
    void theRowStandsAmongTheSystemsOnce() throws Exception {
        Files.writeString(folder.resolve("README.md"), CARD);
        Outcome right = new Outcome("k", "k", TimeSpan.WHOLE, "S", "a", "a", List.of(1.0, 0.0));
        Outcome wrong = new Outcome("l", "l", TimeSpan.WHOLE, "S", "b", "a", List.of(1.0, 0.0));
        ClassEvaluation evaluation = ClassEvaluation.of(List.of("a", "b"), List.of(right, wrong), 0);
        BesideCard.add(folder, "original's network", evaluation);
        String once = Files.readString(folder.resolve("README.md"));
        assertTrue(once.contains("| this network | 1 | 1 | 1 |\n| original's network | 0.500 ("), once);
        assertTrue(once.contains("\n\n| class | recall |\n"), once);
        BesideCard.add(folder, "original's network", evaluation);
        assertEquals(once, Files.readString(folder.resolve("README.md")));
    }

    @Test
    void aCardWithoutFiguresIsNamed() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# mine\n");
        ClassEvaluation nothing = ClassEvaluation.of(List.of("a", "b"), List.of(new Outcome("k", "k", TimeSpan.WHOLE, "S", "a", "a",
                List.of(1.0, 0.0))), 0);
        assertThrows(TrainingException.class, () -> BesideCard.add(folder, "original's network", nothing));
    }
}
