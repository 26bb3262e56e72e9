/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.List;

/**
 * An explanation along time, and what is known of each moment of the recording.
 *
 * @param key the recording's key in its corpus
 * @param path the file as the corpus names it
 * @param speaker who speaks; empty where not known
 * @param heard the class that was explained
 * @param start seconds of the recording at which the first score lies
 * @param hop seconds from one score to the next, above 0
 * @param scores how much each moment speaks for that class, in any unit: scores are compared within a recording only
 * @param properties what is known of each moment
 */
public record ScoredCourse(String key, String path, String speaker, String heard, double start, double hop, List<Double> scores,
        List<Property> properties) {

    /**
     * A question that can be asked of each moment, and its answers.
     *
     * @param name the question, such as {@code voice}
     * @param values the answers, one a score; empty where a moment has none and is left out
     */
    public record Property(String name, List<String> values) {

        /** Copies the list. */
        public Property {
            values = List.copyOf(values);
        }
    }

    /** Copies the lists and checks their lengths. */
    public ScoredCourse {
        scores = List.copyOf(scores);
        properties = List.copyOf(properties);
        for (Property property : properties) {
            if (property.values().size() != scores.size()) {
                throw new IllegalArgumentException(property.name() + " has " + property.values().size() + " values of " + scores.size());
            }
        }
    }
}
