/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;

/**
 * The part of a file that a recording is, in seconds.
 *
 * @param start where it begins, 0 or more
 * @param end where it ends, more than {@code start}; empty for the end of the file
 */
public record TimeSpan(double start, OptionalDouble end) {

    /** Code of the warning that a part goes on beyond the end of its file. */
    public static final String PAST_END = "past-end";

    /** Seconds beyond the end that are rounding: times of annotations and manifests are often kept in hundredths. */
    private static final double ROUNDING = 0.02;

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

    /**
     * What is to be said where the file ends before this span does.
     *
     * @param frames samples a channel in the file
     * @param sampleRate samples a second
     * @return a warning; empty where the file holds all of the span, to two hundredths of a second
     */
    public Optional<Warning> pastEnd(long frames, double sampleRate) {
        double length = frames / sampleRate;
        return end.isEmpty() || end.getAsDouble() <= length + ROUNDING ? Optional.empty()
                : Optional.of(new Warning(PAST_END, String.format(Locale.ROOT, "The part asked for ends at %.2f s, and the recording "
                        + "at %.2f s: what is heard ends there. Check the end, or whether the recording was cut.",
                        end.getAsDouble(), length)));
    }
}
