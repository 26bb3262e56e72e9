/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What training one model has come to: its weights, their running mean, the best of these so far, the optimiser's memory and the number of
 * epochs done. Written after every epoch; training that goes on from the file ends as if it had never been stopped.
 */
final class TrainingState {

    private static final String BEST = "best.";
    private static final String MEAN = "average.";

    private final Weights weights;
    private final Adam adam;
    private Map<String, float[]> average;
    private Map<String, float[]> best;
    private double bestScore = Double.NEGATIVE_INFINITY;
    private int bestEpoch;
    private int epoch;

    TrainingState(Weights weights, Adam adam) {
        this.weights = weights;
        this.adam = adam;
        average = weights.copy();
        best = average;
    }

    /** @return epochs done */
    int epoch() {
        return epoch;
    }

    /** @return the epoch whose weights are kept, from 1 */
    int bestEpoch() {
        return bestEpoch;
    }

    /** Moves the running mean a step towards the weights. */
    void mix(float keep) {
        if (keep == 0) {
            return;
        }
        Map<String, float[]> now = weights.copy();
        for (Map.Entry<String, float[]> entry : average.entrySet()) {
            float[] target = entry.getValue();
            float[] source = now.get(entry.getKey());
            for (int i = 0; i < target.length; i++) {
                target[i] = keep * target[i] + (1 - keep) * source[i];
            }
        }
    }

    /** Counts an epoch; without a running mean the weights themselves are what counts. */
    void endEpoch(boolean mean) {
        epoch++;
        if (!mean) {
            average = weights.copy();
        }
    }

    /** Judges with the running mean instead of the weights. */
    interface Judge {

        /** @return the score, the greater the better */
        double score() throws IOException;
    }

    /** Keeps the running mean where it is the best so far. */
    double consider(Judge judge) throws IOException {
        Map<String, float[]> current = weights.copy();
        weights.restore(average);
        double score = judge.score();
        weights.restore(current);
        if (score > bestScore) {
            bestScore = score;
            bestEpoch = epoch;
            best = new LinkedHashMap<>();
            average.forEach((name, array) -> best.put(name, array.clone()));
        }
        return score;
    }

    /** The last epoch is the best, where none is chosen. */
    void considerLast() {
        best = average;
        bestEpoch = epoch;
    }

    /** Puts the best weights in place and among the arrays of a file. */
    void finish(SafeTensors target) {
        weights.restore(best);
        put(target, "", best);
        target.texts().put("epoch", Integer.toString(bestEpoch));
    }

    void save(Path file) throws IOException {
        SafeTensors state = new SafeTensors();
        put(state, "", weights.copy());
        put(state, MEAN, average);
        put(state, BEST, best);
        adam.save(state);
        state.texts().put("epoch", Integer.toString(epoch));
        state.texts().put("bestEpoch", Integer.toString(bestEpoch));
        state.texts().put("bestScore", Double.toString(bestScore));
        state.write(file);
    }

    void restore(Path file) throws IOException {
        SafeTensors state = SafeTensors.read(file);
        Map<String, float[]> current = new LinkedHashMap<>();
        average = new LinkedHashMap<>();
        best = new LinkedHashMap<>();
        for (String name : weights.copy().keySet()) {
            current.put(name, state.arrays().get(name));
            average.put(name, state.arrays().get(MEAN + name));
            best.put(name, state.arrays().get(BEST + name));
        }
        weights.restore(current);
        adam.restore(state);
        epoch = Integer.parseInt(state.texts().get("epoch"));
        bestEpoch = Integer.parseInt(state.texts().get("bestEpoch"));
        bestScore = Double.parseDouble(state.texts().get("bestScore"));
    }

    private void put(SafeTensors target, String prefix, Map<String, float[]> values) {
        values.forEach((name, array) -> target.put(prefix + name, array, weights.get(name).getShape().getShape()));
    }
}
