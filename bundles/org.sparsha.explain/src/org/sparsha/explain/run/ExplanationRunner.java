/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.model.Prediction;

/**
 * Makes explanations: segments the clip, lets the explainer play, measures how far the result can be trusted. Thread-safe; runs on the
 * caller's thread and the executor.
 */
public final class ExplanationRunner {

    private static final double SEGMENTING = 0.02;

    private final ContributionCatalog catalog;
    private final ExecutorService executor;

    /**
     * @param catalog where the contributions come from
     * @param executor runs what can run side by side; stays the caller's
     */
    public ExplanationRunner(ContributionCatalog catalog, ExecutorService executor) {
        this.catalog = new GuardingCatalog(catalog, new ForeignCalls());
        this.executor = executor;
    }

    /**
     * Checks what of a request can be checked before any recording is read: that its contributions are there, and that every setting is
     * one of theirs and has a value that fits.
     *
     * @param request the request; its recording and model are not looked at
     * @throws ExplainException where a contribution or a metric isn't there
     * @throws ParameterException where a setting doesn't fit
     */
    public void check(ExplanationRequest request) throws ExplainException, ParameterException {
        RunPlan.of(request, catalog);
        metricIds(request);
    }

    /**
     * About how many changed clips a request will ask the model about, its metrics included.
     *
     * @param session the recording before the model
     * @param request the request
     * @return evaluations
     * @throws ExplainException where the request doesn't fit the recording
     * @throws ParameterException where a setting doesn't fit
     */
    public long estimate(ClipSession session, ExplanationRequest request) throws ExplainException, ParameterException {
        RunPlan asked = RunPlan.of(request, catalog).against(session, target(session, request));
        List<Segment> segments = SegmentsOfClip.cut(session, asked, request, Progress.none());
        RunPlan plan = asked.enough(request, segments.size());
        long explaining = plan.explainer().estimateEvaluations(segments.size(), plan.settings().explainer());
        plan.refuseFewer(explaining, segments.size());
        double all = explaining + new Measurements(catalog, metricIds(request), segments.size(), explaining).evaluations();
        return (long) Math.min(Long.MAX_VALUE, all);
    }

    /**
     * Explains one answer.
     *
     * @param session the recording before the model
     * @param request what to explain and how; its clip must be the session's
     * @param progress told as it goes, up to 1; checked for cancellation
     * @return the explanation
     * @throws ExplainException where it can't be made, saying why and what to change
     * @throws ParameterException where a setting doesn't fit
     */
    public Explanation explain(ClipSession session, ExplanationRequest request, Progress progress)
            throws ExplainException, ParameterException {
        long started = System.nanoTime();
        int target = target(session, request);
        RunPlan asked = RunPlan.of(request, catalog).against(session, target);
        List<String> metricIds = metricIds(request);
        List<Segment> segments = SegmentsOfClip.cut(session, asked, request,
                progress.split("Finding segments", SEGMENTING));
        RunPlan plan = asked.enough(request, segments.size());
        progress.worked(SEGMENTING);
        long estimate = plan.explainer().estimateEvaluations(segments.size(), plan.settings().explainer());
        Measurements measurements = new Measurements(catalog, metricIds, segments.size(), estimate);
        double unit = (1 - SEGMENTING) / (estimate + measurements.steps());
        RunTask task = new RunTask(session, plan, segments, SegmentsOfClip.tiers(session, request), target, request.seed(),
                progress.split("Explaining", estimate * unit));
        Attribution attribution = plan.explainer().explain(task);
        TimeScores scores = TimeScores.of(attribution);
        boolean nothing = scores.isRounding(plan.score(session.prediction(), target));
        List<SampleRange> salient = nothing ? List.of() : plan.salient(scores);
        long evaluations = task.evaluations();
        double seconds = (System.nanoTime() - started) / 1e9;
        measurements.measure(task, attribution, salient, executor, progress, unit);
        return new Explanation(
                request.audio(),
                new Explanation.ModelIdentity(session.model().descriptor().id(), session.model().descriptor().version(),
                        session.model().sha256()),
                session.prediction(), target, plan.usedExplainer(), plan.usedPerturbation(), plan.usedSegmenter(), request.seed(),
                plan.score(session.prediction(), target), evaluations, seconds, session.sampleRate(), attribution, salient,
                measurements.results(), judged(warnings(session, request, plan, target, attribution, scores, measurements.warnings()),
                        session, plan, segments, request, request.seed()),
                RerunLine.of(request, plan, session, target));
    }

    /**
     * Measures an explanation that is there; nothing is explained again but where a metric asks for it.
     *
     * @param session the recording before the model that the explanation is of
     * @param request how it was explained ({@link ExplanationRequest#again}), with the metrics to be measured
     * @param explained the explanation
     * @param progress told as it goes, up to 1; checked for cancellation
     * @return it with those metrics beside or in place of those that it has, and the line that gives all of that again
     * @throws ExplainException where a metric is unknown or the recording can't be cut as it was
     * @throws ParameterException where a setting doesn't fit
     */
    public Explanation measure(ClipSession session, ExplanationRequest request, Explanation explained, Progress progress)
            throws ExplainException, ParameterException {
        RunPlan plan = RunPlan.of(request, catalog).against(session, explained.target());
        List<Segment> segments = SegmentsOfClip.cut(session, plan, request, progress.split("Finding segments", SEGMENTING));
        Measurements measurements = new Measurements(catalog, metricIds(request), segments.size(), Math.max(1, explained.evaluations()));
        RunTask task = new RunTask(session, plan, segments, SegmentsOfClip.tiers(session, request), explained.target(), explained.seed(),
                progress.split("", 0));
        measurements.measure(task, explained.attribution(), explained.salient(), executor, progress,
                (1 - SEGMENTING) / Math.max(1, measurements.steps()));
        Map<String, MetricResult> results = new LinkedHashMap<>(explained.metrics());
        results.putAll(measurements.results());
        return explained.withMetrics(results, judged(measurements.warnings(), session, plan, segments, request, explained.seed()),
                RerunLine.of(request.measuredBy(List.copyOf(results.keySet())), plan, session, explained.target()));
    }

    /**
     * The sound of one point of the curves of an explanation, also between the points that were asked about, with what the model answers.
     *
     * @param session the recording before the model that the explanation is of
     * @param request how it was explained ({@link ExplanationRequest#again})
     * @param curve one of its curves
     * @param by how far it is changed, on the curve's axis
     * @param progress told as it goes, up to 1; checked for cancellation
     * @return the sound; empty where the explainer makes none
     * @throws ExplainException where it can't be made, saying why
     * @throws ParameterException where a setting doesn't fit
     */
    public Optional<ChangedSound> changed(ClipSession session, ExplanationRequest request, ResponseCurves.Curve curve, double by,
            Progress progress) throws ExplainException, ParameterException {
        int target = target(session, request);
        RunPlan plan = RunPlan.of(request, catalog);
        List<Segment> segments = SegmentsOfClip.cut(session, plan, request, progress.split("Finding segments", SEGMENTING));
        RunTask task = new RunTask(session, plan, segments, SegmentsOfClip.tiers(session, request), target, request.seed(),
                progress.split("Changing the voice", 1 - SEGMENTING));
        Optional<float[]> changed = plan.explainer().changed(task, curve.name(), by);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Prediction answer = task.predict(List.of(changed.get()), Progress.none()).getFirst();
        String unit = curve.unit().equals("times") ? String.format(Locale.ROOT, "%.2f times", by)
                : String.format(Locale.ROOT, "%+.2f %s", by, curve.unit());
        String words = String.format(Locale.ROOT, "%s, %s: %s %.2f; the model hears %s (%.2f).", curve.name(), unit,
                answer.labels().get(target), answer.probability(target), answer.label(), answer.probability(answer.best()));
        progress.worked(1);
        return Optional.of(new ChangedSound(words, session.sampleRate(), changed.get()));
    }

    /**
     * Several explainers on one recording, all judged on the same segments by the same questions.
     *
     * @param session the recording before the model
     * @param request what is common to them: target, perturbation, segmenter and their settings, tiers, seed; its explainer and metrics are
     *            not used
     * @return the trials
     * @throws ExplainException where the recording can't be cut
     * @throws ParameterException where a setting doesn't fit
     */
    public ExplainerTrials trials(ClipSession session, ExplanationRequest request) throws ExplainException, ParameterException {
        return new ExplainerTrials(catalog, executor, session, request, target(session, request));
    }

    /** Where trust is checked, how far off the changed versions are belongs to it. */
    private static List<Warning> judged(List<Warning> found, ClipSession session, RunPlan plan, List<Segment> segments,
            ExplanationRequest request, long seed) throws ExplainException {
        List<Warning> warnings = new ArrayList<>(found);
        if (!request.metrics().isEmpty()) {
            MaskedFamiliarity.warning(session, plan, segments, seed).ifPresent(warnings::add);
        }
        return warnings.stream().distinct().toList();
    }

    private static int target(ClipSession session, ExplanationRequest request) throws ExplainException {
        List<String> labels = session.prediction().labels();
        if (request.target().isEmpty()) {
            return session.prediction().best();
        }
        int target = labels.indexOf(request.target().get());
        if (target < 0) {
            throw new ExplainException("The model " + session.model().descriptor().id() + " has no class '" + request.target().get()
                    + "'; it has " + String.join(", ", labels) + ".");
        }
        return target;
    }

    private List<String> metricIds(ExplanationRequest request) throws ExplainException {
        List<String> known = RunPlan.ids(catalog, ExtensionKind.METRICS);
        if (request.metrics().contains("all")) {
            return known;
        }
        for (String id : request.metrics()) {
            catalog.create(ExtensionKind.METRICS, id);
        }
        return request.metrics();
    }

    private static List<Warning> warnings(ClipSession session, ExplanationRequest request, RunPlan plan, int target,
            Attribution attribution, TimeScores scores, List<Warning> lost) throws ExplainException {
        List<Warning> warnings = session.warnings(request.clip());
        SilenceCheck.warning(session, target).ifPresent(warnings::add);
        warnings.addAll(attribution.warnings());
        warnings.addAll(plan.ignored(request));
        if (attribution instanceof ResponseCurves && plan.contrast(session.prediction(), target).isPresent()) {
            warnings.add(new Warning("against-ignored", "The explainer " + plan.explainerId() + " gives the curves of all classes, each by "
                    + "its own probability: 'against' was not used."));
        }
        PauseCheck.warning(session.signal(), session.sampleRate(), scores, session.prediction().labels().get(target),
                plan.usedPerturbation().map(Explanation.Algorithm::id)).ifPresent(warnings::add);
        if (Explanation.percentsAsOriginal(plan.settings().explainer())) {
            scores.percentWarning().ifPresent(warnings::add);
        }
        warnings.addAll(lost);
        return warnings;
    }
}
