/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

/**
 * What a network should say of a clip, and how much that counts: by 1/count of its class among those learned from, where asked for, and by
 * the clip's own weight. What several people said of a clip is a share of each class.
 */
final class ClassTargets {

    /** Takes a class out of a softmax: e to this is 0 beside any logit. */
    private static final float OUT = -1e4f;

    private final TrainingJob job;
    private final float[] weights;
    private final boolean masked;

    ClassTargets(TrainingJob job, int[] train) {
        this.job = job;
        weights = new float[job.classes()];
        for (int clip : train) {
            TrainingJob.Clip entry = job.clips().get(clip);
            if (entry.target().shares().length == 0) {
                weights[entry.label()] += entry.target().weight();
            } else {
                for (int c = 0; c < weights.length; c++) {
                    weights[c] += entry.target().shares()[c] * entry.target().weight();
                }
            }
        }
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weights[c] == 0 ? 0 : job.settings().classWeights() ? 1 / weights[c] : 1;
            sum += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (float) (weights[c] * weights.length / sum);
        }
        masked = java.util.Arrays.stream(train).anyMatch(clip -> job.clips().get(clip).target().absent().length > 0);
    }

    /** @return how much of a clip is a class */
    float share(int clip, int label) {
        TrainingJob.Clip entry = job.clips().get(clip);
        return entry.target().shares().length == 0 ? entry.label() == label ? 1 : 0 : entry.target().shares()[label];
    }

    /** @return how much a class counts in a clip; 1 on average over the classes where clips have no weight of their own */
    float weight(int clip, int label) {
        return weights[label] * job.clips().get(clip).target().weight();
    }

    /** @return targets times class weight over the batch's sum of weights, [clips, classes] */
    float[] of(int[] clips) {
        int classes = job.classes();
        float[] result = new float[clips.length * classes];
        double total = 0;
        for (int clip : clips) {
            total += of(clip);
        }
        for (int n = 0; n < clips.length; n++) {
            float weight = of(clips[n]);
            TrainingJob.Target target = job.clips().get(clips[n]).target();
            float smoothing = job.settings().labelSmoothing();
            for (int c = 0; c < classes; c++) {
                float share = smoothing / classes + share(clips[n], c) * (1 - smoothing);
                result[n * classes + c] = (float) (share * weight / total);
            }
            for (int absent : target.absent()) {
                result[n * classes + absent] = 0;
            }
        }
        return result;
    }

    /** How much a clip counts. */
    private float of(int clip) {
        TrainingJob.Clip entry = job.clips().get(clip);
        if (entry.target().shares().length == 0) {
            return weight(clip, entry.label());
        }
        float weight = 0;
        for (int c = 0; c < weights.length; c++) {
            weight += share(clip, c) * weight(clip, c);
        }
        return weight;
    }

    /** @return whether classes are left out of the loss of any clip */
    boolean isMasked() {
        return masked;
    }

    /** @return what is added to logits so that absent classes play no part, [clips, classes] */
    float[] mask(int[] clips) {
        float[] mask = new float[clips.length * job.classes()];
        for (int n = 0; n < clips.length; n++) {
            for (int absent : job.clips().get(clips[n]).target().absent()) {
                mask[n * job.classes() + absent] = OUT;
            }
        }
        return mask;
    }
}
