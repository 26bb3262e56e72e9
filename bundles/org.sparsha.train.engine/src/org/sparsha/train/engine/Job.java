/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;

/**
 * What is to be trained, as read from {@code job.json}; written by {@code org.sparsha.train.TrainingJob}, whose Javadoc explains each
 * value. Gson fills the components by name.
 *
 * @param network architecture, {@code frames} or {@code sparsha374}
 * @param sizes sizes of the architecture by name
 * @param classes number of classes
 * @param rows rows of a matrix in {@code data.f32}
 * @param clips one entry a clip
 * @param folds one entry a model to be trained
 * @param settings hyper-parameters
 */
record Job(String network, Map<String, Integer> sizes, int classes, int rows, List<Clip> clips, List<Fold> folds, Settings settings) {

    /**
     * @param label class from 0
     * @param frames frames of each variant, the recording itself first, then its augmented copies
     * @param offsets where each variant starts in {@code data.f32}, counted in floats
     * @param group number of the speaker or corpus whose clips are standardised together; 0 where it doesn't matter
     */
    record Clip(int label, int[] frames, long[] offsets, int group) {
    }

    /**
     * @param name name of the model and of its files
     * @param train clips learned from
     * @param validation clips that choose the epoch; empty: the last epoch is kept
     * @param test clips whose logits are written at the end
     * @param scale clips that decide mean and scale; those learned from, but where a protocol that leaks is repeated
     */
    record Fold(String name, int[] train, int[] validation, int[] test, int[] scale) {
    }

    /**
     * @param seed first random state
     * @param epochs greatest number of epochs
     * @param batch clips a step
     * @param learningRate greatest learning rate
     * @param schedule {@code one-cycle} or {@code step} (halved every {@code stepEpochs})
     * @param stepEpochs see schedule
     * @param weightDecay decoupled decay a step, times the learning rate
     * @param shrinkage share of the diagonal in the covariance of the head over statistics, 0 to 1
     * @param labelSmoothing share of the target given to all classes alike
     * @param classWeights whether rare classes count more, by 1/count
     * @param dropout share of values dropped
     * @param average decay of the running mean of the weights that is kept; 0 keeps the weights themselves
     * @param clipNorm greatest norm of the gradient; 0 for none
     * @param patience epochs without a better validation after which to stop; 0 never
     * @param variants whether augmented copies are drawn from in training
     * @param scaleVariants whether augmented copies enter mean and scale
     * @param noise standard deviation of noise added to standardised values in training
     * @param timeMask greatest number of frames blanked at once in training
     * @param frequencyMask greatest number of neighbouring rows blanked at once in training
     * @param level standard deviation of random gain, in units of the natural logarithm of the amplitude
     * @param levelRows rows that gain moves, and by how much each
     * @param crop share of training clips cut to a random part
     * @param limit bound of standardised values, 0 for none
     * @param grouped whether pooled statistics are standardised over each group's own clips
     * @param meanWeight for so many clips the mean over all counts beside a group's own clips
     * @param scaleWeight for so many clips the scale over all counts beside a group's own clips
     */
    record Settings(long seed, int epochs, int batch, float learningRate, String schedule, int stepEpochs, float weightDecay,
            float shrinkage, float labelSmoothing, boolean classWeights, float dropout, float average, float clipNorm, int patience,
                    boolean variants,
            boolean scaleVariants, float noise, int timeMask, int frequencyMask, float level,
            Map<String, Float> levelRows, float crop, float limit, boolean grouped, double meanWeight, double scaleWeight) {
    }

    static Job read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Gson().fromJson(reader, Job.class);
        }
    }

    int size(String name) {
        Integer value = sizes.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The network " + network + " needs the size " + name + ".");
        }
        return value;
    }
}
