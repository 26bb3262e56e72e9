/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Rerun;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;

/** The task given to a metric: the explainer's, what it found, and the means to have it found again. */
final class MetricRun extends RunTask implements MetricTask {

    private final Attribution attribution;
    private final List<SampleRange> salient;
    private final ContributionCatalog catalog;
    private final ExecutorService executor;
    private final ParameterValues metricValues;

    MetricRun(RunTask explained, Attribution attribution, List<SampleRange> salient, ParameterValues metricValues,
            ContributionCatalog catalog, ExecutorService executor, Progress progress) throws ExplainException {
        super(explained.session(), explained.plan(), explained.segments(), explained.tiers(), explained.target(), explained.seed(),
                progress, explained.shared());
        this.attribution = attribution;
        this.salient = salient;
        this.metricValues = metricValues;
        this.catalog = catalog;
        this.executor = executor;
    }

    @Override
    public Attribution attribution() {
        return attribution;
    }

    @Override
    public List<SampleRange> salient() {
        return salient;
    }

    @Override
    public double threshold() {
        return plan().threshold();
    }

    @Override
    public ParameterValues values() {
        return metricValues;
    }

    @Override
    public List<String> perturbations() {
        return RunPlan.ids(catalog, ExtensionKind.PERTURBATIONS).stream().filter(id -> !id.equals(plan().perturbationId())).toList();
    }

    @Override
    public Attribution explainAgain(Rerun conditions) throws ExplainException {
        if (!conditions.randomModel()) {
            ClipSession again = conditions.signal().isPresent()
                    ? ClipSession.ofSignal(session().model(), conditions.signal().get(), executor)
                    : session();
            return explainAgain(again, conditions);
        }
        try (Model random = session().model().withShuffledWeights(conditions.seed())) {
            return explainAgain(ClipSession.ofSignal(random, conditions.signal().orElse(signal()), executor), conditions);
        } catch (ModelException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    private Attribution explainAgain(ClipSession again, Rerun conditions) throws ExplainException {
        List<Segment> sameSegments = segments();
        RunPlan perturbed = conditions.perturbation().isPresent() ? plan().perturbedBy(conditions.perturbation().get(), catalog) : plan();
        RunPlan otherPlan = conditions.samples().isPresent() ? perturbed.withSamples(conditions.samples().getAsLong(), sameSegments.size())
                : perturbed;
        int otherTarget = conditions.target().orElse(target());
        Progress unseen = progress().split("", 0);
        boolean sameGames = again == session() && perturbed == plan() && conditions.seed() == seed();
        RunTask task = sameGames
                ? new RunTask(again, otherPlan, sameSegments, tiers(), otherTarget, conditions.seed(), unseen, shared())
                : new RunTask(again, otherPlan, sameSegments, tiers(), otherTarget, conditions.seed(), unseen);
        return otherPlan.explainer().explain(task);
    }
}
