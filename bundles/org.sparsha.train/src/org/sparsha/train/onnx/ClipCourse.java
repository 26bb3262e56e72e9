/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.List;

/**
 * Statistics of how the rows of a clip move, as nodes: how much each two of them move together (correlations); how the first and the last
 * third of the clip differ from the middle one; and how fast they move (power of each row's modulation in eight bands from 0.5 to 25 Hz,
 * as logarithms). Zeros where no frame counts. The training process computes the same.
 */
final class ClipCourse {

    /** Modulation frequencies are multiples of 100 frames a second over this. */
    private static final int TURN = 200;
    private static final int FREQUENCIES = 50;
    /** First frequency of each band, as a multiple of {@code 100 / TURN} Hz, and the end of the last band. */
    private static final int[] BANDS = {1, 3, 5, 7, 10, 14, 20, 30, FREQUENCIES + 1};
    private static final float FLOOR = 0.01f;

    private final GraphBuilder graph;
    private final int rows;

    ClipCourse(GraphBuilder graph, int rows) {
        this.graph = graph;
        this.rows = rows;
    }

    /** @return number of statistics of so many rows */
    static int size(int rows) {
        return rows * (rows - 1) / 2 + 2 * rows + (BANDS.length - 1) * rows;
    }

    /**
     * @param z standardised rows [clips, rows, frames], zero where a frame doesn't count
     * @param active 1 where a frame counts, [clips, 1, frames]
     * @return [clips, statistics]
     */
    String of(String z, String active) {
        String frames = graph.sum(active, 2, true);
        String values = graph.precise(z);
        String count = graph.precise(graph.atLeast(frames, 1));
        String mean = graph.divide(graph.sum(values, 2, true), count);
        String centered = graph.multiply(graph.subtract(values, mean), graph.precise(active));
        String all = graph.single(graph.concat(
                List.of(correlations(centered, count), thirds(values, active, frames), modulation(centered, count)), 1));
        String some = graph.node("Min", List.of(graph.reshape(frames, 0, 1), graph.scalar(1)));
        return graph.multiply(all, some);
    }

    private String correlations(String centered, String count) {
        String products = graph.divide(graph.node("MatMul", List.of(centered, graph.transpose(centered, 0, 2, 1))), count);
        String variance = graph.divide(graph.sum(graph.multiply(centered, centered), 2, true), count);
        String deviation = graph.node("Sqrt", List.of(graph.add(variance, graph.precise(FLOOR))));
        String square = graph.divide(graph.divide(products, deviation), graph.transpose(deviation, 0, 2, 1));
        long[] upper = new long[rows * (rows - 1) / 2];
        int at = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = i + 1; j < rows; j++) {
                upper[at++] = (long) i * rows + j;
            }
        }
        return graph.node("Gather", List.of(graph.reshape(square, 0, -1), graph.wholes(upper)), new GraphBuilder.Whole("axis", 1));
    }

    /** First less middle third of every row, then last less middle third. */
    private String thirds(String z, String active, String frames) {
        String place = graph.subtract(graph.node("CumSum", List.of(active, graph.wholes(2))), graph.scalar(0.5f));
        String tripled = graph.multiply(place, graph.scalar(3));
        String first = graph.multiply(active, less(tripled, frames));
        String notLast = graph.multiply(active, less(tripled, graph.multiply(frames, graph.scalar(2))));
        String middle = graph.subtract(notLast, first);
        String center = mean(z, middle);
        return graph.concat(List.of(graph.subtract(mean(z, first), center),
                graph.subtract(mean(z, graph.subtract(active, notLast)), center)), 1);
    }

    private String less(String a, String b) {
        return graph.single(graph.node("Less", List.of(a, b)));
    }

    private String mean(String z, String weight) {
        String sum = graph.sum(graph.multiply(z, graph.precise(weight)), 2, false);
        return graph.divide(sum, graph.precise(graph.atLeast(graph.reshape(graph.sum(weight, 2, true), 0, 1), 1)));
    }

    private String modulation(String centered, String count) {
        String length = graph.reshape(graph.slice(graph.node("Shape", List.of(centered)), 0, 2, 3, 1));
        String times = graph.node("Range", List.of(whole(0), length, whole(1)));
        long[] multiples = new long[FREQUENCIES];
        for (int k = 0; k < FREQUENCIES; k++) {
            multiples[k] = k + 1;
        }
        String turns = graph.multiply(graph.reshape(times, -1, 1), graph.wholes(multiples));
        turns = graph.node("Mod", List.of(turns, graph.wholes(TURN)));
        String re = waves(centered, turns, false);
        String im = waves(centered, turns, true);
        String power = graph.divide(graph.add(graph.multiply(re, re), graph.multiply(im, im)), count);
        int bands = BANDS.length - 1;
        float[] shares = new float[FREQUENCIES * bands];
        for (int band = 0; band < bands; band++) {
            for (int k = BANDS[band]; k < BANDS[band + 1]; k++) {
                shares[(k - 1) * bands + band] = 1f / (BANDS[band + 1] - BANDS[band]);
            }
        }
        String means = graph.node("MatMul", List.of(power, graph.precise(graph.constant(shares, FREQUENCIES, bands))));
        return graph.reshape(graph.node("Log", List.of(graph.add(means, graph.precise(FLOOR)))), 0, -1);
    }

    private String waves(String centered, String turns, boolean sine) {
        float[] wave = new float[TURN];
        for (int t = 0; t < TURN; t++) {
            double angle = 2 * Math.PI * t / TURN;
            wave[t] = (float) (sine ? StrictMath.sin(angle) : StrictMath.cos(angle));
        }
        String table = graph.node("Gather", List.of(graph.constant(wave, TURN), turns));
        return graph.node("MatMul", List.of(centered, graph.precise(table)));
    }

    /** @return a 64-bit integer without dimensions */
    private String whole(long value) {
        return graph.reshape(graph.wholes(value));
    }
}
