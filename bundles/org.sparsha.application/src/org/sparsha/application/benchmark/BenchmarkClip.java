/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.benchmark.Trial;

/**
 * One clip of a benchmark, not read yet.
 *
 * @param kind a recording, or one with a planted piece
 * @param name its name among the trials
 * @param speaker who speaks; empty where not known
 * @param sound digest of the files that it is read from
 * @param target the class to be explained; empty for the model's answer
 * @param reader reads it
 */
record BenchmarkClip(Trial.Kind kind, String name, String speaker, String sound, Optional<String> target, Reader reader) {

    /** Reads a clip. */
    @FunctionalInterface
    interface Reader {
        Content read() throws SparshaException;
    }

    /**
     * What a clip holds.
     *
     * @param clip the sound
     * @param tiers annotation tiers on its sample axis
     * @param before of a planted clip, the recording before anything was planted
     * @param planted where the planted piece is
     */
    record Content(AudioClip clip, Map<String, List<Segment>> tiers, Optional<AudioClip> before, Optional<SampleRange> planted) {
    }
}
