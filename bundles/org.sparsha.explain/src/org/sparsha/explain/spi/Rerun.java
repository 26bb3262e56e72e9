/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Under which other conditions an explanation is to be made again. What is not named stays as it was.
 *
 * @param seed seed to use
 * @param perturbation id of another perturbation, with its defaults
 * @param target number of another class to explain
 * @param signal another signal, as long as the analysed one; not to be written to afterwards
 * @param randomModel whether to ask a copy of the model whose weights are shuffled by the seed (a sanity check) instead
 * @param samples the most evaluations to spend, for explainers with a parameter {@code samples}; those that can't do with so few spend
 * the fewest they can
 */
public record Rerun(long seed, Optional<String> perturbation, OptionalInt target, Optional<float[]> signal, boolean randomModel,
        OptionalLong samples) {

    /**
     * @param seed seed to use
     * @return the same explanation under that seed
     */
    public static Rerun withSeed(long seed) {
        return new Rerun(seed, Optional.empty(), OptionalInt.empty(), Optional.empty(), false, OptionalLong.empty());
    }

    /**
     * @param id id of a perturbation
     * @return this with that perturbation
     */
    public Rerun perturbedBy(String id) {
        return new Rerun(seed, Optional.of(id), target, signal, randomModel, samples);
    }

    /**
     * @param label number of a class
     * @return this for that class
     */
    public Rerun explaining(int label) {
        return new Rerun(seed, perturbation, OptionalInt.of(label), signal, randomModel, samples);
    }

    /**
     * @param other a signal as long as the analysed one
     * @return this for that signal
     */
    public Rerun hearing(float[] other) {
        return new Rerun(seed, perturbation, target, Optional.of(other), randomModel, samples);
    }

    /** @return this with the model's weights shuffled */
    public Rerun withRandomModel() {
        return new Rerun(seed, perturbation, target, signal, true, samples);
    }

    /**
     * @param most the most evaluations to spend
     * @return this with no more than those
     */
    public Rerun withSamples(long most) {
        return new Rerun(seed, perturbation, target, signal, randomModel, OptionalLong.of(most));
    }
}
