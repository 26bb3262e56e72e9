/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Banzhaf values: a segment's mean contribution to a random half of the others (Wang and Jia 2023), which is the faithful Banzhaf
 * interaction index of order 1 (Tsai 2023) and so a least-squares fit over uniformly drawn coalitions, here drawn with their complements.
 * Exact when all 2^M coalitions fit the budget.
 */
public final class Banzhaf extends EnumeratingExplainer {

    private static final int PAIRS_AT_ONCE = 32;

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        long samples = task.values().get(Sampling.SAMPLES);
        if (players == 1 || Sampling.enumerable(players, samples)) {
            double[] worth = inquiry.askAll(1);
            inquiry.finish();
            return Findings.withBounds(Findings.exact(task.segments(), exact(players, worth)), worth[0], worth[worth.length - 1]);
        }
        long pairs = samples / 2;
        double until = task.values().get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        PairedRegression regression = new PairedRegression(players);
        PairedRegression.Fit fit = null;
        while (fit == null) {
            int now = (int) Math.min(PAIRS_AT_ONCE, pairs - regression.drawn());
            List<Coalition> asked = new ArrayList<>();
            for (int i = 0; i < now; i++) {
                Coalition coalition = Sampling.bernoulli(random, players, 0.5);
                asked.add(coalition);
                asked.add(coalition.complement());
            }
            double[] worth = inquiry.ask(asked, (double) now / pairs);
            for (int i = 0; i < worth.length; i += 2) {
                regression.addDrawn(PairedRegression.signs(asked.get(i)), worth[i] - worth[i + 1]);
            }
            boolean last = regression.drawn() >= pairs;
            if (last || until > 0 && regression.drawn() >= 2 * players) {
                PairedRegression.Fit current = regression.fit();
                fit = last || Findings.largest(current.errors()) < until ? current : null;
            }
        }
        inquiry.finish();
        SegmentAttribution found = Findings.sampled(task.segments(), fit.coefficients(), fit.errors(), fit.degreesOfFreedom());
        return regression.drawn() >= players ? found : found.withWarning(new Warning("too-few-samples",
                samples + " samples are fewer than " + players + " segments need; raise 'samples' to at least " + 2 * players + "."));
    }

    private static double[] exact(int players, double[] worth) {
        double[] scores = new double[players];
        for (int player = 0; player < players; player++) {
            for (int mask = 0; mask < worth.length; mask++) {
                scores[player] += (mask & 1 << player) != 0 ? worth[mask] : -worth[mask];
            }
            scores[player] /= worth.length / 2.0;
        }
        return scores;
    }
}
