/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.List;

/**
 * How far an explanation can be trusted, in words, with what that rests on.
 *
 * @param level the level
 * @param text the level in words and why, for the user: one or more sentences
 * @param parts what it rests on: metrics in the order measured, what a benchmark found of the method, then warnings; may be empty
 */
public record Verdict(TrustLevel level, String text, List<Part> parts) {

    /** The verdict on what was not judged. */
    public static final Verdict NONE = new Verdict(TrustLevel.UNKNOWN, TrustLevel.UNKNOWN.words(), List.of());

    /** Copies the parts. */
    public Verdict {
        parts = List.copyOf(parts);
    }

    /** What a part of a verdict comes from. */
    public enum Source {
        /** A faithfulness metric. */
        METRIC,
        /** A warning. */
        WARNING,
        /** What a benchmark found of the method. */
        BENCHMARK
    }

    /**
     * Something that a verdict rests on.
     *
     * @param source what kind it is
     * @param id the metric's id, the warning's code or the benchmark's name
     * @param level the level that it allows at most
     * @param text what was found, in a sentence
     * @param criterion by which thresholds it comes to its level, in a sentence
     */
    public record Part(Source source, String id, TrustLevel level, String text, String criterion) {
    }
}
