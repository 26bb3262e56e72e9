/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.listen.SalienceRule;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.model.Prediction;

/**
 * A request with its contributions found and its settings checked.
 *
 * @param explainer the explainer
 * @param explainerId its id
 * @param perturbation the perturbation
 * @param perturbationId its id
 * @param segmenter the segmenter
 * @param segmenterId its id
 * @param settings values of all parameters
 */
record RunPlan(Explainer explainer, String explainerId, Perturbation perturbation, String perturbationId, Segmenter segmenter,
        String segmenterId, RunSettings settings) {

    /** Name of the parameter by which explainers bound their evaluations. */
    private static final String SAMPLES = "samples";

    static RunPlan of(ExplanationRequest request, ContributionCatalog catalog) throws ExplainException, ParameterException {
        Explainer explainer = catalog.create(ExtensionKind.EXPLAINERS, request.explainer());
        String perturbationId = request.perturbation().orElse(ExplanationRequest.DEFAULT_PERTURBATION);
        String segmenterId = request.segmenter().orElse(ExplanationRequest.DEFAULT_SEGMENTER);
        RunPlan asGiven = of(explainer, request.explainer(), perturbationId, segmenterId, request.settings(), catalog);
        Map<String, String> implied = new LinkedHashMap<>(explainer.impliedSettings(asGiven.settings.explainer()));
        if (implied.isEmpty()) {
            return asGiven;
        }
        String impliedPerturbation = implied.remove("perturbation");
        String impliedSegmenter = implied.remove("segmenter");
        implied.keySet().removeIf(name -> isSet(name, request.settings()));
        implied.putAll(request.settings());
        return of(explainer, request.explainer(),
                request.perturbation().isPresent() || impliedPerturbation == null ? perturbationId : impliedPerturbation,
                request.segmenter().isPresent() || impliedSegmenter == null ? segmenterId : impliedSegmenter, implied, catalog);
    }

    /** Whether the user has set what {@code owner.name} stands for, under its full or its plain name. */
    private static boolean isSet(String name, Map<String, String> settings) {
        return settings.containsKey(name) || settings.containsKey(name.substring(name.indexOf('.') + 1));
    }

    private static RunPlan of(Explainer explainer, String explainerId, String perturbationId, String segmenterId,
            Map<String, String> settings, ContributionCatalog catalog) throws ExplainException, ParameterException {
        Perturbation perturbation = catalog.create(ExtensionKind.PERTURBATIONS, perturbationId);
        Segmenter segmenter = catalog.create(ExtensionKind.SEGMENTERS, segmenterId);
        RunSettings parsed = RunSettings.parse(explainer, perturbation, segmenter, settings);
        String against = Contrast.PARAMETER.id();
        if (!parsed.explainer().get(Contrast.PARAMETER).isBlank()
                && parsed.explainer().changedTexts().containsKey(ScoreSpace.PARAMETER.id())) {
            throw new ParameterException(against, "'" + against + "' has a score of its own, log p(target) - log p(other): leave out "
                    + "'score'.");
        }
        return new RunPlan(explainer, explainerId, perturbation, perturbationId, segmenter, segmenterId, parsed);
    }

    /** The same plan with another perturbation at its defaults. */
    RunPlan perturbedBy(String id, ContributionCatalog catalog) throws ExplainException {
        Perturbation other = catalog.create(ExtensionKind.PERTURBATIONS, id);
        RunSettings changed = new RunSettings(settings.explainer(),
                ParameterValues.defaults(RunSettings.perturbationParameters(other)), settings.segmenter());
        return new RunPlan(explainer, explainerId, other, id, segmenter, segmenterId, changed);
    }

    /**
     * The same plan with at most so many samples, or the fewest that the explainer can do with over so many segments; unchanged where that
     * is no less, or there is no such parameter.
     */
    RunPlan withSamples(long most, int segments) throws ExplainException {
        if (!(Parameter.find(settings.explainer().parameters(), SAMPLES).orElse(null) instanceof WholeNumberParameter samples)) {
            return this;
        }
        try {
            long wanted = Math.max(samples.min(), most);
            if (settings.explainer().get(samples) <= wanted) {
                return this;
            }
            ParameterValues fewer = settings.explainer().with(samples, wanted);
            long least = explainer.estimateEvaluations(segments, fewer);
            if (least > wanted) {
                fewer = settings.explainer().with(samples, Math.min(least, settings.explainer().get(samples)));
            }
            return new RunPlan(explainer, explainerId, perturbation, perturbationId, segmenter, segmenterId,
                    new RunSettings(fewer, settings.perturbation(), settings.segmenter()));
        } catch (ParameterException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    /**
     * The same plan with as many samples as the explainer takes at least over so many segments, where the request leaves it their number;
     * unchanged where the usual number is enough, and where more than the parameter allows would be needed.
     */
    RunPlan enough(ExplanationRequest request, int segments) throws ExplainException {
        if (isSet("explainer." + SAMPLES, request.settings())
                || !(Parameter.find(settings.explainer().parameters(), SAMPLES).orElse(null) instanceof WholeNumberParameter samples)) {
            return this;
        }
        long least = explainer.estimateEvaluations(segments, settings.explainer());
        if (least <= settings.explainer().get(samples) || least > samples.max()) {
            return this;
        }
        try {
            return new RunPlan(explainer, explainerId, perturbation, perturbationId, segmenter, segmenterId,
                    new RunSettings(settings.explainer().with(samples, least), settings.perturbation(), settings.segmenter()));
        } catch (ParameterException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    /**
     * Refuses, before a run, a number of samples that the explainer can't do with, as it would itself.
     *
     * @param explaining how many evaluations it says that it takes
     */
    void refuseFewer(long explaining, int segments) throws ExplainException {
        if (Parameter.find(settings.explainer().parameters(), SAMPLES).orElse(null) instanceof WholeNumberParameter samples
                && explaining > settings.explainer().get(samples)) {
            throw new ExplainException("The explainer " + explainerId + " takes at least " + explaining + " samples over " + segments
                    + " segments, not " + settings.explainer().get(samples) + ". Raise 'samples' to " + explaining
                    + ", use longer segments, or another explainer such as kernel-shap or lime.");
        }
    }

    /** Whether an explainer's evaluations are bounded by a whole-number parameter {@code samples}. */
    static boolean takesSamples(Explainer explainer) {
        return Parameter.find(explainer.parameters(), SAMPLES).orElse(null) instanceof WholeNumberParameter;
    }

    /** The same plan with the class that it sets the target against named. */
    RunPlan against(ClipSession session, int target) throws ExplainException, ParameterException {
        String wanted = settings.explainer().get(Contrast.PARAMETER);
        String label = Contrast.label(wanted, session, target);
        return label.equals(wanted) ? this
                : new RunPlan(explainer, explainerId, perturbation, perturbationId, segmenter, segmenterId,
                        new RunSettings(settings.explainer().with(Contrast.PARAMETER, label), settings.perturbation(),
                                settings.segmenter()));
    }

    /** How the target is scored where it is set against another class. */
    Optional<Contrast> contrast(Prediction answer, int target) {
        String label = settings.explainer().get(Contrast.PARAMETER);
        return label.isEmpty() ? Optional.empty() : Optional.of(Contrast.of(label, answer, target));
    }

    /** The target's score in an answer. */
    double score(Prediction answer, int target) {
        return contrast(answer, target).map(contrast -> contrast.score(answer, target))
                .orElseGet(() -> scoreSpace().score(answer, target));
    }

    double threshold() {
        return settings.explainer().get(RunSettings.THRESHOLD);
    }

    /** The salient part by the rule chosen; the explainer itself may decide where that is the usual rule. */
    List<SampleRange> salient(TimeScores scores) throws ExplainException {
        String rule = settings.explainer().get(RunSettings.SALIENCE);
        return rule.equals(SalienceRule.IDS.getFirst()) ? explainer.salient(scores, threshold(), settings.explainer())
                : SalienceRule.of(rule, threshold()).select(scores);
    }

    int crossfade(int sampleRate) {
        return (int) Math.round(settings.perturbation().get(RunSettings.CROSSFADE) * sampleRate);
    }

    ScoreSpace scoreSpace() {
        return ScoreSpace.of(settings.explainer().get(ScoreSpace.PARAMETER));
    }

    Explanation.Algorithm usedExplainer() {
        return new Explanation.Algorithm(explainerId, explainer.version(), settings.explainer());
    }

    Optional<Explanation.Algorithm> usedPerturbation() {
        return explainer.usesPerturbation()
                ? Optional.of(new Explanation.Algorithm(perturbationId, perturbation.version(), settings.perturbation()))
                : Optional.empty();
    }

    /** What the user has asked for and the explainer doesn't use. */
    List<Warning> ignored(ExplanationRequest request) {
        List<Warning> ignored = new ArrayList<>();
        if (!explainer.usesSegmenter() && (request.segmenter().isPresent() || isSet(settings.segmenter(), "segmenter", request))) {
            ignored.add(new Warning("segmenter-ignored", "The explainer " + explainerId + " cuts the recording in its own way: the "
                    + "segmenter asked for was not used."));
        }
        if (!explainer.usesPerturbation() && (request.perturbation().isPresent()
                || isSet(settings.perturbation(), "perturbation", request))) {
            ignored.add(new Warning("perturbation-ignored", "The explainer " + explainerId + " changes the recording in its own way: the "
                    + "perturbation asked for was not used."));
        }
        return ignored;
    }

    /** Whether the user has set a parameter that only its owner has. */
    private boolean isSet(ParameterValues owner, String name, ExplanationRequest request) {
        return request.settings().keySet().stream().anyMatch(setting -> setting.startsWith(name + ".")
                || Parameter.find(owner.parameters(), setting).isPresent()
                        && Parameter.find(settings.explainer().parameters(), setting).isEmpty());
    }

    Optional<Explanation.Algorithm> usedSegmenter() {
        return explainer.usesSegmenter()
                ? Optional.of(new Explanation.Algorithm(segmenterId, segmenter.version(), settings.segmenter()))
                : Optional.empty();
    }

    static List<String> ids(ContributionCatalog catalog, ExtensionKind<?> kind) {
        return catalog.list(kind).stream().map(ContributionInfo::id).toList();
    }
}
