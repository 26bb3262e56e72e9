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
import org.sparsha.explain.Explanation;

/**
 * What is to be explained, and how.
 *
 * @param clip the recording, at its own rate
 * @param audio the recording that the clip comes from, with the part of it where the clip is not all of it
 * @param modelName how the user named the model, for the line that re-runs this
 * @param explainer id of the explainer
 * @param perturbation id of the perturbation; empty for the default
 * @param segmenter id of the segmenter; empty for the default
 * @param settings name to text; see {@link RunSettings}
 * @param target label to explain; empty for the predicted one
 * @param metrics ids of the metrics wanted; {@code all} for every one
 * @param tiers names of annotation tiers to their intervals, on the clip's own sample axis
 * @param tiersFile the file that those tiers are in, for the line that re-runs this; empty where they are in none
 * @param seed seed of everything random
 */
public record ExplanationRequest(AudioClip clip, Explanation.Audio audio, String modelName, String explainer,
        Optional<String> perturbation, Optional<String> segmenter, Map<String, String> settings, Optional<String> target,
        List<String> metrics, Map<String, List<Segment>> tiers, Optional<String> tiersFile, long seed) {

    /**
     * The explainer used where none is asked for. {@code docs/explainers.md} compares it with the others at equal evaluations: with 200 it
     * is clearly ahead of the original's windows, in finding both what carries the answer and what can't be spared.
     */
    public static final String DEFAULT_EXPLAINER = "bayesian-surrogate";

    /** The perturbation used where none is asked for. */
    public static final String DEFAULT_PERTURBATION = "silence";

    /** The segmenter used where none is asked for. */
    public static final String DEFAULT_SEGMENTER = "fixed";

    /** What stands on a command line for no metrics at all. */
    public static final String NO_METRICS = "none";

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
        return new ExplanationRequest(clip,
                new Explanation.Audio(path, audioSha256, clip.sampleRate(), clip.channelCount(), clip.frames()), "", explainer,
                Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(), Map.of(), Optional.empty(), 0);
    }

    /**
     * The request that an explanation came from, as far as the explanation itself tells.
     *
     * @param explanation an explanation
     * @param clip what was explained
     * @param modelName what to call the model on a command line
     * @return the request, without metrics and tiers
     */
    public static ExplanationRequest again(Explanation explanation, AudioClip clip, String modelName) {
        Map<String, String> settings = new LinkedHashMap<>();
        collect(settings, "explainer", explanation.explainer());
        explanation.perturbation().ifPresent(used -> collect(settings, "perturbation", used));
        explanation.segmenter().ifPresent(used -> collect(settings, "segmenter", used));
        return new ExplanationRequest(clip, explanation.audio(), modelName, explanation.explainer().id(),
                explanation.perturbation().map(Explanation.Algorithm::id), explanation.segmenter().map(Explanation.Algorithm::id), settings,
                Optional.of(explanation.targetLabel()), List.of(), Map.of(), Optional.empty(), explanation.seed());
    }

    private static void collect(Map<String, String> settings, String owner, Explanation.Algorithm used) {
        used.values().changedTexts().forEach((name, text) -> settings.put(owner + "." + name, text));
    }

    /**
     * @param id id of another explainer
     * @param itsSettings the settings for it
     * @return this with that explainer
     */
    public ExplanationRequest explainedBy(String id, Map<String, String> itsSettings) {
        return new ExplanationRequest(clip, audio, modelName, id, perturbation, segmenter, itsSettings, target, metrics, tiers, tiersFile,
                seed);
    }

    /**
     * @param ids ids of metrics, or {@code all}
     * @return this with those metrics
     */
    public ExplanationRequest measuredBy(List<String> ids) {
        return new ExplanationRequest(clip, audio, modelName, explainer, perturbation, segmenter, settings, target, ids, tiers, tiersFile,
                seed);
    }

    /**
     * @param intervals names of annotation tiers to their intervals, counted from the begin of {@link #clip()}
     * @param file the file that they are in; empty where they are in none
     * @return this with those tiers
     */
    public ExplanationRequest withTiers(Map<String, List<Segment>> intervals, Optional<String> file) {
        return new ExplanationRequest(clip, audio, modelName, explainer, perturbation, segmenter, settings, target, metrics, intervals,
                file, seed);
    }
}
