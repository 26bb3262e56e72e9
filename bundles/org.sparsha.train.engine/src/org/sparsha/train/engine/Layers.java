/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Layers as PyTorch defines them, over {@link Weights}. Results belong to the manager of the input. */
final class Layers {

    private static final float MOMENTUM = 0.9f;
    private static final float EPSILON = 1e-5f;

    private final Weights weights;
    private final float dropout;

    Layers(Weights weights, float dropout) {
        this.weights = weights;
        this.dropout = dropout;
    }

    /**
     * A convolution over frames, as one product with what each place of the kernel sees. The engine's own one reads memory it has not
     * written where a machine (many virtual ones) doesn't tell how large its caches are, and its results are noise then.
     *
     * @param input [clips, in, frames]
     * @return [clips, out, frames / stride]
     */
    NDArray convolution(String name, NDArray input, int stride, int padding) {
        NDArray weight = weights.get(name + ".weight");
        Shape shape = input.getShape();
        NDArray silence = input.getManager().zeros(new Shape(shape.get(0), shape.get(1), padding));
        NDArray padded = silence.concat(input, 2).concat(silence, 2);
        int width = Math.toIntExact(weight.getShape().get(2));
        long places = (shape.get(2) + 2L * padding - width) / stride;
        NDList seen = new NDList();
        for (int place = 0; place < width; place++) {
            seen.add(padded.get(new NDIndex(":, :, " + place + ":" + (place + places * stride + 1) + ":" + stride)));
        }
        NDArray kernel = weight.transpose(0, 2, 1).reshape(weight.getShape().get(0), -1);
        return kernel.matMul(NDArrays.concat(seen, 1)).add(weights.get(name + ".bias").reshape(-1, 1));
    }

    /** DJL's momentum .9 is PyTorch's .1. */
    NDArray batchNorm(String name, NDArray input, boolean training) {
        return input.getNDArrayInternal().batchNorm(input, weights.get(name + ".running_mean"), weights.get(name + ".running_var"),
                weights.get(name + ".weight"), weights.get(name + ".bias"), 1, MOMENTUM, EPSILON, training).singletonOrThrow();
    }

    NDArray relu(NDArray input) {
        return input.getNDArrayInternal().relu();
    }

    NDArray drop(NDArray input, boolean training) {
        return training && dropout > 0 ? input.getNDArrayInternal().dropout(input, dropout, true).singletonOrThrow() : input;
    }

    /** @param input [.., in] */
    NDArray linear(String name, NDArray input) {
        return input.matMul(weights.get(name + ".weight").transpose()).add(weights.get(name + ".bias"));
    }

    /** The same with sums of 64 bits, for many inputs: sums of 32 bits would differ from those of the exported graph. */
    NDArray preciseLinear(String name, NDArray input) {
        NDArray weight = weights.get(name + ".weight").toType(DataType.FLOAT64, false);
        NDArray bias = weights.get(name + ".bias").toType(DataType.FLOAT64, false);
        weight.attach(input.getManager());
        bias.attach(input.getManager());
        return input.toType(DataType.FLOAT64, false).matMul(weight.transpose()).add(bias).toType(DataType.FLOAT32, false);
    }

    /**
     * A bidirectional layer made of two one-directional ones. The backward one reads each clip from its own last frame, so that
     * what pads a batch never reaches a result.
     *
     * @param input [clips, frames, in]
     * @param reversed for each clip its frames from last to first, then the padding, [clips, frames] as 64-bit integers
     * @return [clips, frames, 2 hidden]
     */
    NDArray gru(String name, int layer, NDArray input, NDArray reversed, int hidden) {
        NDArray forward = oneWay(name, "l" + layer, input, hidden);
        NDArray backward = oneWay(name, "l" + layer + "_reverse", pick(input, reversed), hidden);
        return forward.concat(pick(backward, reversed), 2);
    }

    private NDArray oneWay(String name, String suffix, NDArray input, int hidden) {
        NDManager manager = input.getManager();
        NDArray state = manager.zeros(new Shape(1, input.getShape().get(0), hidden));
        NDList parameters = new NDList(weights.get(name + ".weight_ih_" + suffix), weights.get(name + ".weight_hh_" + suffix),
                weights.get(name + ".bias_ih_" + suffix), weights.get(name + ".bias_hh_" + suffix));
        return input.getNDArrayInternal().gru(input, state, parameters, true, 1, 0, false, false, true).get(0);
    }

    private static NDArray pick(NDArray input, NDArray order) {
        Shape shape = input.getShape();
        return input.gather(order.expandDims(2).broadcast(shape), 1);
    }

    /** @return the frames of each clip from last to first, for {@link #gru}; lengths from the last active frame, at least 1 */
    static NDArray reversal(NDArray active) {
        int clips = Math.toIntExact(active.getShape().get(0));
        int frames = Math.toIntExact(active.getShape().get(2));
        float[] flags = active.toFloatArray();
        long[] order = new long[clips * frames];
        for (int n = 0; n < clips; n++) {
            int length = frames;
            while (length > 1 && flags[n * frames + length - 1] == 0) {
                length--;
            }
            for (int t = 0; t < frames; t++) {
                order[n * frames + t] = t < length ? length - 1 - t : t;
            }
        }
        return active.getManager().create(order, new Shape(clips, frames)).toType(DataType.INT64, false);
    }

    /** @return every {@code stride}-th frame of [clips, rows, frames] */
    static NDArray everyNth(NDArray input, int stride) {
        return stride == 1 ? input : input.get(new NDIndex(":, :, ::" + stride));
    }
}
