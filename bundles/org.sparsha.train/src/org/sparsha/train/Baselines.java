/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

/**
 * Cheap classifiers over a pooled vector, judged on the same folds as the network: where they are as good, the network isn't worth it.
 * LIBLINEAR (R.-E. Fan et al., JMLR 2008); vectors standardised on the training part, classes weighted by 1/count.
 */
final class Baselines {

    private static final double COST = 0.01;
    private static final double TOLERANCE = 0.01;
    private static final double LIMIT = 4;

    private Baselines() {
    }

    /** @return name of each baseline and its solver */
    static Map<String, SolverType> all() {
        Map<String, SolverType> result = new LinkedHashMap<>();
        result.put("logistic regression", SolverType.L2R_LR);
        result.put("linear support vector machine", SolverType.L2R_L2LOSS_SVC_DUAL);
        return result;
    }

    /**
     * @param solver which classifier
     * @param vectors all vectors
     * @param labels their classes
     * @param classes number of classes
     * @param train those learned from
     * @param test those judged
     * @param seed order of the descent
     * @return the class of each of {@code test}
     */
    static int[] predict(SolverType solver, List<float[]> vectors, int[] labels, int classes, int[] train, int[] test, long seed) {
        int size = vectors.getFirst().length;
        double[] mean = new double[size];
        double[] square = new double[size];
        double[] counts = new double[classes];
        for (int clip : train) {
            counts[labels[clip]]++;
            for (int i = 0; i < size; i++) {
                mean[i] += vectors.get(clip)[i] / train.length;
            }
        }
        for (int clip : train) {
            for (int i = 0; i < size; i++) {
                double d = vectors.get(clip)[i] - mean[i];
                square[i] += d * d / train.length;
            }
        }
        Problem problem = new Problem();
        problem.l = train.length;
        problem.n = size + 1;
        problem.bias = 1;
        problem.x = new Feature[train.length][];
        problem.y = new double[train.length];
        for (int n = 0; n < train.length; n++) {
            problem.x[n] = nodes(vectors.get(train[n]), mean, square);
            problem.y[n] = labels[train[n]];
        }
        Parameter parameter = new Parameter(solver, COST, TOLERANCE);
        parameter.setRandom(new Random(seed));
        double[] weights = new double[classes];
        int[] names = new int[classes];
        for (int c = 0; c < classes; c++) {
            names[c] = c;
            weights[c] = counts[c] == 0 ? 1 : train.length / (classes * counts[c]);
        }
        parameter.setWeights(weights, names);
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        int[] result = new int[test.length];
        for (int n = 0; n < test.length; n++) {
            result[n] = (int) Linear.predict(model, nodes(vectors.get(test[n]), mean, square));
        }
        return result;
    }

    private static Feature[] nodes(float[] vector, double[] mean, double[] square) {
        Feature[] nodes = new Feature[vector.length + 1];
        for (int i = 0; i < vector.length; i++) {
            double scale = Math.sqrt(square[i]);
            double z = scale > 1e-9 ? (vector[i] - mean[i]) / scale : 0;
            nodes[i] = new FeatureNode(i + 1, Math.max(-LIMIT, Math.min(LIMIT, z)));
        }
        nodes[vector.length] = new FeatureNode(vector.length + 1, 1);
        return nodes;
    }
}
