/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import java.util.List;
import java.util.Map;

/**
 * The network of the original Sparsha as a graph: {@code features} [clips, n] to {@code logits} [clips, classes] and {@code attention}
 * [clips, 50]. Parameter names are those of its checkpoints ({@code cnn.0.weight}, {@code gru.weight_ih_l0} and so on). Where the weights
 * have {@code scaler.mean} and {@code scaler.scale}, the graph standardises its input itself.
 */
public final class OriginalGraph {

    private static final int CHANNELS = 64;
    private static final int HIDDEN = 128;
    private static final int PLACES = 50;

    private OriginalGraph() {
    }

    /**
     * Builds the graph.
     *
     * @param weights the trained numbers
     * @param features length of the feature vector
     * @param classes number of classes
     * @param metadata what to note in the file
     * @return the file's bytes
     * @throws GraphException where a parameter is missing or of another size
     */
    public static byte[] build(NetworkWeights weights, int features, int classes, Map<String, String> metadata)
            throws GraphException {
        GraphBuilder graph = new GraphBuilder();
        GraphLayers layers = new GraphLayers(graph, weights);
        graph.input("features", "batch", features);
        String x = "features";
        if (weights.size("scaler.mean") > 0) {
            x = graph.subtract(x, graph.constant(weights.get("scaler.mean", features), 1, features));
            x = graph.divide(x, graph.constant(weights.get("scaler.scale", features), 1, features));
        }
        x = graph.node("Unsqueeze", List.of(x, graph.wholes(1)));
        x = layers.convolution("cnn.0", "cnn.1", x, 1, CHANNELS, 5, 1);
        x = layers.convolution("cnn.3", "cnn.4", x, CHANNELS, CHANNELS, 5, 1);
        x = graph.node("MatMul", List.of(x, graph.constant(pooling(features), features, PLACES)));
        x = graph.transpose(x, 2, 0, 1);
        x = layers.gru("gru", 0, x, "", CHANNELS, HIDDEN);
        x = layers.gru("gru", 1, x, "", 2 * HIDDEN, HIDDEN);
        x = graph.transpose(x, 1, 0, 2);
        String scores = layers.linear("attn.0", x, 2 * HIDDEN, HIDDEN);
        scores = layers.linear("attn.2", graph.node("Tanh", List.of(scores)), HIDDEN, 1);
        String attention = graph.node("Softmax", List.of(scores), new GraphBuilder.Whole("axis", 1));
        x = graph.sum(graph.multiply(x, attention), 1, false);
        x = graph.node("Relu", List.of(layers.linear("classifier.0", x, 2 * HIDDEN, CHANNELS)));
        graph.output(layers.linear("classifier.3", x, CHANNELS, classes), "logits", "batch", classes);
        graph.output(graph.reshape(attention, 0, -1), "attention", "batch", PLACES);
        return graph.build("sparsha374", metadata);
    }

    /** Place j is the mean of positions floor(j n / 50) up to ceil((j + 1) n / 50). */
    private static float[] pooling(int positions) {
        float[] matrix = new float[positions * PLACES];
        for (int j = 0; j < PLACES; j++) {
            int start = j * positions / PLACES;
            int end = ((j + 1) * positions + PLACES - 1) / PLACES;
            for (int i = start; i < end; i++) {
                matrix[i * PLACES + j] = 1f / (end - start);
            }
        }
        return matrix;
    }
}
