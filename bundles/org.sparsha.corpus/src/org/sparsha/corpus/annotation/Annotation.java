/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.core.SampleRange;

/**
 * A label at a time. Times are seconds of the recording, exactly as their file has them.
 *
 * @param start where it begins, 0 or more in most formats
 * @param end where it ends, {@code start} or later; the same for a point
 * @param label its text, may be empty
 * @param attributes anything else that its format knows of it, name to text, in the order given
 */
public record Annotation(BigDecimal start, BigDecimal end, String label, Map<String, String> attributes) {

    /** Checks the order of the bounds and copies the map. */
    public Annotation {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("An annotation cannot end (" + end + ") before it begins (" + start + ").");
        }
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * An annotation without attributes.
     *
     * @param start where it begins, in seconds
     * @param end where it ends, in seconds
     * @param label its text
     * @return the annotation
     */
    public static Annotation of(BigDecimal start, BigDecimal end, String label) {
        return new Annotation(start, end, label, Map.of());
    }

    /**
     * An annotation of a range of samples. {@link #range} at the same rate gives the very same range back.
     *
     * @param range the samples
     * @param sampleRate samples a second
     * @param label its text
     * @return the annotation
     */
    public static Annotation of(SampleRange range, double sampleRate, String label) {
        return of(BigDecimal.valueOf(range.start() / sampleRate), BigDecimal.valueOf(range.end() / sampleRate), label);
    }

    /** @return whether it has no duration */
    public boolean isPoint() {
        return start.compareTo(end) == 0;
    }

    /**
     * Where it lies on the axis of samples.
     *
     * @param sampleRate samples a second
     * @return the range, its bounds rounded to the nearest sample and never below 0
     */
    public SampleRange range(double sampleRate) {
        return SampleRange.ofSeconds(start.doubleValue(), end.doubleValue(), sampleRate);
    }

    /**
     * @param newLabel its text
     * @return the same with that text
     */
    public Annotation withLabel(String newLabel) {
        return new Annotation(start, end, newLabel, attributes);
    }

    /**
     * @param newStart where it begins, in seconds
     * @param newEnd where it ends, in seconds
     * @return the same at another time
     */
    public Annotation withTimes(BigDecimal newStart, BigDecimal newEnd) {
        return new Annotation(newStart, newEnd, label, attributes);
    }
}
