/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pooled statistics of the network over frames, as nodes: of every row and of its slope over all active frames, of every row over the
 * voiced ones, of the slope of pitch within voiced stretches, and the share of voiced frames. Of each: mean, standard deviation and five
 * quantiles (nearest rank). Then the {@link ClipCourse}. The training process computes the same.
 */
final class PooledStatistics {

    private static final float[] QUANTILES = {0.05f, 0.25f, 0.5f, 0.75f, 0.95f};
    private static final int EACH = 2 + QUANTILES.length;
    private static final float FLOOR = 1e-4f;
    private static final float BEYOND = 1e9f;
    private static final int SPAN = 5;

    private final GraphBuilder graph;
    private final FramesSizes sizes;

    PooledStatistics(GraphBuilder graph, FramesSizes sizes) {
        this.graph = graph;
        this.sizes = sizes;
    }

    /** @return number of statistics of so many rows */
    static int size(int rows) {
        return EACH * (3 * rows + 1) + 1 + ClipCourse.size(rows);
    }

    /**
     * @param z standardised rows [clips, rows, frames]
     * @param active 1 where a frame counts, [clips, 1, frames]
     * @param voiced 1 where it counts and is voiced, [clips, 1, frames]
     * @return [clips, statistics]
     */
    String of(String z, String active, String voiced) {
        int rows = sizes.rows();
        String slope = slope(z);
        String inner = inner(active);
        String innerVoiced = inner(voiced);
        Counting counting = counting(active);
        Counting innerCounting = counting(inner);
        Sorted values = sorted(z, active, counting);
        Sorted slopes = sorted(slope, inner, innerCounting);
        String pitch = slice(slope, sizes.pitchRow());
        Sorted pitchSlopes = new Sorted(slice(slopes.values(), sizes.pitchRow()), slice(slopes.places(), sizes.pitchRow()));
        String share = graph.divide(graph.sum(voiced, 2, true), graph.atLeast(graph.sum(active, 2, true), 1));
        return graph.concat(List.of(pool(z, active, quantiles(values, active, rows)), pool(slope, inner, quantiles(slopes, inner, rows)),
                pool(z, voiced, quantilesOfSome(values, voiced, counting, rows)),
                pool(pitch, innerVoiced, quantilesOfSome(pitchSlopes, innerVoiced, innerCounting, 1)),
                graph.reshape(share, 0, -1), new ClipCourse(graph, rows).of(z, active)), 1);
    }

    private String slice(String rows, int row) {
        return graph.slice(rows, 1, row, row + 1L, 1);
    }

    /**
     * Regression over five frames; what lies outside counts as 0. The operations are those of the training process, one by one, so that
     * both round alike: slopes vary little, and what differs by rounding would be blown up when they are standardised.
     */
    private String slope(String z) {
        String padded = graph.node("Pad", List.of(z, graph.wholes(0, 0, 2, 0, 0, 2), graph.scalar(0)));
        String wide = graph.multiply(graph.subtract(graph.slice(padded, 2, 4, Long.MAX_VALUE, 1), graph.slice(padded, 2, 0, -4, 1)),
                graph.scalar(2));
        String near = graph.subtract(graph.add(wide, graph.slice(padded, 2, 3, -1, 1)), graph.slice(padded, 2, 1, -3, 1));
        return graph.divide(near, graph.scalar(10));
    }

    /** 1 where a frame and its two neighbours on either side have 1; what lies outside has 0. */
    private String inner(String weight) {
        String missing = graph.subtract(graph.scalar(1), weight);
        String padded = graph.node("Pad", List.of(missing, graph.wholes(0, 0, 2, 0, 0, 2), graph.scalar(1)));
        String any = graph.node("MaxPool", List.of(padded), new GraphBuilder.Wholes("kernel_shape", SPAN));
        return graph.subtract(graph.scalar(1), any);
    }

    private String pool(String rows, String weight, String quantiles) {
        String count = graph.sum(weight, 2, true);
        String least = graph.atLeast(count, 1);
        String some = graph.node("Min", List.of(count, graph.scalar(1)));
        String kept = graph.multiply(rows, weight);
        String mean = graph.divide(graph.sum(graph.precise(kept), 2, true), graph.precise(least));
        String centered = graph.multiply(graph.subtract(graph.precise(kept), mean), graph.precise(weight));
        String variance = graph.divide(graph.sum(graph.multiply(centered, centered), 2, true), graph.precise(least));
        String deviation = graph.node("Sqrt", List.of(graph.add(variance, graph.precise(FLOOR))));
        String all = graph.multiply(graph.concat(List.of(graph.single(mean), graph.single(deviation), quantiles), 2), some);
        return graph.reshape(all, 0, -1);
    }

    /**
     * The frames that count, before others where a clip has fewer of them than another of the batch, in the order of time: only these are
     * sorted, which the graph takes most of its time for, and of a clip with pauses or removed segments they are half.
     *
     * @param frames their numbers, [clips, 1, most that count in a clip, at least 1]
     * @param most that number, [1]
     */
    private record Counting(String frames, String most) {
    }

    private Counting counting(String weight) {
        String most = graph.atLeast(graph.node("ReduceMax", List.of(graph.sum(weight, 2, true)), new GraphBuilder.Whole("keepdims", 0)), 1);
        String whole = graph.reshape(graph.whole(most), 1);
        List<String> first = graph.nodes("TopK", List.of(weight, whole), 2, new GraphBuilder.Whole("axis", 2),
                new GraphBuilder.Whole("largest", 1), new GraphBuilder.Whole("sorted", 1));
        return new Counting(first.get(1), whole);
    }

    /** Rows at the frames that count. */
    private String counted(String rows, Counting counting, int count) {
        String frames = count == 1 ? counting.frames() : graph.node("Expand", List.of(counting.frames(), graph.wholes(1, count, 1)));
        return graph.node("GatherElements", List.of(rows, frames), new GraphBuilder.Whole("axis", 2));
    }

    /**
     * Rows in ascending order.
     *
     * @param values their values where the weight is 1, then others, [clips, rows, frames that count]
     * @param places which of the frames that count each comes from
     */
    private record Sorted(String values, String places) {
    }

    private Sorted sorted(String rows, String weight, Counting counting) {
        String kept = counted(weight, counting, 1);
        String hidden = graph.multiply(graph.subtract(graph.scalar(1), kept), graph.scalar(BEYOND));
        String shown = graph.add(graph.multiply(counted(rows, counting, sizes.rows()), kept), hidden);
        List<String> sorted = graph.nodes("TopK", List.of(shown, counting.most()), 2, new GraphBuilder.Whole("axis", 2),
                new GraphBuilder.Whole("largest", 0), new GraphBuilder.Whole("sorted", 1));
        return new Sorted(sorted.get(0), sorted.get(1));
    }

    /** From 0, the places of the quantiles among the values that count, [clips, 1, quantiles]. */
    private String ranks(String weight) {
        String last = graph.subtract(graph.atLeast(graph.sum(weight, 2, true), 1), graph.scalar(1));
        String place = graph.multiply(graph.constant(QUANTILES, 1, 1, QUANTILES.length), last);
        return graph.node("Floor", List.of(graph.add(place, graph.scalar(0.5f))));
    }

    /** Quantiles of rows sorted by the same weight. */
    private String quantiles(Sorted sorted, String weight, int rows) {
        String places = graph.multiply(ranks(weight), graph.constant(ones(rows), 1, rows, 1));
        return at(sorted.values(), places);
    }

    /**
     * Quantiles over some of the frames by which rows were sorted, without sorting again: the value looked for stands behind as many values
     * as there are running numbers, of those that count, up to its rank.
     */
    private String quantilesOfSome(Sorted sorted, String weight, Counting counting, int rows) {
        String each = graph.multiply(counted(weight, counting, 1), graph.constant(ones(rows), 1, rows, 1));
        String counts = graph.node("GatherElements", List.of(each, sorted.places()), new GraphBuilder.Whole("axis", 2));
        String numbers = graph.node("CumSum", List.of(counts, graph.wholes(2)));
        String ranks = ranks(weight);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < QUANTILES.length; i++) {
            String upTo = graph.node("LessOrEqual", List.of(numbers, graph.slice(ranks, 2, i, i + 1L, 1)));
            places.add(graph.sum(graph.single(upTo), 2, true));
        }
        // where no frame counts, all are passed
        String padded = graph.node("Pad", List.of(sorted.values(), graph.wholes(0, 0, 0, 0, 0, 1), graph.scalar(BEYOND)));
        return at(padded, graph.concat(places, 2));
    }

    private String at(String values, String places) {
        return graph.node("GatherElements", List.of(values, graph.whole(places)), new GraphBuilder.Whole("axis", 2));
    }

    private static float[] ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
