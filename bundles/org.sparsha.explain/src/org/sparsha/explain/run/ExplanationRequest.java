/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.Segment;

/**
 * What is to be explained, and how.
 *
 * @param clip the recording, at its own rate
 * @param path what to call it: the path of its file, or another name
 * @param audioSha256 digest of the file's bytes, or of the samples where there is no file
 * @param modelName how the user named the model, for the line that re-runs this
 * @param explainer id of the explainer
 * @param perturbation id of the perturbation; empty for the default
 * @param segmenter id of the segmenter; empty for the default
 * @param settings name to text; see {@link RunSettings}
 * @param target label to explain; empty for the predicted one
 * @param metrics ids of the metrics wanted; {@code all} for every one
 * @param tiers names of annotation tiers to their intervals, on the clip's own sample axis
 * @param seed seed of everything random
 */
public record ExplanationRequest(AudioClip clip, String path, String audioSha256, String modelName, String explainer,
        Optional<String> perturbation, Optional<String> segmenter, Map<String, String> settings, Optional<String> target,
        List<String> metrics, Map<String, List<Segment>> tiers, long seed) {

    /**
     * The explainer used where none is asked for. {@code docs/explainers.md} compares it with the others at equal evaluations: with 200 it
     * is clearly ahead of the original's windows, in finding both what carries the answer and what can't be spared.
     */
    public static final String DEFAULT_EXPLAINER = "bayesian-surrogate";

    /** The perturbation used where none is asked for. */
    public static final String DEFAULT_PERTURBATION = "silence";

    /** The segmenter used where none is asked for. */
    public static final String DEFAULT_SEGMENTER = "fixed";

    /** Copies the collections. */
    public ExplanationRequest {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        metrics = List.copyOf(metrics);
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
    }

    /**
     * A request with defaults for all but the essential.
     *
     * @param clip the recording
     * @param path what to call it
     * @param audioSha256 digest of the file's bytes
     * @param explainer id of the explainer
     * @return the request
     */
    public static ExplanationRequest of(AudioClip clip, String path, String audioSha256, String explainer) {
        return new ExplanationRequest(clip, path, audioSha256, "", explainer, Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty(), List.of(), Map.of(), 0);
    }
}
