/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

/** Makes probabilities less sure, or surer, in the same order (temperature scaling, Guo et al., ICML 2017). */
public final class Tempering {

    /** A probability that the model rounds to 0 is taken for this. */
    private static final double SMALLEST = 1e-12;

    private Tempering() {
    }

    /**
     * @param probabilities probabilities that add up to 1; not changed
     * @param temperature more than 0; 1 changes nothing, more makes them more equal
     * @return the softmax of their logarithms over the temperature; a new array
     */
    public static double[] of(double[] probabilities, double temperature) {
        double[] result = new double[probabilities.length];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < result.length; i++) {
            result[i] = StrictMath.log(Math.max(probabilities[i], SMALLEST)) / temperature;
            greatest = Math.max(greatest, result[i]);
        }
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = StrictMath.exp(result[i] - greatest);
            sum += result[i];
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
