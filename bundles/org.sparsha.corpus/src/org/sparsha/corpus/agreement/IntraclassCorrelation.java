/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Intraclass correlation of numbers that the same annotators gave to all units, units and annotators both drawn at random: ICC(2,1) of one
 * annotator and ICC(2,k) of the mean of all (Shrout and Fleiss 1979).
 *
 * @param single ICC(2,1); absent where nothing varies
 * @param mean ICC(2,k); absent where nothing varies
 * @param units how many units had all answers
 */
public record IntraclassCorrelation(OptionalDouble single, OptionalDouble mean, int units) {

    /**
     * @param values values[unit][annotator]; units with one that is not finite are left out
     * @return absent figures where fewer than two units or annotators are left
     */
    public static IntraclassCorrelation of(double[][] values) {
        double[][] whole = Arrays.stream(values).filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
                .toArray(double[][]::new);
        int n = whole.length;
        int k = n == 0 ? 0 : whole[0].length;
        if (n < 2 || k < 2) {
            return new IntraclassCorrelation(OptionalDouble.empty(), OptionalDouble.empty(), n);
        }
        double[] rows = new double[n];
        double[] columns = new double[k];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                rows[i] += whole[i][j] / k;
                columns[j] += whole[i][j] / n;
                mean += whole[i][j] / (n * (double) k);
            }
        }
        double between = 0;
        double judges = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            between += k * (rows[i] - mean) * (rows[i] - mean) / (n - 1);
            for (int j = 0; j < k; j++) {
                double left = whole[i][j] - rows[i] - columns[j] + mean;
                rest += left * left / ((n - 1.0) * (k - 1));
            }
        }
        for (double column : columns) {
            judges += n * (column - mean) * (column - mean) / (k - 1);
        }
        return new IntraclassCorrelation(ratio(between - rest, between + (k - 1) * rest + k * (judges - rest) / n),
                ratio(between - rest, between + (judges - rest) / n), n);
    }

    private static OptionalDouble ratio(double part, double whole) {
        return Math.abs(whole) < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
