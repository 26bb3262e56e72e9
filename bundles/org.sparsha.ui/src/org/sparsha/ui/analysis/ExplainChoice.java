/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.HeardPart;

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

    private static final String FROM = "explainer.start";
    private static final String TO = "explainer.end";
    /** The setting of every explainer that names the class set against the target. */
    private static final String AGAINST = "explainer.against";
    /** Stands for the likeliest other class. */
    public static final String NEXT = "next";

    /**
     * A stretch of a recording.
     *
     * @param start where it begins, in seconds
     * @param end where it ends, in seconds
     */
    public record Stretch(double start, double end) {
    }

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
     * @param other id of another explainer
     * @return the same with that explainer at its defaults
     */
    public ExplainChoice explainedBy(String other) {
        Map<String, String> kept = new LinkedHashMap<>(settings);
        kept.keySet().removeIf(name -> name.startsWith("explainer.") && !name.equals(AGAINST));
        return new ExplainChoice(other, perturbation, segmenter, kept, target, seed);
    }

    /**
     * @param label label to explain; empty for the predicted one
     * @return the same for that label
     */
    public ExplainChoice explaining(Optional<String> label) {
        return new ExplainChoice(explainer, perturbation, segmenter, settings, label, seed);
    }

    /** @return the class that the target is set against, or {@link #NEXT}; empty where it is explained alone */
    public Optional<String> against() {
        return Optional.ofNullable(settings.get(AGAINST));
    }

    /**
     * @param label the class to set the target against, or {@link #NEXT}; empty to explain it alone
     * @return the same so
     */
    public ExplainChoice against(Optional<String> label) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.remove(AGAINST);
        label.ifPresent(given -> changed.put(AGAINST, given));
        return new ExplainChoice(explainer, perturbation, segmenter, changed, target, seed);
    }

    /**
     * The same for an explainer that changes a stretch alone, which begins at its parameter {@code start} and ends at {@code end}.
     *
     * @param seconds where it begins and ends; empty for all of the recording
     * @return the same for that stretch
     */
    public ExplainChoice within(Optional<Stretch> seconds) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.remove(FROM);
        changed.remove(TO);
        seconds.ifPresent(stretch -> {
            changed.put(FROM, Parameter.decimalText(stretch.start()));
            changed.put(TO, Parameter.decimalText(stretch.end()));
        });
        return new ExplainChoice(explainer, perturbation, segmenter, changed, target, seed);
    }

    /**
     * @param other id of another segmenter
     * @return the same on its segments, at its defaults
     */
    public ExplainChoice onSegmentsOf(String other) {
        Map<String, String> kept = new LinkedHashMap<>(settings);
        kept.keySet().removeIf(name -> name.startsWith("segmenter."));
        return new ExplainChoice(explainer, perturbation, Optional.of(other), kept, target, seed);
    }

    /** The request so to explain what is heard of a recording, whose file has that digest. */
    ExplanationRequest request(ClipDocument document, HeardPart heard, String sha256, String modelName) {
        ExplanationRequest request = new ExplanationRequest(heard.clip().orElseThrow(), audio(document, heard, sha256), modelName,
                explainer, perturbation, segmenter, settings, target.filter(label -> hasLabel(document, label)), List.of(), Map.of(),
                Optional.empty(), seed);
        return withTiers(request, document, heard);
    }

    private static Explanation.Audio audio(ClipDocument document, HeardPart heard, String sha256) {
        return new Explanation.Audio(document.path().toString(), sha256, document.info().sampleRate(), document.info().channelCount(),
                document.info().frames(), document.isLong() ? Optional.of(heard.range()) : Optional.empty(), heard.channel().number());
    }

    /** The same with the recording's annotation tiers, and with the file that they are saved in. */
    static ExplanationRequest withTiers(ExplanationRequest request, ClipDocument document, HeardPart heard) {
        Map<String, List<Segment>> tiers = heard.segmentsOf(document.tiers().tiers());
        Path file = document.tierFile();
        return request.withTiers(tiers, tiers.isEmpty() || !Files.exists(file) ? Optional.empty() : Optional.of(file.toString()));
    }

    private static boolean hasLabel(ClipDocument document, String label) {
        return document.session().map(session -> session.prediction().labels().contains(label)).orElse(true);
    }
}
