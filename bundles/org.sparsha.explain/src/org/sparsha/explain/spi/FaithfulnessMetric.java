/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;

/**
 * A measure of how far an explanation can be trusted. Stateless; called on a worker thread after the explanation was made. Never NaN: where
 * it is not defined (one segment, constant scores, no tier), {@link MetricResult#undefined} says why.
 */
public interface FaithfulnessMetric extends Contribution {

    /**
     * @param task the explanation and the means to ask the model again
     * @return figures, curves and a verdict in words
     * @throws ExplainException where the model fails
     */
    MetricResult measure(MetricTask task) throws ExplainException;
}
