/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RunSettingsTest {

    private static Optional<String> explained(String line) {
        return new RunSettings(List.of("a"), Map.of(RunSettings.EXPLAIN, line)).explained();
    }

    @Test
    void settingsLeftToTheirDefaultAreNotNamed() {
        assertEquals(Optional.of("bayesian-surrogate samples=25 seed=0"),
                explained("bayesian-surrogate perturbation= segmenter= {samples=25} metrics= seed=0"));
        assertEquals(Optional.of("lime perturbation=noise segmenter=syllables samples=9, segmenter.width=0.2 metrics=deletion,insertion "
                + "seed=3"), explained("lime perturbation=noise segmenter=syllables {samples=9, segmenter.width=0.2} "
                        + "metrics=deletion,insertion seed=3"));
        assertEquals(Optional.of("lime seed=3"), explained("lime perturbation= segmenter= {} metrics= seed=3"));
        assertEquals(Optional.empty(), explained("no"));
        assertEquals(Optional.empty(), new RunSettings(List.of("a"), Map.of()).explained());
    }

    @Test
    void theExplainerIsNamedAlone() {
        assertEquals(Optional.of("lime"), new RunSettings(List.of("a"), Map.of(RunSettings.EXPLAIN, "lime perturbation= {} seed=3"))
                .explainer());
    }
}
