/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Warning;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * A Bayesian linear surrogate (after BayesLIME, Slack et al. 2021) whose prior says that neighbouring segments have similar weights
 * ({@link SmoothPrior}). It first removes a window around every segment, as the original method does, then random parts of the clip, then
 * the parts that rank first so far or all the others, and explains all answers together ({@link LinearPosterior}). A score is the posterior
 * mean of how far the target's score falls without the segment, its interval the posterior's.
 */
public final class BayesianSurrogate implements Explainer {

    /** Budget. */
    public static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many masked versions of the clip the model is asked about at most.", 16, 1000, 200);

    /** Length of the windows that are removed first. */
    public static final DecimalParameter WINDOW = Parameter.decimal("window", "Window",
            "Length of the windows around the segments that are removed first, one a segment.", "s", 0.005, 60, 0.4);

    /** Correlation length of the prior. */
    public static final DecimalParameter SMOOTHNESS = Parameter.decimal("smoothness", "Smoothness",
            "Distance over which the expected correlation of two segments' weights falls to 1/e; 0 expects nothing of neighbours.", "s", 0,
            60, 0.5).asAdvanced();

    /** Noise of the surrogate. */
    public static final DecimalParameter NOISE = Parameter.decimal("noise", "Misfit",
            "How far a sum of weights is expected to miss the score when all is removed, relative to what the weights explain.", "", 0.01,
            10, 0.4).asAdvanced();

    /** Share of the segments that a random mask keeps on average. */
    public static final DecimalParameter KEEP = Parameter.decimal("keep", "Share kept", "Chance of a segment to be kept in a random mask.",
            "", 0.05, 0.95, 0.6).asAdvanced();

    /** Share of the masks that follow the ranking. */
    public static final DecimalParameter GUIDED = Parameter.decimal("guided", "Share guided",
            "Share of the masks after the windows that remove, or keep alone, what ranks first by then.", "", 0, 0.9, 0.35).asAdvanced();

    private static final int AT_ONCE = 64;
    private static final int ROUNDS = 4;
    private static final int LEAST_A_ROUND = 16;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES, Sampling.UNTIL, WINDOW, KEEP, GUIDED, SMOOTHNESS, NOISE);
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return Sampling.coalitions(segments, values.get(SAMPLES));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        ParameterValues values = task.values();
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        int budget = (int) estimateEvaluations(players, values);
        double until = values.get(Sampling.UNTIL);
        SmoothPrior prior = new SmoothPrior(task.segments(), values.get(SMOOTHNESS) * task.sampleRate());
        MaskDesign design = new MaskDesign(players, values.get(KEEP), new SplittableRandom(task.seed()));
        double base = inquiry.ask(List.of(Coalition.all(players)), 1.0 / budget)[0];
        List<Coalition> masks = new ArrayList<>();
        double[] falls = new double[budget - 1];
        List<Coalition> now = design.windows(task.segments(), values.get(WINDOW) * task.sampleRate(), budget - 1);
        int guided = (int) (values.get(GUIDED) * (budget - 1 - now.size()));
        LinearPosterior posterior = null;
        while (posterior == null) {
            if (masks.size() >= budget - 1 - guided) {
                int wanted = Math.min(budget - 1 - masks.size(), Math.max(LEAST_A_ROUND, guided / ROUNDS));
                now = design.guided(LinearPosterior.means(prior, values.get(NOISE), masks, Arrays.copyOf(falls, masks.size())), wanted);
            } else {
                now.addAll(design.random(Math.clamp(budget - 1L - guided - masks.size() - now.size(), 0, AT_ONCE)));
            }
            double[] answers = inquiry.ask(now, 0.95 * now.size() / budget);
            for (int k = 0; k < answers.length; k++) {
                falls[masks.size() + k] = base - answers[k];
            }
            masks.addAll(now);
            now = new ArrayList<>();
            boolean last = masks.size() >= budget - 1;
            if (last || until > 0) {
                LinearPosterior current = LinearPosterior.of(prior, values.get(NOISE), masks, Arrays.copyOf(falls, masks.size()));
                posterior = last || Findings.largest(current.deviations()) < until ? current : null;
            }
        }
        inquiry.finish();
        SegmentAttribution found = Findings.sampled(task.segments(), posterior.means(), posterior.deviations(), masks.size())
                .withDiagnostic("predictive-r2", posterior.predictive()).withDiagnostic("base", base);
        return posterior.predictive() >= 0.1 || Findings.isConstant(falls) ? found : found.withWarning(new Warning("poor-surrogate",
                String.format(Locale.ROOT, "Sums of the segments' weights forecast only %.0f %% of how the score moves; raise 'samples' or "
                        + "use longer segments.", 100 * Math.max(0, posterior.predictive()))));
    }
}
