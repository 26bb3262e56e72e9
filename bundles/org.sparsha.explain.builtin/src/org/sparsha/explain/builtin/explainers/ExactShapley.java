/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** Shapley values (Shapley 1953) over all 2^M coalitions; up to 20 segments. */
public final class ExactShapley implements Explainer {

    private static final int MOST = 20;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) throws ExplainException {
        if (segments > MOST) {
            throw new ExplainException("Exact Shapley values of " + segments + " segments would take 2^" + segments
                    + " evaluations; at most 2^" + MOST + " are done. Use fewer, longer segments, or kernel-shap or permutation-shapley.");
        }
        return 1L << segments;
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        estimateEvaluations(inquiry.players(), task.values()); // refuses what is too much
        return explain(task, inquiry);
    }

    /** Asks about every coalition. */
    static Attribution explain(ExplanationTask task, Inquiry inquiry) throws ExplainException {
        double[] worth = inquiry.askAll(1);
        double[] scores = shapley(inquiry.players(), worth, inquiry);
        inquiry.finish();
        return Findings.withBounds(Findings.exact(task.segments(), scores), worth[0], worth[worth.length - 1]);
    }

    /** Shapley values from the worth of every coalition, bit i of the index meaning player i. */
    static double[] shapley(int players, double[] worth, Inquiry inquiry) {
        double[] weights = new double[players];
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * CombinatoricsUtils.binomialCoefficientDouble(players - 1, size));
        }
        double[] scores = new double[players];
        for (int mask = 0; mask < worth.length; mask++) {
            if ((mask & 0xfff) == 0) {
                inquiry.checkCancelled();
            }
            double weight = mask == worth.length - 1 ? 0 : weights[Integer.bitCount(mask)];
            for (int rest = ~mask & worth.length - 1; rest != 0; rest &= rest - 1) {
                int player = Integer.numberOfTrailingZeros(rest);
                scores[player] += weight * (worth[mask | 1 << player] - worth[mask]);
            }
        }
        return scores;
    }
}
