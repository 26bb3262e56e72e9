/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a model says of one clip: a number a label. For a categorical model the numbers are probabilities that add up to 1 (or stand alone,
 * with a sigmoid); for a dimensional model they are the values of its dimensions as they come. Immutable.
 */
public final class Prediction {

    /** Numbers whose sum is further from 1 than this are values of dimensions. */
    private static final double DISTRIBUTION = 0.01;

    private final List<String> labels;
    private final double[] scores;
    private final double[] probabilities;
    private final Optional<Familiarity> familiarity;

    /**
     * @param labels the classes or dimensions, in the model's order
     * @param scores raw outputs, one a label
     * @param probabilities outputs after the activation, one a label
     */
    public Prediction(List<String> labels, double[] scores, double[] probabilities) {
        this(labels, scores, probabilities, Optional.empty());
    }

    private Prediction(List<String> labels, double[] scores, double[] probabilities, Optional<Familiarity> familiarity) {
        if (labels.isEmpty() || scores.length != labels.size() || probabilities.length != labels.size()) {
            throw new IllegalArgumentException(scores.length + " scores for " + labels.size() + " labels");
        }
        this.labels = List.copyOf(labels);
        this.scores = scores.clone();
        this.probabilities = probabilities.clone();
        this.familiarity = familiarity;
    }

    /** @return the classes or dimensions, in the model's order */
    public List<String> labels() {
        return labels;
    }

    /**
     * @param label number of a label
     * @return the raw output before the activation
     */
    public double score(int label) {
        return scores[label];
    }

    /**
     * @param label number of a label
     * @return the output after the activation: a probability, or a dimension's value
     */
    public double probability(int label) {
        return probabilities[label];
    }

    /** @return the outputs after the activation, as a new array */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** @return the raw outputs, as a new array */
    public double[] scores() {
        return scores.clone();
    }

    /**
     * @param known how familiar the recording is
     * @return the same answer, which knows that
     */
    public Prediction with(Familiarity known) {
        return new Prediction(labels, scores, probabilities, Optional.of(known));
    }

    /** @return how much the recording is like those that the model learned from; empty where that isn't known */
    public Optional<Familiarity> familiarity() {
        return familiarity;
    }

    /** @return whether the model isn't for recordings like the one that it is about; false where the model doesn't know */
    public boolean isForeign() {
        return familiarity().filter(Familiarity::isForeign).isPresent();
    }

    /**
     * The probabilities made as sure as the model is right on recordings as familiar as this; their order stays.
     *
     * @return a new array; empty where no temperature was fitted for the model
     */
    public Optional<double[]> calibrated() {
        return familiarity.filter(known -> known.temperature().isPresent()).map(known -> known.calibrated(probabilities));
    }

    /** @return number of the label with the largest probability, the first of equals */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /** @return the label with the largest probability */
    public String label() {
        return labels.get(best());
    }

    /** @return whether the probabilities are those of classes, which add up to 1 within .01, and not values of dimensions */
    public boolean isDistribution() {
        return Math.abs(Arrays.stream(probabilities).sum() - 1) <= DISTRIBUTION;
    }

    /** @return whether every number is finite */
    public boolean isFinite() {
        return Arrays.stream(scores).allMatch(Double::isFinite) && Arrays.stream(probabilities).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction that && labels.equals(that.labels) && Arrays.equals(scores, that.scores)
                && Arrays.equals(probabilities, that.probabilities) && familiarity.equals(that.familiarity);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return labels + " " + Arrays.toString(probabilities);
    }
}
