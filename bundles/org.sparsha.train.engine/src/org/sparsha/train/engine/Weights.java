/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * The numbers of one network by PyTorch's parameter names: learned ones, the running statistics of batch normalisation, and those that are
 * found otherwise and stay as they are. They live in the engine; the optimiser works on copies in Java, which keeps its state easy to save
 * and the same on every machine.
 */
final class Weights {

    private final NDManager manager;
    private final Random random;
    private final Map<String, NDArray> learned = new LinkedHashMap<>();
    private final Map<String, NDArray> running = new LinkedHashMap<>();
    private final Map<String, NDArray> fixed = new LinkedHashMap<>();

    /** @param random gives the first values */
    Weights(NDManager manager, Random random) {
        this.manager = manager;
        this.random = random;
    }

    /** Adds a weight with PyTorch's customary first values, even within ±1/√fan. */
    void uniform(String name, int fan, long... shape) {
        Shape dimensions = new Shape(shape);
        float bound = (float) (1 / Math.sqrt(fan));
        float[] values = new float[Math.toIntExact(dimensions.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextFloat() * 2 - 1) * bound;
        }
        learn(name, values, dimensions);
    }

    void convolution(String name, int in, int out, int width) {
        uniform(name + ".weight", in * width, out, in, width);
        uniform(name + ".bias", in * width, out);
    }

    void linear(String name, int in, int out) {
        uniform(name + ".weight", in, out, in);
        uniform(name + ".bias", in, out);
    }

    void batchNorm(String name, int size) {
        learn(name + ".weight", filled(size, 1), new Shape(size));
        learn(name + ".bias", new float[size], new Shape(size));
        running.put(name + ".running_mean", manager.create(new float[size]));
        running.put(name + ".running_var", manager.create(filled(size, 1)));
    }

    /** Adds one layer and direction of a GRU. */
    void gru(String name, String suffix, int in, int hidden) {
        uniform(name + ".weight_ih_" + suffix, hidden, 3L * hidden, in);
        uniform(name + ".weight_hh_" + suffix, hidden, 3L * hidden, hidden);
        uniform(name + ".bias_ih_" + suffix, hidden, 3L * hidden);
        uniform(name + ".bias_hh_" + suffix, hidden, 3L * hidden);
    }

    /** Sets a weight that is neither learned step by step nor part of a checkpoint. */
    void fix(String name, float[] values, long... shape) {
        fixed.put(name, manager.create(values, new Shape(shape)));
    }

    /** Puts the weights that stay as they are among the arrays of a file. */
    void saveFixed(SafeTensors target) {
        fixed.forEach((name, array) -> target.put(name, array.toFloatArray(), array.getShape().getShape()));
    }

    NDArray get(String name) {
        NDArray array = learned.get(name);
        return array != null ? array : running.getOrDefault(name, fixed.get(name));
    }

    Map<String, NDArray> learned() {
        return learned;
    }

    Map<String, NDArray> running() {
        return running;
    }

    /** @return copies of the numbers that training changes, by name */
    Map<String, float[]> copy() {
        Map<String, float[]> result = new LinkedHashMap<>();
        learned.forEach((name, array) -> result.put(name, array.toFloatArray()));
        running.forEach((name, array) -> result.put(name, array.toFloatArray()));
        return result;
    }

    /** Puts numbers back that {@link #copy} gave. */
    void restore(Map<String, float[]> values) {
        learned.forEach((name, array) -> array.set(values.get(name)));
        running.forEach((name, array) -> array.set(values.get(name)));
    }

    private void learn(String name, float[] values, Shape shape) {
        NDArray array = manager.create(values, shape);
        array.setRequiresGradient(true);
        learned.put(name, array);
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }
}
