/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import org.sparsha.core.ParameterValues;

/** What a perturbation is given. Immutable but for the signal's array; the {@code with} methods give changed copies. */
public final class PerturbationContext {

    private final float[] signal;
    private final int sampleRate;
    private final ParameterValues values;
    private final long seed;

    private PerturbationContext(float[] signal, int sampleRate, ParameterValues values, long seed) {
        this.signal = signal;
        this.sampleRate = sampleRate;
        this.values = values;
        this.seed = seed;
    }

    /**
     * A context without parameter values and with the seed 0.
     *
     * @param signal the analysed signal, mono
     * @param sampleRate samples a second
     * @return the context
     */
    public static PerturbationContext of(float[] signal, int sampleRate) {
        return new PerturbationContext(signal, sampleRate, ParameterValues.none(), 0);
    }

    /**
     * @param other another signal
     * @return this with that signal
     */
    public PerturbationContext withSignal(float[] other) {
        return new PerturbationContext(other, sampleRate, values, seed);
    }

    /**
     * @param other values of the perturbation's parameters
     * @return this with those values
     */
    public PerturbationContext withValues(ParameterValues other) {
        return new PerturbationContext(signal, sampleRate, other, seed);
    }

    /**
     * @param other seed of everything random
     * @return this with that seed
     */
    public PerturbationContext withSeed(long other) {
        return new PerturbationContext(signal, sampleRate, values, other);
    }

    /** @return the analysed signal, mono; the perturbation's own copy */
    public float[] signal() {
        return signal;
    }

    /** @return samples a second */
    public int sampleRate() {
        return sampleRate;
    }

    /** @return values of the perturbation's parameters */
    public ParameterValues values() {
        return values;
    }

    /** @return seed of everything random */
    public long seed() {
        return seed;
    }
}
