/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All tiers of a recording, as one file holds them.
 *
 * @param start where the recording begins, in seconds: 0 nearly always
 * @param end where it ends, in seconds; empty where the format doesn't tell
 * @param tiers the tiers, in the order of the file
 * @param attributes anything else that the format knows, name to text
 */
public record AnnotationDocument(BigDecimal start, Optional<BigDecimal> end, List<Tier> tiers, Map<String, String> attributes) {

    /** Copies the collections. */
    public AnnotationDocument {
        tiers = List.copyOf(tiers);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Tiers of a recording of unknown length.
     *
     * @param tiers the tiers
     * @return the document
     */
    public static AnnotationDocument of(List<Tier> tiers) {
        return new AnnotationDocument(BigDecimal.ZERO, Optional.empty(), tiers, Map.of());
    }

    /**
     * Tiers of a recording.
     *
     * @param tiers the tiers
     * @param seconds length of the recording
     * @return the document
     */
    public static AnnotationDocument of(List<Tier> tiers, BigDecimal seconds) {
        return new AnnotationDocument(BigDecimal.ZERO, Optional.of(seconds), tiers, Map.of());
    }

    /**
     * @param newTiers tiers
     * @return the same document with those
     */
    public AnnotationDocument withTiers(List<Tier> newTiers) {
        return new AnnotationDocument(start, end, newTiers, attributes);
    }

    /** @return number of annotations in all tiers */
    public int size() {
        return tiers.stream().mapToInt(tier -> tier.annotations().size()).sum();
    }

    /** @return the end of the recording or of the last annotation, whichever is later */
    public BigDecimal lastTime() {
        BigDecimal last = end.orElse(start);
        for (Tier tier : tiers) {
            for (Annotation annotation : tier.annotations()) {
                last = last.max(annotation.end());
            }
        }
        return last;
    }
}
