/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * Cheap classifiers over a pooled vector, judged on the same folds as the network: where they are as good, the network isn't worth it.
 * Vectors are standardised on the training part, classes weighted by 1/count. LIBLINEAR (R.-E. Fan et al., JMLR 2008) and LIBSVM
 * (C.-C. Chang and C.-J. Lin, ACM TIST 2011).
 */
enum Baseline {

    /** Linear discriminant analysis with shrinkage. */
    LINEAR_DISCRIMINANT("linear discriminant"),
    /** Logistic regression with an L2 penalty. */
    LOGISTIC_REGRESSION("logistic regression"),
    /** Linear support vector machine. */
    LINEAR_MACHINE("linear support vector machine"),
    /** Support vector machine with radial basis functions of width 1 / number of values. */
    RADIAL_MACHINE("RBF support vector machine");

    /**
     * That of the statistics head, so that the two differ in their values alone. The share isn't estimated by the method of Ledoit and
     * Wolf, since that takes vectors for independent of one another, which recordings of one speaker aren't: it would shrink too little.
     */
    private static final double SHRINKAGE = 0.3;
    private static final double LINEAR_COST = 0.01;
    private static final double RADIAL_COST = 1;
    private static final double TOLERANCE = 0.01;
    private static final int CACHE_MEGABYTES = 100;

    private final String title;

    Baseline(String title) {
        this.title = title;
    }

    /** @return its name for people */
    String title() {
        return title;
    }

    /**
     * @param vectors all vectors
     * @param labels their classes
     * @param classes number of classes
     * @param train those learned from
     * @param test those judged
     * @param seed order of the descent
     * @return the class of each of {@code test}
     */
    int[] predict(List<float[]> vectors, int[] labels, int classes, int[] train, int[] test, long seed) {
        Standardisation standardisation = Standardisation.of(vectors, train);
        double[][] known = IntStream.of(train).mapToObj(i -> standardisation.apply(vectors.get(i))).toArray(double[][]::new);
        double[][] asked = IntStream.of(test).mapToObj(i -> standardisation.apply(vectors.get(i))).toArray(double[][]::new);
        double[] truths = IntStream.of(train).mapToDouble(i -> labels[i]).toArray();
        int[] there = there(truths);
        if (there.length == 1) {
            return IntStream.of(test).map(i -> there[0]).toArray();
        }
        double[] weights = weights(truths, classes);
        return switch (this) {
            case LINEAR_DISCRIMINANT -> discriminant(known, truths, classes, asked);
            case LOGISTIC_REGRESSION -> linear(SolverType.L2R_LR, known, truths, weights, asked, seed);
            case LINEAR_MACHINE -> linear(SolverType.L2R_L2LOSS_SVC_DUAL, known, truths, weights, asked, seed);
            case RADIAL_MACHINE -> radial(known, truths, weights, asked);
        };
    }

    private static int[] discriminant(double[][] known, double[] truths, int classes, double[][] asked) {
        LinearDiscriminant.Layer layer = LinearDiscriminant.solve(known, DoubleStream.of(truths).mapToInt(truth -> (int) truth).toArray(),
                classes, SHRINKAGE);
        return Stream.of(asked).mapToInt(layer::best).toArray();
    }

    private static double[] weights(double[] truths, int classes) {
        double[] counts = new double[classes];
        for (double truth : truths) {
            counts[(int) truth]++;
        }
        double[] weights = new double[classes];
        for (int c = 0; c < classes; c++) {
            weights[c] = counts[c] == 0 ? 1 : truths.length / (classes * counts[c]);
        }
        return weights;
    }

    /** Classes that occur: where a whole corpus is left out, some may not, and both libraries refuse weights of those. */
    private static int[] there(double[] truths) {
        return DoubleStream.of(truths).mapToInt(truth -> (int) truth).distinct().sorted().toArray();
    }

    private static int[] linear(SolverType solver, double[][] known, double[] truths, double[] weights, double[][] asked, long seed) {
        Problem problem = new Problem();
        problem.l = known.length;
        problem.n = known[0].length + 1;
        problem.bias = 1;
        problem.x = new Feature[known.length][];
        problem.y = truths;
        for (int n = 0; n < known.length; n++) {
            problem.x[n] = features(known[n]);
        }
        Parameter parameter = new Parameter(solver, LINEAR_COST, TOLERANCE);
        parameter.setRandom(new Random(seed));
        int[] there = there(truths);
        parameter.setWeights(IntStream.of(there).mapToDouble(label -> weights[label]).toArray(), there);
        Linear.disableDebugOutput();
        de.bwaldvogel.liblinear.Model model = Linear.train(problem, parameter);
        int[] result = new int[asked.length];
        for (int n = 0; n < asked.length; n++) {
            result[n] = (int) Linear.predict(model, features(asked[n]));
        }
        return result;
    }

    private static Feature[] features(double[] vector) {
        Feature[] nodes = new Feature[vector.length + 1];
        for (int i = 0; i < vector.length; i++) {
            nodes[i] = new FeatureNode(i + 1, vector[i]);
        }
        nodes[vector.length] = new FeatureNode(vector.length + 1, 1);
        return nodes;
    }

    private static int[] radial(double[][] known, double[] truths, double[] weights, double[][] asked) {
        svm_problem problem = new svm_problem();
        problem.l = known.length;
        problem.x = new svm_node[known.length][];
        problem.y = truths;
        for (int n = 0; n < known.length; n++) {
            problem.x[n] = nodes(known[n]);
        }
        svm_parameter parameter = new svm_parameter();
        parameter.svm_type = svm_parameter.C_SVC;
        parameter.kernel_type = svm_parameter.RBF;
        parameter.gamma = 1.0 / known[0].length;
        parameter.C = RADIAL_COST;
        parameter.eps = TOLERANCE;
        parameter.cache_size = CACHE_MEGABYTES;
        parameter.shrinking = 1;
        parameter.weight_label = there(truths);
        parameter.nr_weight = parameter.weight_label.length;
        parameter.weight = IntStream.of(parameter.weight_label).mapToDouble(label -> weights[label]).toArray();
        svm.svm_set_print_string_function(text -> { });
        svm_model model = svm.svm_train(problem, parameter);
        int[] result = new int[asked.length];
        for (int n = 0; n < asked.length; n++) {
            result[n] = (int) svm.svm_predict(model, nodes(asked[n]));
        }
        return result;
    }

    private static svm_node[] nodes(double[] vector) {
        svm_node[] nodes = new svm_node[vector.length];
        for (int i = 0; i < vector.length; i++) {
            nodes[i] = new svm_node();
            nodes[i].index = i + 1;
            nodes[i].value = vector[i];
        }
        return nodes;
    }
}
