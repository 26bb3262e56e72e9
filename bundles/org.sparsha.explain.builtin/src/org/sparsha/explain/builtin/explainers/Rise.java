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
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Randomised input sampling (RISE, Petsiuk 2018): the mean score of the random masks that keep a segment. The mean score of all masks is
 * taken off, so that a segment without influence scores about 0; that moves all scores alike and keeps their order.
 */
public final class Rise implements Explainer {

    private static final int AT_ONCE = 128;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, Sampling.KEEP);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return values.get(Sampling.SAMPLES);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        int samples = task.values().getInt(Sampling.SAMPLES);
        double until = task.values().get(Sampling.UNTIL);
        double keep = task.values().get(Sampling.KEEP);
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Coalition> masks = new ArrayList<>();
        double[] worth = new double[0];
        Estimate estimate = null;
        while (masks.size() < samples && (estimate == null || until == 0 || Findings.largest(estimate.errors) >= until)) {
            List<Coalition> now = new ArrayList<>();
            while (now.size() < AT_ONCE && masks.size() + now.size() < samples) {
                now.add(Sampling.bernoulli(random, players, keep));
            }
            double[] answers = inquiry.ask(now, (double) now.size() / samples);
            masks.addAll(now);
            int before = worth.length;
            worth = Arrays.copyOf(worth, masks.size());
            System.arraycopy(answers, 0, worth, before, answers.length);
            if (until > 0 || masks.size() >= samples) {
                estimate = estimate(masks, worth, players);
            }
        }
        Estimate result = estimate == null ? estimate(masks, worth, players) : estimate;
        inquiry.finish();
        return Findings.sampled(task.segments(), result.scores, result.errors, masks.size() - 1.0);
    }

    private record Estimate(double[] scores, double[] errors) {
    }

    private static Estimate estimate(List<Coalition> masks, double[] worth, int players) {
        double mean = Arrays.stream(worth).average().orElse(0);
        double[] scores = new double[players];
        double[] errors = new double[players];
        int count = worth.length;
        for (int player = 0; player < players; player++) {
            int kept = 0;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                if (masks.get(k).keeps(player)) {
                    kept++;
                    sum += worth[k];
                }
            }
            if (kept == 0) {
                continue;
            }
            double score = sum / kept - mean;
            double squares = 0;
            for (int k = 0; k < count; k++) {
                double influence = (masks.get(k).keeps(player) ? (worth[k] - mean - score) * count / kept : 0) - (worth[k] - mean);
                squares += influence * influence;
            }
            scores[player] = score;
            errors[player] = Math.sqrt(squares / (count - 1.0) / count);
        }
        return new Estimate(scores, errors);
    }
}
