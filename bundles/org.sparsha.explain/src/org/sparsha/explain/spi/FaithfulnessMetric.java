/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;

/**
 * A measure of how far an explanation can be trusted. Stateless; called on a worker thread after the explanation was made. Never NaN: where
 * it is not defined (one segment, constant scores, no tier), {@link MetricResult#undefined} says why.
 */
public interface FaithfulnessMetric extends Contribution {

    /**
     * About how many changed clips it asks the model about, for the estimate shown before a run and for its share of the progress. What
     * another metric or the explainer has asked already is free, so it may be less.
     *
     * @param parts number of scored parts
     * @param explaining evaluations that the explanation took or is about to take
     * @param perturbations number of perturbations there are to try
     * @param values parameter values
     * @return evaluations, at least 0
     * @throws ExplainException where it can't be said
     */
    default long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) throws ExplainException {
        return 100;
    }

    /**
     * Whether a check of trust that should be done in seconds includes it: it asks the model tens of times, not thousands, and explains
     * nothing again.
     *
     * @return whether it is quick, a constant; by default not
     */
    default boolean isQuick() {
        return false;
    }

    /**
     * What it is for, a constant.
     *
     * @return {@link MetricRole#SPEAKS} for a metric whose results state how far the explanation can be trusted
     * ({@link MetricResult#saying}), which then counts in the verdict; by default {@link MetricRole#INFORMS}
     */
    default MetricRole role() {
        return MetricRole.INFORMS;
    }

    /**
     * @param task the explanation and the means to ask the model again
     * @return figures, curves and a verdict in words
     * @throws ExplainException where the model fails
     */
    MetricResult measure(MetricTask task) throws ExplainException;
}
