/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Our network over frames: two heads whose logits are averaged. The {@link StatisticsHead} reads the clip's {@link FrameStatistics}; it
 * learns most from few recordings, and at once. The other, which is trained step by step, reads the course of the frames, each relative to
 * the clip's own mean: a strided and a plain convolution, a bidirectional GRU, attention over time.
 */
final class FramesNetwork implements Network {

    private static final String SEQUENCE = "sequence.";

    private final Layers layers;
    private final int stride;
    private final int width;
    private final int hidden;
    private final float share;

    FramesNetwork(TrainingJob job, Weights weights) {
        layers = new Layers(weights, job.settings().dropout());
        stride = job.size("stride");
        hidden = job.size("gru");
        share = job.size("statisticsPercent") / 100f;
        int rows = job.rows() - 1;
        int channels = job.size("channels");
        width = job.size("width");
        weights.convolution(SEQUENCE + "conv1", rows, channels, width);
        weights.batchNorm(SEQUENCE + "bn1", channels);
        weights.convolution(SEQUENCE + "conv2", channels, channels, 3);
        weights.batchNorm(SEQUENCE + "bn2", channels);
        weights.gru(SEQUENCE + "gru", "l0", channels, hidden);
        weights.gru(SEQUENCE + "gru", "l0_reverse", channels, hidden);
        weights.linear(SEQUENCE + "attn.0", 2 * hidden, hidden);
        weights.linear(SEQUENCE + "attn.2", hidden, 1);
        weights.linear(SEQUENCE + "out", 2 * hidden, job.classes());
    }

    @Override
    public int flagRows() {
        return 1;
    }

    @Override
    public int learning() {
        return 2;
    }

    @Override
    public boolean readsStatistics() {
        return true;
    }

    @Override
    public NDList forward(Batch batch, boolean training) {
        NDArray sequence = sequence(batch, training);
        NDArray statistics = layers.preciseLinear(StatisticsHead.NAME, batch.statistics());
        return new NDList(statistics.mul(share).add(sequence.mul(1 - share)), statistics, sequence);
    }

    private NDArray sequence(Batch batch, boolean training) {
        NDArray active = batch.active();
        NDArray count = active.sum(new int[] {2}, true).maximum(1);
        NDArray x = batch.rows().mul(active);
        x = x.sub(x.sum(new int[] {2}, true).div(count)).mul(active);
        x = layers.convolution(SEQUENCE + "conv1", x, stride, width / 2);
        NDArray kept = Layers.everyNth(active, stride);
        x = layers.drop(layers.relu(layers.batchNorm(SEQUENCE + "bn1", x, training)), training).mul(kept);
        x = layers.convolution(SEQUENCE + "conv2", x, 1, 1);
        x = layers.drop(layers.relu(layers.batchNorm(SEQUENCE + "bn2", x, training)), training).mul(kept);
        x = layers.gru(SEQUENCE + "gru", 0, x.transpose(0, 2, 1), Layers.reversal(kept), hidden);
        NDArray scores = layers.linear(SEQUENCE + "attn.2", layers.linear(SEQUENCE + "attn.0", x).tanh());
        NDArray attention = scores.add(kept.transpose(0, 2, 1).sub(1).mul(1e4f)).softmax(1);
        x = x.mul(attention).sum(new int[] {1});
        return layers.linear(SEQUENCE + "out", layers.drop(x, training));
    }
}
