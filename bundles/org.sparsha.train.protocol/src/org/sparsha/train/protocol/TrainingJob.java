/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be trained. The workbench writes it, the training process reads it; as a file it is JSON.
 *
 * @param network architecture, {@code frames} or {@code sparsha374}
 * @param sizes sizes of the architecture by name
 * @param classes number of classes
 * @param rows rows of a matrix among the data
 * @param clips one entry a clip
 * @param models one entry a model to be trained
 * @param settings how the network is trained
 * @param grouping how pooled statistics are standardised
 */
public record TrainingJob(String network, Map<String, Integer> sizes, int classes, int rows, List<Clip> clips, List<ModelJob> models,
        Hyperparameters settings, Grouping grouping) {

    /** Copies the collections. */
    public TrainingJob {
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        clips = List.copyOf(clips);
        models = List.copyOf(models);
    }

    /**
     * A recording, with its altered copies.
     *
     * @param label class from 0
     * @param frames frames of each variant, the recording itself first, then its altered copies
     * @param offsets where each variant starts among the data, counted in floats
     * @param group number of the speaker or corpus whose clips are standardised together; 0 where it doesn't matter
     * @param target what is learned of it beside its class
     */
    public record Clip(int label, int[] frames, long[] offsets, int group, Target target) {
    }

    /**
     * What is learned of a recording beside its class.
     *
     * @param shares share of each class, adding up to 1, as several people said it; empty where its class is all of it
     * @param weight how much it counts within its class, above 0
     * @param absent classes that are left out of its loss, since its corpus doesn't have them
     */
    public record Target(float[] shares, float weight, int[] absent) {

        /** Its class is all of it, and it counts as every other one. */
        public static final Target ONE = new Target(new float[0], 1, new int[0]);
    }

    /**
     * Over which clips pooled statistics are standardised.
     *
     * @param grouped whether over each group's own clips
     * @param learned whether what is learned from is standardised so, too; otherwise only answers to test clips are given both ways
     * @param meanWeight for so many clips the mean over all counts beside a group's own clips
     * @param scaleWeight for so many clips the scale over all counts beside a group's own clips
     */
    public record Grouping(boolean grouped, boolean learned, double meanWeight, double scaleWeight) {
    }

    /**
     * The text of the job; the same job always gives the same text.
     *
     * @return JSON
     */
    public String toJson() {
        return StrictJson.write(this);
    }

    /**
     * Reads a job.
     *
     * @param json its text
     * @return the job
     * @throws ProtocolException where a value is missing, unknown or of another kind, or the text is no JSON
     */
    public static TrainingJob parse(String json) throws ProtocolException {
        return StrictJson.read(json, TrainingJob.class);
    }

    /**
     * A size of the architecture.
     *
     * @param size its name
     * @return the size
     * @throws IllegalArgumentException where the job doesn't say it
     */
    public int size(String size) {
        Integer value = sizes.get(size);
        if (value == null) {
            throw new IllegalArgumentException("The network " + network + " needs the size " + size + ".");
        }
        return value;
    }
}
