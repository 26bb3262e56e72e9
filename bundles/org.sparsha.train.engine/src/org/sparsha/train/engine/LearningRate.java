/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.Hyperparameters;

/** The learning rate at a moment of training. */
final class LearningRate {

    private static final double WARM_UP = 0.2;
    private static final double FIRST_SHARE = 0.04;

    private LearningRate() {
    }

    /** @param at epochs done, with the share of the one under way */
    static float at(Hyperparameters settings, double at) {
        return switch (settings.schedule()) {
            case "step" -> (float) (settings.learningRate() * Math.pow(0.5, Math.floor(at / settings.stepEpochs())));
            case "one-cycle" -> oneCycle(settings, at / settings.epochs());
            default -> throw new IllegalArgumentException("There is no schedule of learning rates called " + settings.schedule() + ".");
        };
    }

    private static float oneCycle(Hyperparameters settings, double part) {
        double share = part < WARM_UP ? FIRST_SHARE + (1 - FIRST_SHARE) * (1 - Math.cos(Math.PI * part / WARM_UP)) / 2
                : (1 + Math.cos(Math.PI * (part - WARM_UP) / (1 - WARM_UP))) / 2;
        return (float) (settings.learningRate() * share);
    }
}
