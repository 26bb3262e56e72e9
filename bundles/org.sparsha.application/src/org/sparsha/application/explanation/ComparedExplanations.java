/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;

/**
 * One recording explained by several explainers: those that refuse are named, the others are done.
 *
 * @param explanations what was found, in the order asked for
 * @param failures explainers that could not explain it
 */
public record ComparedExplanations(List<Explanation> explanations, List<Failure> failures) {

    /**
     * An explainer that could not explain the recording.
     *
     * @param explainer its id
     * @param cause why
     */
    public record Failure(String explainer, ExplainException cause) {
    }

    /** Copies the lists. */
    public ComparedExplanations {
        explanations = List.copyOf(explanations);
        failures = List.copyOf(failures);
    }

    /**
     * Explains by each of the explainers in turn.
     *
     * @param runner explains
     * @param catalog where the explainers come from
     * @param session the recording before the model
     * @param request how to explain; its explainer is not looked at
     * @param explainers ids, each once
     * @param progress gives the progress of each explainer by its request, which is made known so before it begins
     * @return what was found
     * @throws ParameterException where a setting fits none of the explainers, or has a value that doesn't fit
     */
    public static ComparedExplanations of(ExplanationRunner runner, ContributionCatalog catalog, ClipSession session,
            ExplanationRequest request, List<String> explainers, Function<ExplanationRequest, Progress> progress)
            throws ParameterException {
        List<Explanation> explanations = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String id : explainers) {
            try {
                ExplanationRequest one = request.explainedBy(id, SettingsFor.explainer(id, explainers, request, catalog));
                explanations.add(runner.explain(session, one, progress.apply(one)));
            } catch (ExplainException e) {
                failures.add(new Failure(id, e));
            }
        }
        return new ComparedExplanations(explanations, failures);
    }

    /**
     * Checks how it is to be explained before any recording is read.
     *
     * @param runner checks
     * @param catalog where the explainers come from
     * @param request how to explain; its explainer, recording and model are not looked at
     * @param explainers ids, each once
     * @throws ExplainException where a contribution or a metric isn't there
     * @throws ParameterException where a setting fits none of the explainers, or has a value that doesn't fit
     */
    public static void check(ExplanationRunner runner, ContributionCatalog catalog, ExplanationRequest request, List<String> explainers)
            throws ExplainException, ParameterException {
        for (String id : explainers) {
            runner.check(request.explainedBy(id, SettingsFor.explainer(id, explainers, request, catalog)));
        }
    }

    /** @return how far those agree that score the recording along time; empty where those are fewer than two */
    public Optional<Agreement.Matrix> agreement() {
        List<Explanation> alongTime = explanations.stream().filter(one -> !(one.attribution() instanceof ResponseCurves)).toList();
        return alongTime.size() < 2 ? Optional.empty()
                : Optional.of(Agreement.of(alongTime.stream().map(one -> one.explainer().id()).toList(), alongTime));
    }
}
