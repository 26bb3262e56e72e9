/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How long the last answers took; the median, so that a pause at lunch doesn't count. */
final class WorkPace {

    private static final int LAST = 20;

    private final Deque<Double> seconds = new ArrayDeque<>();

    void add(double one) {
        seconds.addLast(one);
        if (seconds.size() > LAST) {
            seconds.removeFirst();
        }
    }

    OptionalDouble median() {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }
}
