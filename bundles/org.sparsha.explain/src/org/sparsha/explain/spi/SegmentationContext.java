/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;

/** What a segmenter is given. Immutable but for the signal's array; the {@code with} methods give changed copies. */
public final class SegmentationContext {

    private final float[] signal;
    private final int sampleRate;
    private final Map<String, List<Segment>> tiers;
    private final ParameterValues values;
    private final long seed;
    private final Progress progress;

    private SegmentationContext(float[] signal, int sampleRate, Map<String, List<Segment>> tiers, ParameterValues values, long seed,
            Progress progress) {
        this.signal = signal;
        this.sampleRate = sampleRate;
        this.tiers = tiers;
        this.values = values;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * A context without tiers and parameter values, with the seed 0, that is never cancelled.
     *
     * @param signal the analysed signal, mono, at least one sample
     * @param sampleRate samples a second
     * @return the context
     */
    public static SegmentationContext of(float[] signal, int sampleRate) {
        return new SegmentationContext(signal, sampleRate, Map.of(), ParameterValues.none(), 0, Progress.none());
    }

    /**
     * @param other another signal
     * @return this with that signal
     */
    public SegmentationContext withSignal(float[] other) {
        return new SegmentationContext(other, sampleRate, tiers, values, seed, progress);
    }

    /**
     * @param other names of annotation tiers to their intervals on this signal's axis, in the file's order
     * @return this with those tiers
     */
    public SegmentationContext withTiers(Map<String, List<Segment>> other) {
        return new SegmentationContext(signal, sampleRate, Collections.unmodifiableMap(new LinkedHashMap<>(other)), values, seed,
                progress);
    }

    /**
     * @param other values of the segmenter's parameters
     * @return this with those values
     */
    public SegmentationContext withValues(ParameterValues other) {
        return new SegmentationContext(signal, sampleRate, tiers, other, seed, progress);
    }

    /**
     * @param other seed of everything random
     * @return this with that seed
     */
    public SegmentationContext withSeed(long other) {
        return new SegmentationContext(signal, sampleRate, tiers, values, other, progress);
    }

    /**
     * @param other knows whether the user has cancelled
     * @return this with that progress
     */
    public SegmentationContext withProgress(Progress other) {
        return new SegmentationContext(signal, sampleRate, tiers, values, seed, other);
    }

    /** @return the analysed signal, mono, at least one sample; the segmenter's own copy */
    public float[] signal() {
        return signal;
    }

    /** @return samples a second */
    public int sampleRate() {
        return sampleRate;
    }

    /** @return names of annotation tiers to their intervals on this signal's axis, in the file's order; may be empty */
    public Map<String, List<Segment>> tiers() {
        return tiers;
    }

    /** @return values of the segmenter's parameters */
    public ParameterValues values() {
        return values;
    }

    /** @return seed of everything random */
    public long seed() {
        return seed;
    }

    /** @return for cancellation */
    public Progress progress() {
        return progress;
    }
}
