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
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Pairwise Shapley interactions of boosted trees fitted to the answers, read off their Fourier coefficients (ProxySPEX, arXiv 2505.17495):
 * it takes few evaluations where random orders take about 2 M². Sizes are drawn evenly, with complements, and the coefficients are not
 * refined by a ridge regression: both came closer to the exact interactions of trained models. Without intervals: how far the trees are
 * off can't be told from the answers that they were fitted to. Exact where all 2^M coalitions fit the budget.
 */
public final class ProxySpex implements Explainer {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples",
            "How many masked versions of the clip the model is asked about at most.", 16, 4000, 200);
    private static final int MOST = 200;
    private static final int TREES = 100;
    private static final int DEPTH = 5;
    private static final double RATE = 0.1;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SAMPLES);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) throws ExplainException {
        if (segments > MOST) {
            throw new ExplainException("Pairwise interactions of " + segments + " segments are too many to be told apart; use at most "
                    + MOST + ", longer segments.");
        }
        return Sampling.coalitions(segments, values.get(SAMPLES));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(SAMPLES);
        estimateEvaluations(players, task.values()); // refuses what is too much
        if (Sampling.enumerable(players, samples)) {
            return Interaction.exact(task, inquiry);
        }
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.none(players), Coalition.all(players)));
        while (asked.size() + 1 < samples) {
            Coalition one = Sampling.ofSize(random, players, random.nextInt(1, players));
            asked.addAll(List.of(one, one.complement()));
        }
        double[] worth = inquiry.ask(asked, 0.9);
        FourierGame fitted = new FourierGame(players, BoostedTrees.fit(asked, worth, TREES, DEPTH, RATE).terms());
        inquiry.finish();
        double[] main = fitted.shapley();
        double rest = (worth[1] - worth[0] - Arrays.stream(main).sum()) / players;
        SegmentAttribution alone = Findings.of(task.segments(), Arrays.stream(main).map(one -> one + rest).toArray());
        return InteractionAttribution.of(Findings.withBounds(alone, worth[0], worth[1]), Interaction.lists(fitted.interactions()));
    }
}
