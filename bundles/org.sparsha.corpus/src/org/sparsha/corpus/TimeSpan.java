/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.OptionalDouble;

import org.sparsha.core.SampleRange;

/**
 * The part of a file that a recording is, in seconds.
 *
 * @param start where it begins, 0 or more
 * @param end where it ends, more than {@code start}; empty for the end of the file
 */
public record TimeSpan(double start, OptionalDouble end) {

    /** The whole file. */
    public static final TimeSpan WHOLE = new TimeSpan(0, OptionalDouble.empty());

    /** Checks the order of the bounds. */
    public TimeSpan {
        if (!(start >= 0) || Double.isInfinite(start) || end.isPresent() && !(end.getAsDouble() > start && end.getAsDouble() < 1e9)) {
            throw new IllegalArgumentException("Not a span of time: " + start + " to " + end);
        }
    }

    /**
     * A part of a file.
     *
     * @param start start in seconds, 0 or more
     * @param end end in seconds, more than {@code start}
     * @return the span
     */
    public static TimeSpan of(double start, double end) {
        return new TimeSpan(start, OptionalDouble.of(end));
    }

    /** @return whether it is the whole file */
    public boolean isWhole() {
        return start == 0 && end.isEmpty();
    }

    /**
     * This span in samples, cut to what the file holds.
     *
     * @param frames samples a channel in the file
     * @param sampleRate samples a second
     * @return the range
     */
    public SampleRange inSamples(long frames, double sampleRate) {
        long to = end.isPresent() ? Math.min(frames, Math.round(end.getAsDouble() * sampleRate)) : frames;
        long from = Math.min(to, Math.round(start * sampleRate));
        return new SampleRange(from, to);
    }
}
