/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Shapley values by a regression adjusted with Monte Carlo (RegressionMSR; Witter, Liu and Musco 2025, arXiv 2506.11849): those of a game
 * fitted to the answers, plus what the answers say beyond it. Each answer is judged by a game fitted to the others (five folds), so that
 * the estimate is unbiased whatever the fit is worth. Coalitions are asked about together with their complements ({@link MsrDesign}).
 * Exact where all 2^M coalitions fit the budget.
 */
public final class RegressionMsr implements Explainer {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many masked versions of the clip the model is asked about at most.", 16, 4000, 200);
    private static final String PROCESS = "process";
    private static final String TREES = "trees";

    /** What is fitted. */
    public static final ChoiceParameter SURROGATE = Parameter.choice("surrogate", "Fitted game",
            "What is fitted to the answers: the Gaussian process of odd-shap, or boosted trees, as published.", PROCESS, TREES);

    private static final int FOLDS = 5;
    private static final int PORTIONS = 4;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES, Sampling.UNTIL, SURROGATE);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return Sampling.coalitions(segments, values.get(SAMPLES));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(SAMPLES);
        if (Sampling.enumerable(players, samples)) {
            return ExactShapley.explain(task, inquiry);
        }
        double[] bounds = inquiry.askBounds(2.0 / samples);
        AskedPairs known = new AskedPairs();
        known.add(Coalition.all(players), new double[] { bounds[1], bounds[0] }, 1, -1);
        MsrDesign design = new MsrDesign(players, (samples - 2) / 2);
        List<Coalition> whole = design.whole();
        known.askAll(inquiry, whole, 0.9 * 2 * whole.size() / samples);
        MsrEstimate estimate = estimate(task, inquiry, design, known);
        inquiry.finish();
        return Findings.withBounds(design.toDraw() == 0 ? Findings.exact(task.segments(), estimate.values())
                : Findings.sampled(task.segments(), estimate.values(), estimate.errors(), design.toDraw() - 1.0), bounds[0], bounds[1]);
    }

    private static MsrEstimate estimate(ExplanationTask task, Inquiry inquiry, MsrDesign design, AskedPairs known)
            throws ExplainException {
        boolean trees = task.values().get(SURROGATE).equals(TREES);
        double until = task.values().get(Sampling.UNTIL);
        int pairs = design.toDraw();
        int folds = Math.min(FOLDS, pairs);
        AskedPairs drawn = new AskedPairs();
        SplittableRandom random = new SplittableRandom(task.seed());
        int portions = until > 0 && pairs >= FOLDS * PORTIONS * 2 ? PORTIONS : 1;
        for (int portion = 1; portion <= portions; portion++) {
            int now = (int) ((long) pairs * portion / portions) - drawn.size();
            for (int fold = 0; fold < folds; fold++) {
                design.draw(inquiry, random, (now + fold) / folds, fold, drawn, 0.9 * now / pairs / folds);
            }
            MsrEstimate estimate = new MsrEstimate(known, drawn, folds, trees, inquiry);
            if (portion == portions || Findings.largest(estimate.errors()) < until) {
                return estimate;
            }
        }
        throw new IllegalStateException("There is at least one portion.");
    }
}
