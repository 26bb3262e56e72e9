/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.Collection;

/**
 * How well a model's values of a dimension agree with the true ones, from sums that add up over parts of a corpus. Measures that would
 * divide by nothing are 0.
 *
 * @param count number of pairs
 * @param sumTruth sum of the true values
 * @param sumValue sum of the model's values
 * @param squaresTruth sum of the squares of the true values
 * @param squaresValue sum of the squares of the model's values
 * @param products sum of the products of both
 * @param distances sum of the absolute differences
 */
public record Agreement(long count, double sumTruth, double sumValue, double squaresTruth, double squaresValue, double products,
        double distances) {

    /** No pair. */
    public static final Agreement NONE = new Agreement(0, 0, 0, 0, 0, 0, 0);

    /**
     * @param truth a true value
     * @param value the model's
     * @return this with that pair
     */
    public Agreement with(double truth, double value) {
        return new Agreement(count + 1, sumTruth + truth, sumValue + value, squaresTruth + truth * truth, squaresValue + value * value,
                products + truth * value, distances + Math.abs(truth - value));
    }

    /**
     * @param parts parts
     * @return all their pairs
     */
    public static Agreement sum(Collection<Agreement> parts) {
        Agreement all = NONE;
        for (Agreement part : parts) {
            all = new Agreement(all.count + part.count, all.sumTruth + part.sumTruth, all.sumValue + part.sumValue,
                    all.squaresTruth + part.squaresTruth, all.squaresValue + part.squaresValue, all.products + part.products,
                    all.distances + part.distances);
        }
        return all;
    }

    /** @return whether there are pairs enough for correlations to mean anything: two */
    public boolean hasCorrelation() {
        return count > 1;
    }

    /** @return the concordance correlation coefficient (Lin 1989), −1 to 1: correlation, and equal means and spreads */
    public double ccc() {
        double shift = count == 0 ? 0 : (sumTruth - sumValue) / count;
        return ratio(2 * covariance(), varianceTruth() + varianceValue() + shift * shift);
    }

    /** @return Pearson's correlation coefficient, −1 to 1 */
    public double pearson() {
        return ratio(covariance(), Math.sqrt(varianceTruth() * varianceValue()));
    }

    /** @return mean absolute error, on the corpus's scale */
    public double mae() {
        return ratio(distances, count);
    }

    /** @return root of the mean squared error, on the corpus's scale */
    public double rmse() {
        return Math.sqrt(Math.max(0, ratio(squaresTruth - 2 * products + squaresValue, count)));
    }

    private double varianceTruth() {
        return variance(squaresTruth, sumTruth);
    }

    private double varianceValue() {
        return variance(squaresValue, sumValue);
    }

    private double variance(double squares, double sum) {
        return count == 0 ? 0 : Math.max(0, squares / count - sum / count * (sum / count));
    }

    private double covariance() {
        return count == 0 ? 0 : products / count - sumTruth / count * (sumValue / count);
    }

    private static double ratio(double part, double whole) {
        // what is left of a constant's variance is rounding
        return Math.abs(whole) < 1e-12 ? 0 : part / whole;
    }
}
