/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.List;

/** PyTorch's layers as ONNX nodes over {@link NetworkWeights}. */
final class GraphLayers {

    private static final double EPSILON = 1e-5;

    private final GraphBuilder graph;
    private final NetworkWeights weights;

    GraphLayers(GraphBuilder graph, NetworkWeights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /** A convolution over the last axis of [clips, in, places], its batch normalisation folded into it, and the positive part. */
    String convolution(String name, String norm, String input, int in, int out, int width, int stride) throws GraphException {
        float[] weight = weights.get(name + ".weight", out * in * width).clone();
        float[] bias = weights.get(name + ".bias", out).clone();
        float[] gamma = weights.get(norm + ".weight", out);
        float[] beta = weights.get(norm + ".bias", out);
        float[] mean = weights.get(norm + ".running_mean", out);
        float[] variance = weights.get(norm + ".running_var", out);
        for (int o = 0; o < out; o++) {
            double factor = gamma[o] / Math.sqrt(variance[o] + EPSILON);
            for (int i = 0; i < in * width; i++) {
                weight[o * in * width + i] *= (float) factor;
            }
            bias[o] = (float) ((bias[o] - mean[o]) * factor + beta[o]);
        }
        String value = graph.node("Conv",
                List.of(input, graph.constant(weight, out, in, width), graph.constant(bias, out)),
                new GraphBuilder.Wholes("kernel_shape", width), new GraphBuilder.Wholes("strides", stride),
                new GraphBuilder.Wholes("pads", width / 2, width / 2));
        return graph.node("Relu", List.of(value));
    }

    /** A linear layer over the last axis. */
    String linear(String name, String input, int in, int out) throws GraphException {
        String product = graph.node("MatMul", List.of(input, turned(name, in, out)));
        return graph.add(product, graph.constant(weights.get(name + ".bias", out), out));
    }

    /** The same with sums of 64 bits, for many inputs: those of 32 bits depend on their order, which is each runtime's own. */
    String preciseLinear(String name, String input, int in, int out) throws GraphException {
        String product = graph.node("MatMul", List.of(graph.precise(input), graph.precise(turned(name, in, out))));
        return graph.single(graph.add(product, graph.precise(graph.constant(weights.get(name + ".bias", out), out))));
    }

    private String turned(String name, int in, int out) throws GraphException {
        float[] weight = weights.get(name + ".weight", in * out);
        float[] turned = new float[in * out];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                turned[i * out + o] = weight[o * in + i];
            }
        }
        return graph.constant(turned, in, out);
    }

    /**
     * A bidirectional GRU layer.
     *
     * @param input [places, clips, in]
     * @param lengths number of places of each clip as 32-bit integers; empty: all
     * @return [places, clips, 2 hidden]
     */
    String gru(String name, int layer, String input, String lengths, int in, int hidden) throws GraphException {
        String[] ends = {"_l" + layer, "_l" + layer + "_reverse"};
        float[] w = new float[2 * 3 * hidden * in];
        float[] r = new float[2 * 3 * hidden * hidden];
        float[] b = new float[2 * 6 * hidden];
        for (int d = 0; d < 2; d++) {
            gates(weights.get(name + ".weight_ih" + ends[d], 3 * hidden * in), w, d * 3 * hidden * in, hidden * in);
            gates(weights.get(name + ".weight_hh" + ends[d], 3 * hidden * hidden), r, d * 3 * hidden * hidden, hidden * hidden);
            gates(weights.get(name + ".bias_ih" + ends[d], 3 * hidden), b, d * 6 * hidden, hidden);
            gates(weights.get(name + ".bias_hh" + ends[d], 3 * hidden), b, d * 6 * hidden + 3 * hidden, hidden);
        }
        String value = graph.node("GRU",
                List.of(input, graph.constant(w, 2, 3L * hidden, in), graph.constant(r, 2, 3L * hidden, hidden),
                        graph.constant(b, 2, 6L * hidden), lengths),
                new GraphBuilder.Text("direction", "bidirectional"), new GraphBuilder.Whole("hidden_size", hidden),
                new GraphBuilder.Whole("linear_before_reset", 1));
        return graph.reshape(graph.transpose(value, 0, 2, 1, 3), 0, 0, 2L * hidden);
    }

    /** PyTorch's gates are reset, update, new; ONNX's update, reset, new. */
    private static void gates(float[] source, float[] target, int at, int size) {
        System.arraycopy(source, size, target, at, size);
        System.arraycopy(source, 0, target, at + size, size);
        System.arraycopy(source, 2 * size, target, at + 2 * size, size);
    }
}
