/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.explanation.ComparedExplanations;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExplanationRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say how a recording is explained, but for the explainer itself. */
@Command
final class ExplanationOptions {

    @Option(names = "--perturbation", paramLabel = "ID", description = "What removed segments are replaced by.")
    private String perturbation;

    @Option(names = "--segmenter", paramLabel = "ID", description = "What cuts the recording into segments.")
    private String segmenter;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter; segmenter.NAME=VALUE where several have that name.")
    private List<String> settings = List.of();

    @Option(names = "--metrics", paramLabel = "ID", split = ",", description = "Faithfulness metrics, joined by commas; all, or none.")
    private List<String> metrics = List.of();

    /** Whether nothing was asked for. */
    boolean areUsual() {
        return perturbation == null && segmenter == null && settings.isEmpty() && metrics.isEmpty();
    }

    /** Unknown ids and settings that do not fit are a wrong call, found before any recording is read. */
    void check(CommandContext context, List<String> explainers, Map<String, String> defaults) throws SparshaException {
        AudioClip none = AudioClip.ofMono(new float[1], 1);
        ExplanationRequest request = request(none, new Explanation.Audio("", "", none.sampleRate(), none.channelCount(), none.frames()), "",
                explainers.getFirst(), defaults, Optional.empty(), List.of(), 0);
        ComparedExplanations.check(context.runtime().runner(), context.runtime().catalog(), request, explainers);
    }

    /** These options for a whole corpus. */
    ExplanationChoice choice(Optional<String> explainer, String modelName, long seed) throws WrongCallException {
        return new ExplanationChoice(explainer, Optional.ofNullable(perturbation), Optional.ofNullable(segmenter), values(Map.of()),
                metrics, modelName, seed);
    }

    /** A request without tiers. */
    ExplanationRequest request(AudioClip clip, Explanation.Audio audio, String model, String explainer, Map<String, String> defaults,
            Optional<String> target, List<String> usualMetrics, long seed) throws WrongCallException {
        List<String> wanted = metrics.isEmpty() ? usualMetrics : metrics.stream().filter(id -> !id.equals(ExplanationRequest.NO_METRICS))
                .toList();
        return new ExplanationRequest(clip, audio, model, explainer, Optional.ofNullable(perturbation), Optional.ofNullable(segmenter),
                values(defaults), target, wanted, Map.of(), Optional.empty(), seed);
    }

    private Map<String, String> values(Map<String, String> defaults) throws WrongCallException {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new WrongCallException("--set takes NAME=VALUE, not '" + setting + "'.");
            }
            values.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return values;
    }
}
