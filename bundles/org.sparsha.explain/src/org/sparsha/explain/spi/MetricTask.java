/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;

/** What a metric is given: all that the explainer had, what it found, and the right to have the explanation made again. */
public interface MetricTask extends ExplanationTask {

    /** @return the attribution to be judged */
    Attribution attribution();

    /** @return the salient part: half-open ranges, ascending, not touching */
    List<SampleRange> salient();

    /** @return share of the largest score from which on a part counts as salient, 0 to 1 */
    default double threshold() {
        return 0.6;
    }

    /**
     * The same explanation under other conditions.
     *
     * @param conditions what is to be different
     * @return its attribution
     * @throws ExplainException where it can't be made, such as a model whose weights can't be shuffled
     */
    Attribution explainAgain(Rerun conditions) throws ExplainException;

    /** @return ids of the perturbations that {@link Rerun#perturbedBy} may name, in a fixed order; may be empty */
    List<String> perturbations();
}
