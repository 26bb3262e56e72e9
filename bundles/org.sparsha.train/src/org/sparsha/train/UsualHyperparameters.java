/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Map;

import org.sparsha.core.SparshaException;
import org.sparsha.train.protocol.Hyperparameters;

/** What networks are trained with unless other is asked for. */
public final class UsualHyperparameters {

    private UsualHyperparameters() {
    }

    /**
     * What a network is trained with unless other is asked for.
     *
     * @param network which network
     * @param seed first random state
     * @return the settings
     * @throws SparshaException where the network's recipe isn't installed
     */
    public static Hyperparameters of(NetworkKind network, long seed) throws SparshaException {
        return switch (network) {
            case FRAMES -> frames(seed, InputRecipe.of(network).levelRows());
            case STATISTICS, SURROUNDINGS -> frames(seed, Map.of()).withEpochs(0);
            case SPARSHA374 -> original(seed);
        };
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
     * @param settings how a network is trained
     * @param augmentations what is altered in training
     * @return the same with the masks among them, and no others
     */
    public static Hyperparameters withMasks(Hyperparameters settings, List<Augmentation> augmentations) {
        return settings.withMasks(mask(augmentations, Augmentation.Kind.TIME_MASK), mask(augmentations, Augmentation.Kind.FREQUENCY_MASK));
    }

    private static int mask(List<Augmentation> augmentations, Augmentation.Kind kind) {
        return augmentations.stream().filter(augmentation -> augmentation.kind() == kind).mapToInt(mask -> (int) mask.amount()).max()
                .orElse(0);
    }
}
