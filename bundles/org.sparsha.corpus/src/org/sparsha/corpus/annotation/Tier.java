/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Segment;

/**
 * A row of annotations of one sort, such as words.
 *
 * @param name what it is called
 * @param kind whether it holds stretches or points
 * @param annotations its annotations, in the order of their file, which is nearly always that of time
 * @param attributes anything else that its format knows of it, name to text
 */
public record Tier(String name, Kind kind, List<Annotation> annotations, Map<String, String> attributes) {

    /** Kinds of tiers. */
    public enum Kind {
        /** Stretches of time. */
        INTERVAL,
        /** Points in time. */
        POINT
    }

    /** Copies the collections. */
    public Tier {
        annotations = List.copyOf(annotations);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * A tier of stretches.
     *
     * @param name what it is called
     * @param annotations its annotations
     * @return the tier
     */
    public static Tier intervals(String name, List<Annotation> annotations) {
        return new Tier(name, Kind.INTERVAL, annotations, Map.of());
    }

    /**
     * A tier of points.
     *
     * @param name what it is called
     * @param annotations its annotations
     * @return the tier
     */
    public static Tier points(String name, List<Annotation> annotations) {
        return new Tier(name, Kind.POINT, annotations, Map.of());
    }

    /**
     * @param newAnnotations annotations
     * @return the same tier with those
     */
    public Tier withAnnotations(List<Annotation> newAnnotations) {
        return new Tier(name, kind, newAnnotations, attributes);
    }

    /**
     * The stretches that have a label, on the axis of samples.
     *
     * @param sampleRate samples a second
     * @return one segment for each annotation whose label isn't blank and that is longer than nothing, sorted by time
     */
    public List<Segment> segments(double sampleRate) {
        return annotations.stream().filter(a -> !a.label().isBlank()).map(a -> new Segment(a.range(sampleRate), a.label()))
                .filter(s -> !s.range().isEmpty()).sorted((a, b) -> a.range().compareTo(b.range())).toList();
    }
}
