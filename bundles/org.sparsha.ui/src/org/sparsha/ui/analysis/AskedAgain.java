/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ChangedSound;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.ui.session.ClipDocument;

/** What is asked about an explanation that is there, of the model that it explains: how far it can be trusted, how a change sounds. */
public final class AskedAgain {

    private final Analysis analysis;
    private final ModelCache models;

    AskedAgain(Analysis analysis, ModelCache models) {
        this.analysis = analysis;
        this.models = models;
    }

    /**
     * Makes the sound of one point of the curves of an explanation, with what the model answers to it.
     *
     * @param document the recording
     * @param explanation one of its explanations, which gave curves
     * @param curve one of these
     * @param by how far it is changed
     * @param heard takes the sound, on the UI's thread
     */
    public void changeVoice(ClipDocument document, Explanation explanation, ResponseCurves.Curve curve, double by,
            Consumer<ChangedSound> heard) {
        new ClipJob("Changing the voice of", document, analysis) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = hearing(document);
                Optional<ChangedSound> sound = analysis.runtime().runner().changed(hearing.session(),
                        request(document, explanation, hearing), curve, by, progress);
                return () -> {
                    if (sound.isEmpty()) {
                        say(analysis.plans().words(ExplainChoice.of(explanation.explainer().id()))
                                + " does not make its changed voice heard.");
                    }
                    sound.ifPresent(heard);
                };
            }
        }.schedule();
    }

    /**
     * Measures how far an explanation can be trusted.
     *
     * @param document the recording
     * @param explanation one of its explanations
     * @param metrics ids of the metrics
     */
    public void measure(ClipDocument document, Explanation explanation, List<String> metrics) {
        new ClipJob("Checking", document, analysis) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = hearing(document);
                Explanation measured = analysis.runtime().runner().measure(hearing.session(),
                        request(document, explanation, hearing).measuredBy(metrics), explanation, progress);
                return () -> document.explanations().replace(explanation, measured);
            }
        }.schedule();
    }

    private Hearing hearing(ClipDocument document) throws SparshaException {
        return Hearing.known(document, Optional.empty(), models, analysis.runtime().workers().executor());
    }

    private ExplanationRequest request(ClipDocument document, Explanation explanation, Hearing hearing) throws SparshaException {
        return ExplainChoice.withTiers(ExplanationRequest.again(explanation, hearing.clip(), analysis.choices().model()), document,
                hearing.part(document));
    }
}
