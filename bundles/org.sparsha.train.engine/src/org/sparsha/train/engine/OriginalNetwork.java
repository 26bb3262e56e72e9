/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * The network of the original Sparsha over one vector of features: two convolutions along the vector, average pooling to 50 places, two
 * bidirectional GRU layers and attention over the places, two linear layers. Parameter names are those of its checkpoints.
 */
final class OriginalNetwork implements Network {

    static final int PLACES = 50;
    private static final int CHANNELS = 64;
    private static final int HIDDEN = 128;

    private final Layers layers;
    private final NDArray pooling;

    OriginalNetwork(TrainingJob job, Weights weights) {
        layers = new Layers(weights, job.settings().dropout());
        weights.convolution("cnn.0", 1, CHANNELS, 5);
        weights.batchNorm("cnn.1", CHANNELS);
        weights.convolution("cnn.3", CHANNELS, CHANNELS, 5);
        weights.batchNorm("cnn.4", CHANNELS);
        for (int layer = 0; layer < 2; layer++) {
            int in = layer == 0 ? CHANNELS : 2 * HIDDEN;
            weights.gru("gru", "l" + layer, in, HIDDEN);
            weights.gru("gru", "l" + layer + "_reverse", in, HIDDEN);
        }
        weights.linear("attn.0", 2 * HIDDEN, HIDDEN);
        weights.linear("attn.2", HIDDEN, 1);
        weights.linear("classifier.0", 2 * HIDDEN, CHANNELS);
        weights.linear("classifier.3", CHANNELS, job.classes());
        pooling = weights.get("cnn.0.bias").getManager().create(pooling(job.rows()), new Shape(job.rows(), PLACES));
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

    @Override
    public int learning() {
        return 0;
    }

    @Override
    public boolean readsStatistics() {
        return false;
    }

    @Override
    public int flagRows() {
        return 0;
    }

    @Override
    public NDList forward(Batch batch, boolean training) {
        NDArray x = batch.rows().transpose(0, 2, 1);
        x = layers.relu(layers.batchNorm("cnn.1", layers.convolution("cnn.0", x, 1, 2), training));
        x = layers.relu(layers.batchNorm("cnn.4", layers.convolution("cnn.3", x, 1, 2), training));
        x = x.matMul(pooling).transpose(0, 2, 1);
        NDArray reversed = Layers.reversal(x.getManager().ones(new Shape(x.getShape().get(0), 1, PLACES)));
        x = layers.gru("gru", 0, x, reversed, HIDDEN);
        x = layers.gru("gru", 1, x, reversed, HIDDEN);
        NDArray attention = layers.linear("attn.2", layers.linear("attn.0", x).tanh()).softmax(1);
        x = x.mul(attention).sum(new int[] {1});
        x = layers.drop(layers.relu(layers.linear("classifier.0", x)), training);
        return new NDList(layers.linear("classifier.3", x));
    }
}
