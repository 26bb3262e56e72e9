/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The network over frames as a graph: {@code frames} [clips, rows, frames], row 0 of which says what frames count, to {@code logits}
 * [clips, classes] and, unless the statistics alone decide, {@code attention} [clips, strided frames]. Standardising,
 * pooling and the mean over the members of an ensemble are part of the graph.
 */
public final class FramesGraph {

    /** Name of the output of pooled statistics, where there is one. */
    public static final String STATISTICS = "statistics";
    /** Name of the weights that hold their mean, where they can be replaced. */
    public static final String MEAN = "statistics.mean";
    /** Name of the weights that hold their scale, where they can be replaced. */
    public static final String SCALE = "statistics.scale";

    private static final float STATISTICS_LIMIT = 4;
    private static final float MASKED = 1e4f;

    private final GraphBuilder graph;
    private final FramesSizes sizes;
    private final boolean normalised;

    private FramesGraph(GraphBuilder graph, FramesSizes sizes, boolean normalised) {
        this.graph = graph;
        this.sizes = sizes;
        this.normalised = normalised;
    }

    /**
     * Builds the graph.
     *
     * @param members trained numbers, those of one network or of several whose logits are averaged
     * @param sizes sizes of each
     * @param metadata what to note in the file
     * @param normalised whether {@value #STATISTICS} is an output, and {@value #MEAN} and {@value #SCALE} can be replaced by those of a
     *        speaker; for one member only
     * @return the file's bytes
     * @throws GraphException where a parameter is missing or of another size
     */
    public static byte[] build(List<NetworkWeights> members, FramesSizes sizes, Map<String, String> metadata, boolean normalised)
            throws GraphException {
        if (normalised && members.size() > 1) {
            throw new GraphException("A model that is fitted to speakers can't be shipped as the mean of the folds: choose another way "
                    + "(--ship all).");
        }
        GraphBuilder graph = new GraphBuilder();
        FramesGraph frames = new FramesGraph(graph, sizes, normalised);
        graph.input("frames", "batch", sizes.rows() + 1, "frames");
        List<String> logits = new ArrayList<>();
        List<String> attentions = new ArrayList<>();
        for (NetworkWeights weights : members) {
            frames.member(weights, logits, attentions);
        }
        graph.output(graph.node("Mean", logits), "logits", "batch", sizes.classes());
        if (!attentions.isEmpty()) {
            graph.output(graph.reshape(graph.node("Mean", attentions), 0, -1), "attention", "batch", "steps");
        }
        return graph.build("frames", metadata);
    }

    private void member(NetworkWeights weights, List<String> logits, List<String> attentions) throws GraphException {
        int rows = sizes.rows();
        GraphLayers layers = new GraphLayers(graph, weights);
        String active = graph.slice("frames", 1, 0, 1, 1);
        String raw = graph.slice("frames", 1, 1, rows + 1L, 1);
        String z = graph.subtract(raw, graph.constant(withoutFlag(weights.get("scaler.mean", rows + 1)), 1, rows, 1));
        z = graph.clip(graph.divide(z, graph.constant(withoutFlag(weights.get("scaler.scale", rows + 1)), 1, rows, 1)), sizes.limit());
        z = graph.multiply(z, active);
        String voiced = graph.multiply(active, graph.slice(raw, 1, sizes.voicedRow(), sizes.voicedRow() + 1L, 1));
        String statistics = new PooledStatistics(graph, sizes).of(z, active, voiced);
        int count = PooledStatistics.size(rows);
        if (normalised) {
            graph.output(statistics, STATISTICS, "batch", count);
        }
        statistics = graph.subtract(statistics, standard(MEAN, weights, count));
        statistics = graph.divide(statistics, standard(SCALE, weights, count));
        String direct = direct(layers, graph.clip(statistics, STATISTICS_LIMIT), count);
        if (sizes.statisticsShare() == 1) {
            logits.add(direct);
            return;
        }
        String course = course(layers, z, active, attentions);
        logits.add(graph.add(graph.multiply(direct, graph.scalar(sizes.statisticsShare())),
                graph.multiply(course, graph.scalar(1 - sizes.statisticsShare()))));
    }

    /** Of several kinds of surroundings, the mean of the logits of each, weighted by how much the clip sounds like it. */
    private String direct(GraphLayers layers, String statistics, int count) throws GraphException {
        int kinds = sizes.kinds();
        String all = layers.preciseLinear("statistics.out", statistics, count, kinds * sizes.classes());
        if (kinds == 1) {
            return all;
        }
        String shares = graph.node("Softmax", List.of(layers.preciseLinear("statistics.gate", statistics, count, kinds)),
                new GraphBuilder.Whole("axis", 1));
        return graph.sum(graph.multiply(graph.reshape(all, 0, kinds, sizes.classes()), graph.reshape(shares, 0, kinds, 1)), 1, false);
    }

    private String standard(String name, NetworkWeights weights, int count) throws GraphException {
        float[] values = weights.get(name, count);
        return normalised ? graph.weights(name, values, 1, count) : graph.constant(values, 1, count);
    }

    private String course(GraphLayers layers, String z, String active, List<String> attentions) throws GraphException {
        int channels = sizes.channels();
        int hidden = sizes.hidden();
        String count = graph.atLeast(graph.sum(active, 2, true), 1);
        String mean = graph.divide(graph.sum(z, 2, true), count);
        String x = graph.multiply(graph.subtract(z, mean), active);
        String kept = graph.slice(active, 2, 0, Long.MAX_VALUE, sizes.stride());
        x = layers.convolution("sequence.conv1", "sequence.bn1", x, sizes.rows(), channels, sizes.width(), sizes.stride());
        x = graph.multiply(x, kept);
        x = graph.multiply(layers.convolution("sequence.conv2", "sequence.bn2", x, channels, channels, 3, 1), kept);
        x = layers.gru("sequence.gru", 0, graph.transpose(x, 2, 0, 1), lengths(kept), channels, hidden);
        x = graph.transpose(x, 1, 0, 2);
        String scores = graph.node("Tanh", List.of(layers.linear("sequence.attn.0", x, 2 * hidden, hidden)));
        scores = layers.linear("sequence.attn.2", scores, hidden, 1);
        String mask = graph.multiply(graph.subtract(graph.transpose(kept, 0, 2, 1), graph.scalar(1)), graph.scalar(MASKED));
        String attention = graph.node("Softmax", List.of(graph.add(scores, mask)), new GraphBuilder.Whole("axis", 1));
        attentions.add(attention);
        x = graph.sum(graph.multiply(x, attention), 1, false);
        return layers.linear("sequence.out", x, 2 * hidden, sizes.classes());
    }

    /** @return place of the last frame that counts, from 1, for each clip as 32-bit integers */
    private String lengths(String kept) {
        String ones = graph.add(graph.multiply(kept, graph.scalar(0)), graph.scalar(1));
        String places = graph.node("CumSum", List.of(ones, graph.wholes(2)));
        String last = graph.node("ReduceMax", List.of(graph.multiply(places, kept)), new GraphBuilder.Wholes("axes", 1, 2),
                new GraphBuilder.Whole("keepdims", 0));
        return graph.node("Cast", List.of(graph.atLeast(last, 1)), new GraphBuilder.Whole("to", 6));
    }

    private static float[] withoutFlag(float[] values) {
        return Arrays.copyOfRange(values, 1, values.length);
    }
}
