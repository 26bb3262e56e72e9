/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The temperature exp(a + b · ln(max(1, distance / median))) by which the logarithms of a model's probabilities are divided: by a it is as
 * sure as it is right at home, by b it becomes less sure the further away a recording lies. Immutable.
 *
 * @param atHome a
 * @param withDistance b, not negative
 * @param median median distance of held-out recordings of the model's own kind
 */
public record DistanceTemperature(double atHome, double withDistance, double median) {

    private static final double LARGEST = 3;
    private static final double MOST_WITH_DISTANCE = 8;
    private static final double GOLDEN = 0.6180339887498949;
    private static final int STEPS = 40;
    private static final int ROUNDS = 6;

    /**
     * What a model answered about one recording that it hadn't heard.
     *
     * @param probabilities what it answered, one number a class
     * @param label number of the right class
     * @param distance how far the recording lies from what it knows
     */
    public record Answer(double[] probabilities, int label, double distance) {
    }

    /**
     * @param distance a recording's distance
     * @return the temperature there
     */
    public double at(double distance) {
        return StrictMath.exp(atHome + withDistance * StrictMath.log(Math.max(1, distance / median)));
    }

    /**
     * @param probabilities probabilities that add up to 1, one a class; not changed
     * @param distance the recording's distance
     * @return the probabilities as sure as they should be there; a new array
     */
    public double[] calibrated(double[] probabilities, double distance) {
        return Tempering.of(probabilities, at(distance));
    }

    /**
     * Finds a and b by turns: a so that the model is as sure as it is right at home, b so that the right classes are most likely
     * elsewhere. Without chance.
     *
     * @param home answers to recordings of the model's own kind; at least one
     * @param away answers to others; at least one
     * @param median median distance of held-out recordings of the model's own kind
     * @param right share of right answers at home, where it is better known than from the answers themselves
     * @return the temperature
     */
    public static DistanceTemperature fit(List<Answer> home, List<Answer> away, double median, OptionalDouble right) {
        DistanceTemperature best = new DistanceTemperature(0, 0, median);
        for (int round = 0; round < ROUNDS; round++) {
            double b = best.withDistance;
            double a = least(-LARGEST, LARGEST, tried -> {
                DistanceTemperature one = new DistanceTemperature(tried, b, median);
                return right.isPresent() ? Math.abs(one.sureness(home) - right.getAsDouble()) : one.loss(home);
            });
            best = new DistanceTemperature(a, least(0, MOST_WITH_DISTANCE, tried -> new DistanceTemperature(a, tried, median).loss(away)),
                    median);
        }
        return best;
    }

    /** Golden-section search; the function falls, then rises. */
    private static double least(double from, double to, DoubleUnaryOperator function) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int i = 0; i < STEPS; i++) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }

    /** Mean of the greatest probabilities. */
    private double sureness(List<Answer> answers) {
        double sum = 0;
        for (Answer answer : answers) {
            double greatest = 0;
            for (double probability : calibrated(answer.probabilities, answer.distance)) {
                greatest = Math.max(greatest, probability);
            }
            sum += greatest;
        }
        return sum / answers.size();
    }

    /** Mean negative logarithm of the right class's probability. */
    private double loss(List<Answer> answers) {
        double sum = 0;
        for (Answer answer : answers) {
            sum -= StrictMath.log(Math.max(1e-12, calibrated(answer.probabilities, answer.distance)[answer.label]));
        }
        return sum / answers.size();
    }
}
