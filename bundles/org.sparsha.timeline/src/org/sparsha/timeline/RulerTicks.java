/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a ruler has its marks: labelled ones at round times, shorter ones between them.
 *
 * @param seconds distance of two labelled marks in seconds
 * @param parts number of parts between two labelled marks
 * @param decimals digits that a label needs after the point
 */
public record RulerTicks(double seconds, int parts, int decimals) {

    private static final double[] MINUTES = {10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000, 86_400};

    /**
     * One mark.
     *
     * @param position position in samples, may be fractional
     * @param label time to write beside it; empty at a short mark
     */
    public record Tick(double position, String label) {
    }

    /**
     * Chooses the distance of marks.
     *
     * @param axis the axis
     * @param labelWidth least distance of two labels in points
     * @return the marks' distance
     */
    public static RulerTicks of(TimeAxis axis, double labelWidth) {
        double least = labelWidth * axis.samplesPerPoint() / axis.sampleRate();
        for (int exponent = -6; exponent <= 0; exponent++) {
            double unit = Math.pow(10, exponent);
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * unit >= least) {
                    return new RulerTicks(digit * unit, digit == 2 ? 4 : 5, Math.max(0, -exponent));
                }
            }
        }
        for (double step : MINUTES) {
            if (step >= least) {
                return new RulerTicks(step, step == 15 || step == 30 || step == 900 || step == 1800 ? 3 : 5, 0);
            }
        }
        return new RulerTicks(Math.ceil(least / 86_400) * 86_400, 4, 0);
    }

    /**
     * @param axis the axis
     * @param from left edge in points
     * @param to right edge in points
     * @return the marks from a little before {@code from} to {@code to}, no later than the clip's end
     */
    public List<Tick> between(TimeAxis axis, double from, double to) {
        double step = seconds / parts * axis.sampleRate();
        long first = Math.max(0, (long) Math.floor(axis.positionAt(from) / step) - parts);
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i * step <= Math.min(axis.positionAt(to), axis.length()); i++) {
            boolean labelled = i % parts == 0;
            ticks.add(new Tick(i * step, labelled ? TimeFormat.format(i / parts * seconds, decimals) : ""));
        }
        return ticks;
    }
}
