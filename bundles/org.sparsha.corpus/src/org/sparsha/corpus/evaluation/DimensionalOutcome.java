/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;
import java.util.OptionalDouble;

import org.sparsha.corpus.TimeSpan;

/**
 * What a model of dimensions made of one recording.
 *
 * @param key the recording's key in its corpus
 * @param path the file as the corpus names it
 * @param span which part of the file
 * @param speaker who speaks; empty where not known
 * @param truths the corpus's values, in the order of the model's dimensions; empty where it has none, at least one is there
 * @param values the model's values, in the same order
 */
public record DimensionalOutcome(String key, String path, TimeSpan span, String speaker, List<OptionalDouble> truths, List<Double> values)
        implements RunResult {

    /** Copies the lists. */
    public DimensionalOutcome {
        truths = List.copyOf(truths);
        values = List.copyOf(values);
        if (truths.size() != values.size()) {
            throw new IllegalArgumentException(truths.size() + " true values and " + values.size() + " of the model");
        }
    }
}
