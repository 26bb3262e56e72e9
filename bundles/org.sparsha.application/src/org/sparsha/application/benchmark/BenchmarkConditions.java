/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is the same for all explainers of a benchmark.
 *
 * @param perturbation id of the perturbation; empty for the default
 * @param segmenter id of the segmenter; empty for the default
 * @param settings settings of perturbation and segmenter, name to text
 * @param recordings how many recordings of the corpus, evenly spread over it
 * @param planted how many recordings with a planted piece
 * @param seeds how many seeds each explainer is run with; more than one gives the spread
 * @param marks where a person's marks are; empty where there are none
 * @param seed seed of the first run, of what is planted, and of the bootstrap
 */
public record BenchmarkConditions(Optional<String> perturbation, Optional<String> segmenter, Map<String, String> settings, int recordings,
        int planted, int seeds, Optional<Marks> marks, long seed) {

    /** Copies the settings. */
    public BenchmarkConditions {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
