/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model is right as often as it says: outcomes by the largest probability, in bins of equal width. The expected calibration
 * error is the mean of |accuracy − confidence| over the bins, weighted by their counts (Guo et al., "On calibration of modern neural
 * networks", ICML 2017).
 *
 * @param bins the bins, from 0 to 1; empty ones too
 * @param expectedError the expected calibration error, 0 to 1
 */
public record Calibration(List<Bin> bins, double expectedError) {

    /** Usual number of bins. */
    public static final int BINS = 10;

    /**
     * Outcomes of like confidence.
     *
     * @param low lower bound of the confidence, excluded but for the first bin
     * @param high upper bound, included
     * @param count number of outcomes
     * @param confidence their mean confidence; 0 for none
     * @param accuracy share that was right; 0 for none
     */
    public record Bin(double low, double high, long count, double confidence, double accuracy) {
    }

    /** Copies the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Sorts outcomes into bins.
     *
     * @param outcomes the outcomes
     * @param binCount how many bins, 1 or more
     * @return the calibration
     */
    public static Calibration of(List<Outcome> outcomes, int binCount) {
        long[] counts = new long[binCount];
        long[] right = new long[binCount];
        double[] confidence = new double[binCount];
        for (Outcome outcome : outcomes) {
            int bin = Math.clamp((int) Math.ceil(outcome.confidence() * binCount) - 1, 0, binCount - 1);
            counts[bin]++;
            right[bin] += outcome.correct() ? 1 : 0;
            confidence[bin] += outcome.confidence();
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < binCount; i++) {
            double mean = counts[i] == 0 ? 0 : confidence[i] / counts[i];
            double accuracy = counts[i] == 0 ? 0 : (double) right[i] / counts[i];
            bins.add(new Bin((double) i / binCount, (i + 1.0) / binCount, counts[i], mean, accuracy));
            error += counts[i] * Math.abs(accuracy - mean);
        }
        return new Calibration(bins, outcomes.isEmpty() ? 0 : error / outcomes.size());
    }
}
