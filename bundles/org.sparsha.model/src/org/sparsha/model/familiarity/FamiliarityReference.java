/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.util.Arrays;
import java.util.Optional;

import org.sparsha.core.Quantiles;

/** What a package knows of the recordings that its model learned from: their shape, how far held-out ones lie, the temperature. */
public final class FamiliarityReference {

    /** Number of quantiles kept: 0, 1, … 100 percent. */
    public static final int QUANTILES = 101;
    /** Further than this share of held-out recordings is unusual. */
    private static final int UNUSUAL = 95;
    /** So many times as far as the unusual begins is foreign. */
    private static final double FOREIGN = 1.25;

    private final ClassShape shape;
    private final double[] quantiles;
    private final Optional<DistanceTemperature> temperature;

    FamiliarityReference(ClassShape shape, double[] quantiles, Optional<DistanceTemperature> temperature) {
        this.shape = shape;
        this.quantiles = quantiles;
        this.temperature = temperature;
    }

    /**
     * @param shape where all recordings of the model's kind lie
     * @param heldOut distance of each held-out recording of that kind to a shape that was learned without it; at least one; not changed
     * @param temperature the temperature by distance, where right answers were known
     * @return the reference
     */
    public static FamiliarityReference of(ClassShape shape, double[] heldOut, Optional<DistanceTemperature> temperature) {
        double[] sorted = heldOut.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            quantiles[i] = Quantiles.of(sorted, i / 100.0);
        }
        return new FamiliarityReference(shape, quantiles, temperature);
    }

    /**
     * @param distance a recording's distance
     * @return whether it lies further than 95 % of held-out recordings
     */
    public boolean isUnusual(double distance) {
        return distance > quantiles[UNUSUAL];
    }

    /**
     * @param distance a recording's distance
     * @return whether it lies so far beyond what is unusual that it is of another kind
     */
    public boolean isForeign(double distance) {
        return distance > FOREIGN * quantiles[UNUSUAL];
    }

    /**
     * @param distance a recording's distance
     * @return share of held-out recordings that lie at least as far
     */
    public double score(double distance) {
        if (distance <= quantiles[0]) {
            return 1;
        }
        for (int i = 1; i < QUANTILES; i++) {
            if (distance <= quantiles[i]) {
                double step = quantiles[i] - quantiles[i - 1];
                return 1 - (i - 1 + (step > 0 ? (distance - quantiles[i - 1]) / step : 1)) / (QUANTILES - 1);
            }
        }
        return 0;
    }

    /** @return where the recordings of the model's kind lie */
    public ClassShape shape() {
        return shape;
    }

    /** @return distances of held-out recordings at 0, 1, … 100 percent; a new array */
    public double[] quantiles() {
        return quantiles.clone();
    }

    /** @return the temperature by distance, where one was fitted */
    public Optional<DistanceTemperature> temperature() {
        return temperature;
    }
}
