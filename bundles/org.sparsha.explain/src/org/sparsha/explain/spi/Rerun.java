/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Under which other conditions an explanation is to be made again. What is not named stays as it was. Immutable; made by
 * {@link #withSeed} and the methods that change a copy.
 */
public final class Rerun {

    private final long seed;
    private final Optional<String> perturbation;
    private final OptionalInt target;
    private final Optional<float[]> signal;
    private final boolean randomModel;
    private final OptionalLong samples;

    private Rerun(long seed, Optional<String> perturbation, OptionalInt target, Optional<float[]> signal, boolean randomModel,
            OptionalLong samples) {
        this.seed = seed;
        this.perturbation = perturbation;
        this.target = target;
        this.signal = signal;
        this.randomModel = randomModel;
        this.samples = samples;
    }

    /**
     * @param seed seed to use
     * @return the same explanation under that seed
     */
    public static Rerun withSeed(long seed) {
        return new Rerun(seed, Optional.empty(), OptionalInt.empty(), Optional.empty(), false, OptionalLong.empty());
    }

    /**
     * @param id id of a perturbation, used with its defaults
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
     * @param other a signal as long as the analysed one; not to be written to afterwards
     * @return this for that signal
     */
    public Rerun hearing(float[] other) {
        return new Rerun(seed, perturbation, target, Optional.of(other), randomModel, samples);
    }

    /** @return this with a copy of the model whose weights are shuffled by the seed (a sanity check) */
    public Rerun withRandomModel() {
        return new Rerun(seed, perturbation, target, signal, true, samples);
    }

    /**
     * @param most the most evaluations to spend, for explainers with a parameter {@code samples}; those that can't do with so few spend
     *        the fewest they can
     * @return this with no more than those
     */
    public Rerun withSamples(long most) {
        return new Rerun(seed, perturbation, target, signal, randomModel, OptionalLong.of(most));
    }

    /** @return seed to use */
    public long seed() {
        return seed;
    }

    /** @return id of another perturbation, with its defaults */
    public Optional<String> perturbation() {
        return perturbation;
    }

    /** @return number of another class to explain */
    public OptionalInt target() {
        return target;
    }

    /** @return another signal, as long as the analysed one */
    public Optional<float[]> signal() {
        return signal;
    }

    /** @return whether to ask a copy of the model whose weights are shuffled */
    public boolean randomModel() {
        return randomModel;
    }

    /** @return the most evaluations to spend */
    public OptionalLong samples() {
        return samples;
    }
}
