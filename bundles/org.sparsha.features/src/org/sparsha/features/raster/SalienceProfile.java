/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.sparsha.core.SampleRange;

/**
 * Salience along the clip: a value for each stretch, above 0 where it speaks for the class, below 0 where it speaks against it. Where
 * the stretches given overlap, as windows that slide do, the mean of all that cover a sample counts. Immutable.
 */
public final class SalienceProfile {

    /**
     * One stretch and its value.
     *
     * @param range where
     * @param value above 0 for, below 0 against
     */
    public record Stretch(SampleRange range, double value) {
    }

    private final long[] bounds;
    private final double[] values;
    private final double strongest;

    private SalienceProfile(long[] bounds, double[] values) {
        this.bounds = bounds;
        this.values = values;
        this.strongest = Arrays.stream(values).filter(v -> !Double.isNaN(v)).map(Math::abs).max().orElse(0);
    }

    /**
     * @param stretches stretches in any order; empty ranges and values that are not finite are left out
     * @return their profile
     */
    public static SalienceProfile of(List<Stretch> stretches) {
        TreeMap<Long, double[]> changes = new TreeMap<>();
        for (Stretch stretch : stretches) {
            if (stretch.range().isEmpty() || !Double.isFinite(stretch.value())) {
                continue;
            }
            double[] enter = changes.computeIfAbsent(stretch.range().start(), at -> new double[2]);
            enter[0] += stretch.value();
            enter[1]++;
            double[] leave = changes.computeIfAbsent(stretch.range().end(), at -> new double[2]);
            leave[0] -= stretch.value();
            leave[1]--;
        }
        long[] bounds = new long[changes.size()];
        double[] values = new double[changes.size()];
        double sum = 0;
        double covering = 0;
        int at = 0;
        for (var change : changes.entrySet()) {
            covering += change.getValue()[1];
            sum = covering == 0 ? 0 : sum + change.getValue()[0];
            bounds[at] = change.getKey();
            values[at++] = covering == 0 ? Double.NaN : sum / covering;
        }
        return new SalienceProfile(bounds, values);
    }

    /** @return greatest absolute value, 0 where there is none */
    public double strongest() {
        return strongest;
    }

    /** @return number of steps; step {@code i} reaches from {@link #start(int)} to the start of the next */
    public int steps() {
        return bounds.length;
    }

    /**
     * @param step a step
     * @return its first sample
     */
    public long start(int step) {
        return bounds[step];
    }

    /**
     * @param step a step
     * @return its value; NaN where nothing was given
     */
    public double value(int step) {
        return values[step];
    }

    /**
     * @param sample a position
     * @return the step that holds it, -1 before the first
     */
    public int stepAt(long sample) {
        int found = Arrays.binarySearch(bounds, sample);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * @param step a step with a value other than 0
     * @return how many steps speak louder for the same side, or as loud and earlier: 0 for the strongest
     */
    public int rank(int step) {
        int stronger = 0;
        for (int other = 0; other < values.length; other++) {
            boolean sameSide = Math.signum(values[other]) == Math.signum(values[step]);
            double more = Math.abs(values[other]) - Math.abs(values[step]);
            stronger += sameSide && (more > 0 || more == 0 && other < step) ? 1 : 0;
        }
        return stronger;
    }

    /**
     * The value that stands out most between two positions.
     *
     * @param from first sample
     * @param to one past the last sample; at least one sample is looked at
     * @return the value of the greatest magnitude; NaN where nothing was given
     */
    public double strongestBetween(long from, long to) {
        double result = Double.NaN;
        for (int step = Math.max(0, stepAt(from)); step < bounds.length && bounds[step] < Math.max(to, from + 1); step++) {
            boolean reaches = bounds[step] >= from || step + 1 < bounds.length && bounds[step + 1] > from;
            if (reaches && !Double.isNaN(values[step]) && !(Math.abs(result) >= Math.abs(values[step]))) {
                result = values[step];
            }
        }
        return result;
    }
}
