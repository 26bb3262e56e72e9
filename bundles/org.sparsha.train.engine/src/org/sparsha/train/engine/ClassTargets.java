/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

/** What a network should say of a clip, and how much that counts: by 1/count of its class among those learned from, where asked for. */
final class ClassTargets {

    private final TrainingJob job;
    private final float[] weights;

    ClassTargets(TrainingJob job, int[] train) {
        this.job = job;
        weights = new float[job.classes()];
        for (int clip : train) {
            weights[job.clips().get(clip).label()]++;
        }
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weights[c] == 0 ? 0 : job.settings().classWeights() ? 1 / weights[c] : 1;
            sum += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (float) (weights[c] * weights.length / sum);
        }
    }

    /** @return how much a clip of a class counts; 1 on average over the classes */
    float weight(int label) {
        return weights[label];
    }

    /** @return targets times class weight over the batch's sum of weights, [clips, classes] */
    float[] of(int[] clips) {
        int classes = job.classes();
        float smoothing = job.settings().labelSmoothing();
        float[] result = new float[clips.length * classes];
        double total = 0;
        for (int clip : clips) {
            total += weights[job.clips().get(clip).label()];
        }
        for (int n = 0; n < clips.length; n++) {
            int label = job.clips().get(clips[n]).label();
            for (int c = 0; c < classes; c++) {
                float share = smoothing / classes + (c == label ? 1 - smoothing : 0);
                result[n * classes + c] = (float) (share * weights[label] / total);
            }
        }
        return result;
    }
}
