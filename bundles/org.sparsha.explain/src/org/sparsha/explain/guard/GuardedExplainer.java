/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/** An explainer that can be called without care. Its constants are asked for once, when it is made. Thread-safe. */
public final class GuardedExplainer extends GuardedContribution<Explainer> implements Explainer {

    private final boolean usesSegmenter;
    private final boolean usesPerturbation;

    private GuardedExplainer(ForeignCalls calls, Origin origin, Explainer foreign) throws ExplainException {
        super(calls, origin, foreign);
        this.usesSegmenter = call(foreign::usesSegmenter);
        this.usesPerturbation = call(foreign::usesPerturbation);
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the explainer
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static Explainer of(ForeignCalls calls, Origin origin, Explainer foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedExplainer(calls, origin, foreign);
    }

    @Override
    public boolean usesSegmenter() {
        return usesSegmenter;
    }

    @Override
    public boolean usesPerturbation() {
        return usesPerturbation;
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) throws ExplainException {
        return call(() -> ResultChecks.atLeast(1, foreign.estimateEvaluations(segments, values)));
    }

    @Override
    public Map<String, String> impliedSettings(ParameterValues values) throws ExplainException {
        return call(() -> ResultChecks.settings(foreign.impliedSettings(values)));
    }

    @Override
    public List<SampleRange> salient(TimeScores scores, double threshold, ParameterValues values) throws ExplainException {
        long end = scores.segments().stream().mapToLong(Segment::end).max().orElse(0);
        return call(() -> ResultChecks.ranges(foreign.salient(scores, threshold, values), end));
    }

    @Override
    public Optional<float[]> changed(ExplanationTask task, String curve, double by) throws ExplainException {
        int length = task.signal().length;
        return call(task.progress(),
                () -> ResultChecks.changed(foreign.changed(new GuardedTask(task, calls, origin), curve, by), length));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        int length = task.signal().length;
        return call(task.progress(),
                () -> ResultChecks.attribution(foreign.explain(new GuardedTask(task, calls, origin)), length));
    }
}
