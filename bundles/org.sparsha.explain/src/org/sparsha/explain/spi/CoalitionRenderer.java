/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;

/** Makes the signal of a coalition. Called from several threads at once; a pure function of its argument. */
@FunctionalInterface
public interface CoalitionRenderer {

    /**
     * @param coalition which players are kept
     * @return a new signal as long as the analysed one; for the coalition of all players, the analysed signal itself
     * @throws ExplainException where it can't be made
     */
    float[] render(Coalition coalition) throws ExplainException;
}
