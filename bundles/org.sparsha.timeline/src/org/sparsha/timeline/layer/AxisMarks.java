/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis, as many as have room. Pure functions. */
final class AxisMarks {

    private AxisMarks() {
    }

    /**
     * @param lowest value at the lower end
     * @param highest value at the upper end, above that
     * @param room how many marks there is room for, at least 1
     * @return round numbers within, ascending, at even steps of 1, 2 or 5 times a power of ten
     */
    static List<Double> between(double lowest, double highest, int room) {
        double least = (highest - lowest) / Math.max(1, room);
        double step = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (step * factor >= least) {
                step *= factor;
                break;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(lowest / step); i * step <= highest; i++) {
            marks.add(i * step);
        }
        return marks;
    }
}
