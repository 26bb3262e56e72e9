/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * A surrogate forest of regression trees on random masks (arXiv 2506.04391), importance by path attribution. The trees are Tribuo's; they
 * are grown in small bags of a random half of the masks each, whose spread gives the standard errors (Sexton and Laake 2009, Athey 2019).
 */
public final class RandomForest implements Explainer {

    /** Number of trees. */
    public static final WholeNumberParameter TREES = Parameter.wholeNumber("trees", "Trees", "How many trees the forest has.", 16, 2000,
            96);

    private static final int TREES_A_BAG = 4;
    private static final float FEATURES = 0.5f;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, TREES, Sampling.KEEP);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return values.get(Sampling.SAMPLES);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        ParameterValues values = task.values();
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        int samples = values.getInt(Sampling.SAMPLES);
        double until = values.get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Coalition> masks = new ArrayList<>();
        double[] scores = {};
        RunningMoments[] forest = null;
        int step = until > 0 ? Math.max(16, (samples + 3) / 4) : samples;
        while (masks.size() < samples && (forest == null || Findings.largest(errors(forest)) >= until)) {
            List<Coalition> now = new ArrayList<>();
            while (now.size() < step && masks.size() + now.size() < samples) {
                now.add(Sampling.bernoulli(random, players, values.get(Sampling.KEEP)));
            }
            double[] answers = inquiry.ask(now, 0.9 * now.size() / samples);
            masks.addAll(now);
            int before = scores.length;
            scores = Arrays.copyOf(scores, masks.size());
            System.arraycopy(answers, 0, scores, before, answers.length);
            forest = grow(masks, scores, values.getInt(TREES), task.seed(), inquiry);
        }
        inquiry.finish();
        return Findings.sampled(task.segments(), forest[0].mean(), errors(forest), forest[0].count() - 1.0);
    }

    /** Moments over bags, and over all trees less their bag's mean. */
    private static RunningMoments[] grow(List<Coalition> masks, double[] scores, int trees, long seed, Inquiry inquiry) {
        int players = masks.get(0).size();
        RunningMoments bags = new RunningMoments(players);
        RunningMoments within = new RunningMoments(players);
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
        for (int bag = 0; bag < Math.max(4, trees / TREES_A_BAG); bag++) {
            int[] half = Arrays.copyOf(Sampling.permutation(random, scores.length), Math.max(2, scores.length / 2));
            List<Coalition> halfMasks = IntStream.of(half).mapToObj(masks::get).toList();
            double[] halfScores = IntStream.of(half).mapToDouble(k -> scores[k]).toArray();
            RunningMoments inBag = new RunningMoments(players);
            List<double[]> attributions = new ArrayList<>();
            for (int tree = 0; tree < TREES_A_BAG; tree++) {
                inquiry.checkCancelled();
                int[] drawn = random.ints(half.length, 0, half.length).toArray();
                double[] attribution = MaskTree.train(halfMasks, halfScores, drawn, FEATURES, random.nextLong()).attribute(halfMasks,
                        halfScores);
                attributions.add(attribution);
                inBag.add(attribution);
            }
            double[] mean = inBag.mean();
            bags.add(mean);
            for (double[] attribution : attributions) {
                Matrices.addScaled(attribution, mean, -1);
                within.add(attribution);
            }
        }
        return new RunningMoments[] { bags, within };
    }

    /** Spread of the bags' means, less what the few trees in each add to it. */
    private static double[] errors(RunningMoments[] forest) {
        double bags = forest[0].count();
        double[] between = forest[0].standardErrors();
        double[] within = forest[1].standardErrors();
        for (int i = 0; i < between.length; i++) {
            double spread = between[i] * between[i] * bags;
            double noise = within[i] * within[i] * forest[1].count() / (TREES_A_BAG - 1.0);
            between[i] = Math.sqrt(Math.max(spread - noise, spread / bags));
        }
        return between;
    }
}
