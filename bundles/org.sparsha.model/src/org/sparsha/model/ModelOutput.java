/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

/**
 * One output of a model's graph.
 *
 * @param name its name in the graph
 * @param role what it is for
 * @param activation what turns it into probabilities
 */
public record ModelOutput(String name, Role role, Activation activation) {

    /** What an output is for. */
    public enum Role {
        /** One number a label. */
        SCORES,
        /** Weights over time or positions. */
        ATTENTION,
        /** A vector that stands for the clip. */
        EMBEDDING
    }

    /** What turns raw scores into what {@link Prediction#probability} gives. */
    public enum Activation {
        /** Nothing: the graph does it, or the numbers are a dimension's values. */
        NONE,
        /** exp(x) over the sum of all. */
        SOFTMAX,
        /** 1 / (1 + exp(−x)) of each. */
        SIGMOID
    }

    /**
     * @param scores raw scores
     * @return the scores after the activation, as a new array
     */
    public double[] activate(double[] scores) {
        double[] result = scores.clone();
        switch (activation) {
            case NONE -> {
                return result;
            }
            case SIGMOID -> {
                for (int i = 0; i < result.length; i++) {
                    result[i] = 1 / (1 + Math.exp(-result[i]));
                }
            }
            case SOFTMAX -> {
                double max = Double.NEGATIVE_INFINITY;
                for (double score : scores) {
                    max = Math.max(max, score);
                }
                double sum = 0;
                for (int i = 0; i < result.length; i++) {
                    result[i] = Math.exp(result[i] - max);
                    sum += result[i];
                }
                for (int i = 0; i < result.length; i++) {
                    result[i] /= sum;
                }
            }
        }
        return result;
    }
}
