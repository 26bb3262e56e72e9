/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a network is trained.
 *
 * @param seed first random state; the same seed gives the same model
 * @param epochs greatest number of epochs; 0 where nothing is trained step by step
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
 */
public record Hyperparameters(long seed, int epochs, int batch, float learningRate, String schedule, int stepEpochs, float weightDecay,
        float shrinkage, float labelSmoothing, boolean classWeights, float dropout, float average, float clipNorm, int patience,
        boolean variants, boolean scaleVariants, float noise, int timeMask, int frequencyMask, float level,
        Map<Integer, Float> levelRows, float crop, float limit) {

    /** Copies the map, in an order that never changes: a job is known again by its text. */
    public Hyperparameters {
        levelRows = Collections.unmodifiableMap(new TreeMap<>(levelRows));
    }

    /**
     * @param newEpochs greatest number of epochs
     * @return the same with that many
     */
    public Hyperparameters withEpochs(int newEpochs) {
        return new Hyperparameters(seed, newEpochs, batch, learningRate, schedule, stepEpochs, weightDecay, shrinkage, labelSmoothing,
                classWeights, dropout, average, clipNorm, patience, variants, scaleVariants, noise, timeMask,
                frequencyMask, level, levelRows, crop, limit);
    }

    /**
     * @param newPatience epochs without a better validation after which to stop; 0 never
     * @return the same with that patience
     */
    public Hyperparameters withPatience(int newPatience) {
        return new Hyperparameters(seed, epochs, batch, learningRate, schedule, stepEpochs, weightDecay, shrinkage, labelSmoothing,
                classWeights, dropout, average, clipNorm, newPatience, variants, scaleVariants, noise, timeMask,
                frequencyMask, level, levelRows, crop, limit);
    }

    /**
     * @param newTimeMask greatest number of frames blanked at once in training
     * @param newFrequencyMask greatest number of neighbouring rows blanked at once in training
     * @return the same with those masks
     */
    public Hyperparameters withMasks(int newTimeMask, int newFrequencyMask) {
        return new Hyperparameters(seed, epochs, batch, learningRate, schedule, stepEpochs, weightDecay, shrinkage, labelSmoothing,
                classWeights, dropout, average, clipNorm, patience, variants, scaleVariants, noise, newTimeMask, newFrequencyMask, level,
                levelRows, crop, limit);
    }
}
