/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;

/** Makes the changed clip of a coalition. Thread-safe, a pure function. */
interface VariantRenderer {

    /**
     * A changed clip.
     *
     * @param signal its samples
     * @param changed where it may differ from the original
     */
    record Variant(float[] signal, List<SampleRange> changed) {
    }

    Variant render(Coalition coalition) throws ExplainException;
}
