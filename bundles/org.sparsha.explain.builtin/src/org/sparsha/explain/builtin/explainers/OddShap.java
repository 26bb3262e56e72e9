/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Shapley values from the odd part of the game, which is all that they hang on (OddSHAP, arXiv 2602.01399): coalitions are
 * asked about with their complements, drawn by leverage scores ({@link LeverageDesign}), and a Gaussian process over the odd Fourier
 * terms ({@link OddProcess}) takes the place of a linear regression, so that what three and more segments do together is told from what
 * each does. Its posterior gives the intervals. Exact where all 2^M coalitions fit the budget.
 */
public final class OddShap implements Explainer {

    /** As everywhere; more would take long to solve and gain little. */
    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many masked versions of the clip the model is asked about at most.", 16, 4000, 200);

    /** So many pairs decide which kernel it is. */
    private static final int CHOOSING = 120;
    private static final int PORTIONS = 4;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES, Sampling.UNTIL);
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
        double sum = bounds[1] - bounds[0];
        List<Coalition> pairs = LeverageDesign.pairs(players, (int) ((samples - 2) / 2), new SplittableRandom(task.seed()));
        double until = task.values().get(Sampling.UNTIL);
        List<Coalition> coalitions = new ArrayList<>(List.of(Coalition.all(players)));
        double[] halves = { sum / 2 };
        while (true) {
            int from = coalitions.size() - 1;
            int to = until > 0 ? Math.min(pairs.size(), from + (pairs.size() + PORTIONS - 1) / PORTIONS) : pairs.size();
            halves = append(halves, ask(inquiry, pairs.subList(from, to), 0.95 / pairs.size()));
            coalitions.addAll(pairs.subList(from, to));
            OddProcess process = OddProcess.of(coalitions, halves, CHOOSING, inquiry);
            double[] scores = new double[players];
            double[] errors = new double[players];
            for (int player = 0; player < players; player++) {
                scores[player] = process.shapley(player);
                errors[player] = process.deviation(player);
            }
            if (to == pairs.size() || Findings.largest(errors) < until) {
                inquiry.finish();
                SegmentAttribution found = Findings.sampled(task.segments(), addingUp(scores, sum), errors, coalitions.size());
                return Findings.withBounds(found, bounds[0], bounds[1]);
            }
        }
    }

    /** Half the differences of the scores of some coalitions and of their complements. */
    private static double[] ask(Inquiry inquiry, List<Coalition> some, double share) throws ExplainException {
        List<Coalition> asked = new ArrayList<>();
        some.forEach(one -> asked.addAll(List.of(one, one.complement())));
        double[] worth = inquiry.ask(asked, share * some.size());
        double[] halves = new double[some.size()];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (worth[2 * i] - worth[2 * i + 1]) / 2;
        }
        return halves;
    }

    private static double[] append(double[] some, double[] more) {
        double[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** The process holds to the sum but for rounding, which is shared out. */
    private static double[] addingUp(double[] scores, double sum) {
        double rest = (sum - Arrays.stream(scores).sum()) / scores.length;
        return Arrays.stream(scores).map(score -> score + rest).toArray();
    }
}
