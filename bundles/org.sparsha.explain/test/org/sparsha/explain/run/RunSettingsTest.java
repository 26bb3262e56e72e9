/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.explain.spi.Contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunSettingsTest {

    private static final DecimalParameter WINDOW = Parameter.decimal("window", "Window", "How long.", "s", 0, 1, 0.5);
    private static final DecimalParameter WIDTH = Parameter.decimal("width", "Width", "How wide.", "s", 0, 1, 0.1);

    private static RunSettings parse(Map<String, String> settings) throws ParameterException {
        Contribution explainer = () -> List.of(WINDOW, WIDTH);
        Contribution perturbation = List::of;
        Contribution segmenter = () -> List.of(WIDTH);
        return RunSettings.parse(explainer, perturbation, segmenter, settings);
    }

    @Test
    void plainNamesGoToTheirOnlyOwner() throws ParameterException {
        RunSettings settings = parse(Map.of("window", "0.2", "crossfade", "0.01", "threshold", "0.9"));
        assertEquals(0.2, settings.explainer().get(WINDOW));
        assertEquals(0.01, settings.perturbation().get(RunSettings.CROSSFADE));
        assertEquals(0.9, settings.explainer().get(RunSettings.THRESHOLD));
        assertEquals(0.1, settings.segmenter().get(WIDTH));
    }

    @Test
    void prefixSaysWhich() throws ParameterException {
        RunSettings settings = parse(Map.of("segmenter.width", "0.3", "explainer.width", "0.4"));
        assertEquals(0.3, settings.segmenter().get(WIDTH));
        assertEquals(0.4, settings.explainer().get(WIDTH));
    }

    @Test
    void ambiguousAndUnknownNamesAreRefused() {
        String both = assertThrows(ParameterException.class, () -> parse(Map.of("width", "0.3"))).getMessage();
        assertTrue(both.contains("explainer.width or segmenter.width"), both);
        String unknown = assertThrows(ParameterException.class, () -> parse(Map.of("colour", "red"))).getMessage();
        assertTrue(unknown.contains("There is no parameter 'colour' here; there is against, crossfade, salience, score, threshold, width, "
                + "window"), unknown);
    }
}
