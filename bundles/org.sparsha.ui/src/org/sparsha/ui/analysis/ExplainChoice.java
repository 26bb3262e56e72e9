/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.ui.session.ClipDocument;

/**
 * How the user wants recordings explained.
 *
 * @param explainer id of the explainer
 * @param perturbation id of the perturbation; empty for the default
 * @param segmenter id of the segmenter; empty for the default
 * @param settings name to text, names with their owner in front, such as {@code explainer.samples}
 * @param target label to explain; empty for the predicted one
 * @param seed seed of everything random
 */
public record ExplainChoice(String explainer, Optional<String> perturbation, Optional<String> segmenter, Map<String, String> settings,
        Optional<String> target, long seed) {

    /** Copies the map. */
    public ExplainChoice {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * @param explainer id of the explainer
     * @return that explainer with defaults for everything else
     */
    public static ExplainChoice of(String explainer) {
        return new ExplainChoice(explainer, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), 0);
    }

    /**
     * @param explanation an explanation
     * @return the choice that it was made with
     */
    static ExplainChoice of(Explanation explanation) {
        Map<String, String> settings = new LinkedHashMap<>();
        explanation.explainer().values().changedTexts().forEach((name, text) -> settings.put("explainer." + name, text));
        explanation.perturbation().values().changedTexts().forEach((name, text) -> settings.put("perturbation." + name, text));
        explanation.segmenter().ifPresent(
                used -> used.values().changedTexts().forEach((name, text) -> settings.put("segmenter." + name, text)));
        return new ExplainChoice(explanation.explainer().id(), Optional.of(explanation.perturbation().id()),
                explanation.segmenter().map(Explanation.Algorithm::id), settings, Optional.of(explanation.targetLabel()),
                explanation.seed());
    }

    /**
     * @param other id of another explainer
     * @return the same with that explainer at its defaults
     */
    public ExplainChoice explainedBy(String other) {
        Map<String, String> kept = new LinkedHashMap<>(settings);
        kept.keySet().removeIf(name -> name.startsWith("explainer."));
        return new ExplainChoice(other, perturbation, segmenter, kept, target, seed);
    }

    /**
     * @param label label to explain; empty for the predicted one
     * @return the same for that label
     */
    public ExplainChoice explaining(Optional<String> label) {
        return new ExplainChoice(explainer, perturbation, segmenter, settings, label, seed);
    }

    ExplanationRequest request(ClipDocument document, AudioClip clip, String modelName, List<String> metrics) {
        return new ExplanationRequest(clip, document.path().toString(), document.audioSha256(), modelName, explainer,
                perturbation, segmenter, settings, target.filter(label -> hasLabel(document, label)), metrics,
                document.heard().segmentsOf(document.tiers().tiers()), seed);
    }

    private static boolean hasLabel(ClipDocument document, String label) {
        return document.session().map(session -> session.prediction().labels().contains(label)).orElse(true);
    }
}
