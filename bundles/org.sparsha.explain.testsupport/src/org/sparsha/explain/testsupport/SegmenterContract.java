/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.SegmenterChecks;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Base of a test of one segmenter: inherit it and name the segmenter. */
public abstract class SegmenterContract {

    /** @return what is tested */
    protected abstract Segmenter segmenter();

    /** @return parameter values that it can't do without; none by default */
    protected Map<String, String> values() {
        return Map.of();
    }

    /** A refusal in words keeps to the contract, but the segmenter that a test is written for has to work with these values. */
    @Test
    protected void cutsPulsingTone() throws ExplainException, ParameterException {
        float[] signal = new float[16000];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (0.3 * Math.sin(i * 0.1) * Math.max(0, Math.sin(i * 0.002)));
        }
        ParameterValues parsed = ParameterValues.parse(segmenter().parameters(), values());
        assertFalse(segmenter().segment(SegmentationContext.of(signal, 16000).withValues(parsed)
                .withTiers(Map.of("words", List.of(new Segment(new SampleRange(0, 16000), "word"))))).isEmpty());
    }

    /** @return the rules of the contract */
    @TestFactory
    protected List<DynamicTest> contract() {
        return ContractTests.of(SegmenterChecks.of(segmenter(), values()));
    }
}
