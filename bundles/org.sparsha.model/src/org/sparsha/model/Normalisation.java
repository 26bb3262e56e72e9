/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.OptionalInt;

/**
 * How a model is fitted to a speaker or a corpus without labels: its graph standardises an inner vector by a mean and a scale that it
 * holds as weights, and these are replaced by those over reference clips. In {@code sparsha-model.json} this is
 * {@code input.normalisation}: {@code {"by", "output", "mean", "scale", "meanWeight", "scaleWeight", "referenceClips"}}.
 *
 * @param by what the reference clips have in common
 * @param output the graph's output that gives the vector before it is standardised, [clips, size]
 * @param mean name of the weights that hold the mean
 * @param scale name of the weights that hold the scale
 * @param meanWeight for so many clips the mean in the package counts beside the reference clips
 * @param scaleWeight for so many clips the scale in the package counts beside the reference clips
 * @param referenceClips number of clips that the model is fitted to; empty where it isn't, so that it works with means over its training
 */
public record Normalisation(By by, String output, String mean, String scale, double meanWeight, double scaleWeight,
        OptionalInt referenceClips) {

    /** What reference clips have in common. */
    public enum By {
        /** The person who speaks. */
        SPEAKER,
        /** Recordings made under the same conditions. */
        CORPUS,
        /** Either: the model is made to be used as it is, and can be fitted to a speaker or a corpus. */
        ANY
    }

    /** @return whether the model is less sure of its answers than it could be, since it is made to be fitted and isn't */
    public boolean wantsReferenceClips() {
        return by != By.ANY && referenceClips.isEmpty();
    }

    /**
     * @param clips number of reference clips
     * @return the same of a model that is fitted to them
     */
    Normalisation fittedTo(int clips) {
        return new Normalisation(by, output, mean, scale, meanWeight, scaleWeight, OptionalInt.of(clips));
    }
}
