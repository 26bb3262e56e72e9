/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sparsha.core.SparshaException;

/**
 * How a network is trained. The names are those of {@code settings} in the job file of the training process.
 *
 * @param seed first random state; the same seed gives the same model
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
     * What a network is trained with unless other is asked for.
     *
     * @param network which network
     * @param seed first random state
     * @return the settings
     * @throws SparshaException where the network's recipe isn't installed
     */
    public static Hyperparameters usual(NetworkKind network, long seed) throws SparshaException {
        return network == NetworkKind.FRAMES ? frames(seed, InputRecipe.of(network).levelRows()) : original(seed);
    }

    /** Ours, for few recordings. */
    private static Hyperparameters frames(long seed, Map<Integer, Float> levelRows) {
        return new Hyperparameters(seed, 30, 32, 2e-3f, "one-cycle", 1, 0.02f, 0.3f, 0.1f, true, 0.3f, 0.98f, 2, 0, true, true, 0.1f,
                20, 0, 0.5f, levelRows, 0.3f, 5);
    }

    /** Those of the original: Adam 1e-3, batch 32, halved every 15 epochs, class weights, 60 epochs. */
    private static Hyperparameters original(long seed) {
        return new Hyperparameters(seed, 60, 32, 1e-3f, "step", 15, 0, 0, 0, true, 0.3f, 0, 0, 0, true, false, 0, 0, 0, 0, Map.of(), 0,
                0);
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
     * @param augmentations what is altered in training
     * @return the same with the masks among them, and no others
     */
    public Hyperparameters withMasks(List<Augmentation> augmentations) {
        return new Hyperparameters(seed, epochs, batch, learningRate, schedule, stepEpochs, weightDecay, shrinkage, labelSmoothing,
                classWeights, dropout, average, clipNorm, patience, variants, scaleVariants, noise,
                mask(augmentations, Augmentation.Kind.TIME_MASK), mask(augmentations, Augmentation.Kind.FREQUENCY_MASK), level, levelRows,
                crop, limit);
    }

    private static int mask(List<Augmentation> augmentations, Augmentation.Kind kind) {
        return augmentations.stream().filter(augmentation -> augmentation.kind() == kind).mapToInt(mask -> (int) mask.amount()).max()
                .orElse(0);
    }
}
