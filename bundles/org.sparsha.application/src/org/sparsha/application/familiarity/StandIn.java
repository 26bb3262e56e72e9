/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.List;

import org.sparsha.model.familiarity.ClassShape;

/**
 * Answers in a model's place where the recordings at hand are those that it learned from, so that its own answers to them say nothing
 * about others: the classes of a {@link ClassShape} that was learned without the recording (a linear discriminant analysis), made as sure
 * on what they were learned from as the model is there.
 */
final class StandIn {

    private static final double SHRINKAGE = 0.3;
    private static final int HALVINGS = 60;

    private final List<String> labels;
    private final double sureness;

    /**
     * @param labels the model's classes
     * @param recordings those recordings, with the model's answers
     */
    StandIn(List<String> labels, List<AnalysedRecording> recordings) {
        this.labels = labels;
        ClassShape shape = learned(recordings);
        double wanted = recordings.stream().mapToDouble(one -> greatest(one.probabilities().get(0))).average().orElseThrow();
        List<double[]> distances = recordings.stream().map(one -> shape.squaredDistances(one.unaltered())).toList();
        double low = 1e-6;
        double high = 1e3;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            double mean = distances.stream().mapToDouble(one -> greatest(answer(shape, one, middle))).average().orElseThrow();
            if (mean < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        sureness = low;
    }

    /** Classes learned from recordings, with the shrinkage of the statistics head of {@code sparsha train}. */
    static ClassShape learned(List<AnalysedRecording> recordings) {
        return ClassShape.fit(recordings.stream().map(AnalysedRecording::unaltered).toList(),
                recordings.stream().map(one -> one.recording().label()).toList(), SHRINKAGE);
    }

    /** The probabilities of the model's classes, by a shape that was learned without the recording. */
    double[] answer(ClassShape shape, double[] statistics) {
        return answer(shape, shape.squaredDistances(statistics), sureness);
    }

    private double[] answer(ClassShape shape, double[] squared, double factor) {
        double[] result = new double[labels.size()];
        double least = Double.POSITIVE_INFINITY;
        for (double one : squared) {
            least = Math.min(least, one);
        }
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            int own = shape.classes().indexOf(labels.get(i));
            result[i] = own < 0 ? 0 : StrictMath.exp(-factor * (squared[own] - least) / 2);
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    private static double greatest(double[] probabilities) {
        double greatest = 0;
        for (double one : probabilities) {
            greatest = Math.max(greatest, one);
        }
        return greatest;
    }
}
