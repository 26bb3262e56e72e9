/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.core.ParameterException;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.Pace;

/** What is known of a way of explaining before it is taken: whether it works on a recording, what it costs, how it is called. */
public final class ExplanationPlans {

    private final SparshaRuntime runtime;
    private final Choices choices;
    private final Pace pace;

    /**
     * @param runtime contributions
     * @param choices what the user has chosen
     * @param pace how fast explanations were so far
     */
    ExplanationPlans(SparshaRuntime runtime, Choices choices, Pace pace) {
        this.runtime = runtime;
        this.choices = choices;
        this.pace = pace;
    }

    /**
     * How many changed clips an explanation will ask the model about at most. May take a moment.
     *
     * @param document the recording
     * @param how in which way it would be explained
     * @return evaluations
     * @throws ExplainException where it doesn't fit the recording
     * @throws ParameterException where a setting doesn't fit
     */
    public long estimate(ClipDocument document, ExplainChoice how) throws ExplainException, ParameterException {
        if (document.session().isEmpty() || document.heard().clip().isEmpty()) {
            return 0;
        }
        return runtime.runner().estimate(document.session().get(),
                how.request(document, document.heard(), document.identity(), choices.model()));
    }

    /**
     * How long an explanation takes, as far as that has been learned here. On the UI's thread.
     *
     * @param document the recording
     * @param how in which way it would be explained
     * @param evaluations how many there will be
     * @return seconds; none where nothing like it has run
     */
    public OptionalDouble seconds(ClipDocument document, ExplainChoice how, long evaluations) {
        return document.session().map(session -> pace.estimate(session.model().descriptor().id(), how.explainer(), evaluations))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Looks for what works on a recording where a choice doesn't: the same explainer without a class set against the target or on other
     * segments, else the workbench's own choice. May take a moment.
     *
     * @param document the recording
     * @param how a choice that doesn't work on it
     * @return one that does
     */
    public Optional<ExplainChoice> working(ClipDocument document, ExplainChoice how) {
        List<ExplainChoice> others = new ArrayList<>();
        others.add(how.against(Optional.empty()));
        others.add(ExplainChoice.of(how.explainer()).explaining(how.target()));
        runtime.catalog().list(ExtensionKind.SEGMENTERS).forEach(info -> others.add(how.onSegmentsOf(info.id())));
        others.add(ExplainChoice.of(ExplanationRequest.DEFAULT_EXPLAINER).explaining(how.target()));
        return others.stream().filter(other -> !other.equals(how) && works(document, other)).findFirst();
    }

    private boolean works(ClipDocument document, ExplainChoice how) {
        try {
            estimate(document, how);
            return true;
        } catch (SparshaException | RuntimeException | LinkageError e) {
            System.getLogger(ExplanationPlans.class.getName()).log(System.Logger.Level.DEBUG, how.explainer() + " does not work here", e);
            return false;
        }
    }

    /**
     * @param how a way of explaining
     * @return it in words: the explainer and, where they are chosen, the segments and the class set against
     */
    public String words(ExplainChoice how) {
        String explainer = name(ExtensionKind.EXPLAINERS, how.explainer());
        String on = how.segmenter().map(id -> explainer + " on " + name(ExtensionKind.SEGMENTERS, id)).orElse(explainer);
        return on + how.against().map(other -> other.equals(ExplainChoice.NEXT) ? " against the next class" : " against " + other)
                .orElse("");
    }

    /**
     * @param id id of an explainer
     * @return its name for the user; the id where it isn't installed
     */
    public String explainerName(String id) {
        return name(ExtensionKind.EXPLAINERS, id);
    }

    private String name(ExtensionKind<?> kind, String id) {
        return runtime.catalog().list(kind).stream().filter(info -> info.id().equals(id)).findFirst().map(ContributionInfo::name)
                .orElse(id);
    }
}
