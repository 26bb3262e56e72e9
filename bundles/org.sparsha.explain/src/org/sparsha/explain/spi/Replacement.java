/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.ExplainException;

/**
 * Fills removed stretches of one signal. Called from several threads at once; a pure function of the range: the same range always gets
 * the same samples. Touching or overlapping removed segments reach it joined, as one range.
 */
@FunctionalInterface
public interface Replacement {

    /**
     * @param range the removed stretch, not empty, within the signal
     * @param destination receives its samples, finite, at 0 … length of the range; already holds the original's samples
     * @throws ExplainException where it can't be done
     */
    void fill(SampleRange range, float[] destination) throws ExplainException;
}
