/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExplanationStripTest {

    @Test
    void theStrongestMomentIsOneAndSignsStay() {
        List<Double> curve = IntStream.range(0, 480).mapToObj(i -> i < 240 ? 0.2 : -0.4).toList();
        ExplanationStrip strip = ExplanationStrip.of(curve);
        assertEquals(ExplanationStrip.LENGTH, strip.values().size());
        assertEquals(0.5, strip.values().get(0), 1e-12);
        assertEquals(-1, strip.values().get(47), 1e-12);
    }

    @Test
    void shortAndFlatCurvesHaveAStrip() {
        assertEquals(ExplanationStrip.LENGTH, ExplanationStrip.of(List.of(0.3, 0.6)).values().size());
        assertEquals(Collections.nCopies(ExplanationStrip.LENGTH, 0.0), ExplanationStrip.of(List.of(0.0)).values());
        assertEquals(List.of(), ExplanationStrip.of(List.of()).values());
    }
}
