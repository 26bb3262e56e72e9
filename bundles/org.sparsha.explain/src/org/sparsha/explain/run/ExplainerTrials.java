/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.model.Familiarity;

/**
 * Several explainers on one recording. Each explains without knowing what others have asked, so that its evaluations and its time are its
 * own; all are judged on the same segments, with the same random orders beside them, so that what is asked for one judgement is free for
 * the next. For one thread at a time.
 */
public final class ExplainerTrials {

    /** Samples from one point of a score curve to the next, where scores of other stretches are put onto the segments. */
    private static final int STEP = 40;

    private final ContributionCatalog catalog;
    private final ExecutorService executor;
    private final ClipSession session;
    private final ExplanationRequest request;
    private final int target;
    private final RunTask judging;

    /**
     * What an explainer found.
     *
     * @param attribution the scores as it gives them
     * @param evaluations how many changed clips the model was asked about
     * @param seconds how long it took
     */
    public record Finding(Attribution attribution, long evaluations, double seconds) {
    }

    ExplainerTrials(ContributionCatalog catalog, ExecutorService executor, ClipSession session, ExplanationRequest request, int target)
            throws ExplainException, ParameterException {
        this.catalog = catalog;
        this.executor = executor;
        this.session = session;
        this.request = request;
        this.target = target;
        RunPlan plan = RunPlan.of(request, catalog);
        List<Segment> segments = SegmentsOfClip.cut(session, plan, request, Progress.none());
        judging = new RunTask(session, plan, segments, SegmentsOfClip.tiers(session, request), target, request.seed(), Progress.none());
    }

    /** @return the segments that all are judged on */
    public List<Segment> segments() {
        return judging.segments();
    }

    /** @return number of the class explained */
    public int target() {
        return target;
    }

    /** @return the annotation tiers on the analysed signal's axis */
    public Map<String, List<Segment>> tiers() {
        return judging.tiers();
    }

    /**
     * Whether an explainer can be told how often it may ask.
     *
     * @param explainer its id
     * @return whether it has a whole-number parameter {@code samples}
     * @throws ExplainException where there is none of that id
     */
    public boolean takesSamples(String explainer) throws ExplainException {
        return RunPlan.takesSamples(catalog.create(ExtensionKind.EXPLAINERS, explainer));
    }

    /**
     * Has one explainer explain.
     *
     * @param explainer its id
     * @param settings its settings
     * @param seed its seed
     * @param progress cancels
     * @return what it found
     * @throws ExplainException where it can't be done, saying why
     * @throws ParameterException where a setting doesn't fit
     */
    public Finding explain(String explainer, Map<String, String> settings, long seed, Progress progress)
            throws ExplainException, ParameterException {
        Map<String, String> all = new LinkedHashMap<>(request.settings());
        all.putAll(settings);
        RunPlan plan = RunPlan.of(request.explainedBy(explainer, all), catalog).against(session, target);
        RunTask task = new RunTask(session, plan, judging.segments(), judging.tiers(), target, seed, progress);
        long started = System.nanoTime();
        Attribution found = plan.explainer().explain(task);
        return new Finding(found, task.evaluations(), (System.nanoTime() - started) / 1e9);
    }

    /**
     * Judges what an explainer found. Stretches of an explainer's own, such as windows, give each segment their mean over it.
     *
     * @param explainer id of the explainer
     * @param found what it found
     * @param metrics ids of metrics
     * @param progress cancels
     * @return each metric's result, at its defaults
     * @throws ExplainException where a metric fails
     */
    public Map<String, MetricResult> judge(String explainer, Attribution found, List<String> metrics, Progress progress)
            throws ExplainException {
        Attribution judged = onSegments(explainer, found);
        Map<String, MetricResult> results = new LinkedHashMap<>();
        for (String id : metrics) {
            FaithfulnessMetric metric = catalog.create(ExtensionKind.METRICS, id);
            results.put(id, metric.measure(new MetricRun(judging, judged, judging.plan().salient(TimeScores.of(judged)),
                    ParameterValues.defaults(metric.parameters()), catalog, executor, progress.split("", 0))));
        }
        return results;
    }

    /**
     * The scores on the common segments.
     *
     * @param explainer id of the explainer
     * @param found what it found
     * @return one score a segment where it scores stretches of time; cells and the like as they are
     * @throws ExplainException where there is no such explainer
     */
    public Attribution onSegments(String explainer, Attribution found) throws ExplainException {
        Explainer made = catalog.create(ExtensionKind.EXPLAINERS, explainer);
        if (made.usesSegmenter() || !(found instanceof SegmentAttribution)) {
            return found;
        }
        double[] curve = TimeScores.of(found).curve(STEP, session.signal().length);
        return SegmentAttribution.of(segments(), segments().stream().mapToDouble(segment -> IntStream.range(0, curve.length)
                .filter(i -> segment.range().contains((long) i * STEP)).mapToDouble(i -> curve[i]).average().orElse(0)).toArray());
    }

    /**
     * What has to be known of the recording before this model, and of its versions with segments removed, whatever explains it.
     *
     * @return the warnings
     * @throws ExplainException where the perturbation fails
     */
    public List<Warning> warnings() throws ExplainException {
        List<Warning> warnings = session.warnings(request.clip());
        MaskedFamiliarity.warning(session, judging.plan(), segments(), request.seed()).ifPresent(warnings::add);
        return warnings;
    }

    /**
     * How familiar the model finds the recording with a random half of its segments removed.
     *
     * @param count how many random halves
     * @param seed which
     * @return one a half; none where the model's package doesn't know what is familiar
     * @throws ExplainException where the perturbation fails
     */
    public List<Familiarity> masked(int count, long seed) throws ExplainException {
        return MaskedFamiliarity.of(session, judging.plan(), segments(), count, seed, request.seed());
    }
}
