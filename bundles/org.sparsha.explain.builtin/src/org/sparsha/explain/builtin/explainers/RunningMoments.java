/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

/** Mean and standard error of vectors as they come (Welford 1962). */
final class RunningMoments {

    private final double[] mean;
    private final double[] squares;
    private long count;

    RunningMoments(int size) {
        mean = new double[size];
        squares = new double[size];
    }

    void add(double[] values) {
        count++;
        for (int i = 0; i < mean.length; i++) {
            double before = values[i] - mean[i];
            mean[i] += before / count;
            squares[i] += before * (values[i] - mean[i]);
        }
    }

    long count() {
        return count;
    }

    double[] mean() {
        return mean.clone();
    }

    /** Standard errors of the means; zero before there are two vectors. */
    double[] standardErrors() {
        double[] errors = new double[mean.length];
        for (int i = 0; i < errors.length && count > 1; i++) {
            errors[i] = Math.sqrt(Math.max(0, squares[i]) / (count - 1) / count);
        }
        return errors;
    }

    /** Whether the largest standard error is below the tolerance, judged from at least ten vectors. */
    boolean reached(double tolerance) {
        return tolerance > 0 && count >= 10 && Findings.largest(standardErrors()) < tolerance;
    }
}
