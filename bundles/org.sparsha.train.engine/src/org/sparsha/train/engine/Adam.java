/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import ai.djl.ndarray.NDArray;

/**
 * Adam with decoupled weight decay (Kingma and Ba, 2015; Loshchilov and Hutter, 2019), .9, .999, 1e-8. It works on Java arrays, so that
 * its state goes into a checkpoint as it is.
 */
final class Adam {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;
    private static final String FIRST_NAME = "adam.first.";
    private static final String SECOND_NAME = "adam.second.";

    private final Weights weights;
    private final float decay;
    private final float clipNorm;
    private final Map<String, float[]> first = new LinkedHashMap<>();
    private final Map<String, float[]> second = new LinkedHashMap<>();
    private long steps;

    Adam(Weights weights, float decay, float clipNorm) {
        this.weights = weights;
        this.decay = decay;
        this.clipNorm = clipNorm;
        weights.learned().forEach((name, array) -> {
            first.put(name, new float[Math.toIntExact(array.size())]);
            second.put(name, new float[Math.toIntExact(array.size())]);
        });
    }

    /** Takes one step along the gradients that the engine holds, then clears them. */
    void step(float learningRate) {
        steps++;
        Map<String, float[]> gradients = new LinkedHashMap<>();
        double square = 0;
        for (Map.Entry<String, NDArray> entry : weights.learned().entrySet()) {
            try (NDArray gradient = entry.getValue().getGradient()) {
                float[] values = gradient.toFloatArray();
                gradient.subi(gradient);
                gradients.put(entry.getKey(), values);
                for (float value : values) {
                    square += (double) value * value;
                }
            }
        }
        double norm = Math.sqrt(square);
        double factor = clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1;
        double firstBias = 1 - Math.pow(FIRST, steps);
        double secondBias = 1 - Math.pow(SECOND, steps);
        for (Map.Entry<String, NDArray> entry : weights.learned().entrySet()) {
            float[] values = entry.getValue().toFloatArray();
            update(values, gradients.get(entry.getKey()), first.get(entry.getKey()), second.get(entry.getKey()), factor,
                    learningRate / firstBias, Math.sqrt(secondBias), 1 - learningRate * decay);
            entry.getValue().set(values);
        }
    }

    private static void update(float[] values, float[] gradients, float[] first, float[] second, double factor, double rate,
            double secondRoot, double keep) {
        for (int i = 0; i < values.length; i++) {
            double gradient = gradients[i] * factor;
            first[i] = (float) (FIRST * first[i] + (1 - FIRST) * gradient);
            second[i] = (float) (SECOND * second[i] + (1 - SECOND) * gradient * gradient);
            values[i] = (float) (values[i] * keep - rate * first[i] / (Math.sqrt(second[i]) / secondRoot + EPSILON));
        }
    }

    void save(SafeTensors target) {
        target.texts().put("adam.steps", Long.toString(steps));
        first.forEach((name, values) -> target.put(FIRST_NAME + name, values, values.length));
        second.forEach((name, values) -> target.put(SECOND_NAME + name, values, values.length));
    }

    void restore(SafeTensors source) {
        steps = Long.parseLong(source.texts().get("adam.steps"));
        first.replaceAll((name, values) -> source.arrays().get(FIRST_NAME + name));
        second.replaceAll((name, values) -> source.arrays().get(SECOND_NAME + name));
    }
}
