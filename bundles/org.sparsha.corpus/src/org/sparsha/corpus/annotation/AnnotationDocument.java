/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All tiers of a recording, as one file holds them.
 *
 * @param start where the recording begins, in seconds: 0 nearly always
 * @param end where it ends, in seconds; empty where the format doesn't tell
 * @param tiers the tiers, in the order of the file
 * @param attributes anything else that the format knows, name to text
 * @param origin the file that it was read from; two documents are equal wherever they come from
 */
public record AnnotationDocument(BigDecimal start, Optional<BigDecimal> end, List<Tier> tiers, Map<String, String> attributes,
        Optional<AnnotationOrigin> origin) {

    /** Copies the collections. */
    public AnnotationDocument {
        tiers = List.copyOf(tiers);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * A document that comes from no file.
     *
     * @param start where the recording begins, in seconds
     * @param end where it ends, in seconds; empty where that isn't known
     * @param tiers the tiers
     * @param attributes anything else, name to text
     */
    public AnnotationDocument(BigDecimal start, Optional<BigDecimal> end, List<Tier> tiers, Map<String, String> attributes) {
        this(start, end, tiers, attributes, Optional.empty());
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
        return new AnnotationDocument(start, end, newTiers, attributes, origin);
    }

    /**
     * @param seconds where the recording ends
     * @return the same document, ending there, with the last annotation of each tier lasting to there where it had no duration
     */
    AnnotationDocument lastingTo(BigDecimal seconds) {
        return new AnnotationDocument(start, Optional.of(seconds), tiers.stream().map(tier -> {
            int last = tier.annotations().size() - 1;
            if (last < 0 || !tier.annotations().get(last).isPoint() || tier.annotations().get(last).start().compareTo(seconds) >= 0) {
                return tier;
            }
            List<Annotation> annotations = new ArrayList<>(tier.annotations());
            annotations.set(last, annotations.get(last).withTimes(annotations.get(last).start(), seconds));
            return tier.withAnnotations(annotations);
        }).toList(), attributes, origin);
    }

    /**
     * @param newOrigin the file that it was read from
     * @return the same document with that
     */
    AnnotationDocument withOrigin(AnnotationOrigin newOrigin) {
        return new AnnotationDocument(start, end, tiers, attributes, Optional.of(newOrigin));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnnotationDocument that && start.equals(that.start) && end.equals(that.end) && tiers.equals(that.tiers)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, tiers, attributes);
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
