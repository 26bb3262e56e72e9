/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;

/** A sampled explainer that asks about every coalition, and is exact, where {@code samples} pays for that. */
abstract class EnumeratingExplainer implements Explainer {

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL);
    }

    @Override
    public final long estimateEvaluations(int segments, ParameterValues values) throws ExplainException {
        long samples = values.get(Sampling.SAMPLES);
        return Sampling.enumerable(segments, samples) ? 1L << segments : sampledEvaluations(segments, samples);
    }

    /**
     * How many evaluations a sampled run takes; more than {@code samples} where it can't do with so few.
     *
     * @throws ExplainException where it can't be done over so many segments
     */
    long sampledEvaluations(int segments, long samples) throws ExplainException {
        return samples;
    }
}
