/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.Arrays;

import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;

/** Compares an attribution with others of the same clip. */
final class Again {

    private Again() {
    }

    /** All scores as one vector; empty for response curves. */
    static double[] vector(Attribution attribution) {
        return switch (attribution) {
            case SegmentAttribution segments -> segments.scoreArray();
            case InteractionAttribution interaction -> interaction.main().scoreArray();
            case CellAttribution cells -> cells.scores().stream().flatMap(row -> row.stream()).mapToDouble(Double::doubleValue).toArray();
            case ResponseCurves curves -> new double[0];
        };
    }

    static boolean isConstant(double[] scores) {
        return scores.length < 2 || Arrays.stream(scores).allMatch(score -> score == scores[0]);
    }

    /** Euclidean distance of two vectors over the length of the first, without overflow. */
    static double relativeDistance(double[] scores, double[] others) {
        double unit = Math.max(largest(scores), largest(others));
        double distance = 0;
        double length = 0;
        for (int i = 0; i < Math.min(scores.length, others.length); i++) {
            double gap = scores[i] / unit - others[i] / unit;
            distance += gap * gap;
            length += scores[i] / unit * (scores[i] / unit);
        }
        return Math.min(1e6, Math.sqrt(distance / Math.max(1e-12, length)));
    }

    private static double largest(double[] values) {
        return Math.max(1e-300, Arrays.stream(values).map(Math::abs).max().orElse(0));
    }
}
