/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Settings;

/** Asks the model about recordings and explains its answers, in the background, with the model and the method that the user has chosen. */
public final class Analysis implements AutoCloseable {

    private final SparshaRuntime runtime;
    private final Executor ui;
    private final Settings settings;
    private final ModelCache models;
    private final Choices choices;
    private final RecentSessions recent = new RecentSessions();
    private final SessionThreads threads = new SessionThreads();

    /**
     * @param runtime contributions, models, threads; closed with this
     * @param ui runs what it is given soon on the UI's thread, or not at all once that has ended; callable from any thread
     * @param settings what the user has set
     */
    public Analysis(SparshaRuntime runtime, Executor ui, Settings settings) {
        this.runtime = runtime;
        this.ui = ui;
        this.settings = settings;
        this.models = new ModelCache(runtime.models(), settings);
        this.choices = new Choices(runtime.catalog(), settings);
    }

    /** @return runs what it is given soon on the UI's thread, or not at all once that has ended */
    public Executor ui() {
        return ui;
    }

    /** @return what the user has set */
    public Settings settings() {
        return settings;
    }

    /** @return contributions, models, threads */
    public SparshaRuntime runtime() {
        return runtime;
    }

    /** @return the recordings that keep their analysis at hand */
    RecentSessions recent() {
        return recent;
    }

    /** @param document a recording that is closed now */
    public void closed(ClipDocument document) {
        recent.forget(document);
    }

    /** @return the threads that wait, apart from those that compute */
    public SessionThreads threads() {
        return threads;
    }

    /** @return what model and method the user has chosen */
    public Choices choices() {
        return choices;
    }

    /**
     * The model chosen, opened at first use. To be called off the UI's thread.
     *
     * @return the model, open until the workbench ends
     * @throws ModelException where it can't be opened
     */
    public Model model() throws ModelException {
        return models.model();
    }

    /**
     * Asks the model about a recording that another one has answered for, as after a choice of the user; explains the answer where
     * recordings are explained at once.
     *
     * @param document the recording
     */
    public void keepUp(ClipDocument document) {
        if (document.session().filter(session -> !models.isChosen(session.model())).isPresent()) {
            predict(document, settings.explainAtOnce());
        }
    }

    /**
     * Asks the model about a recording; of a long one about the part that is selected.
     *
     * @param document the recording
     * @param explain whether to explain the answer, too
     */
    public void predict(ClipDocument document, boolean explain) {
        Optional<SampleRange> part = Hearing.wantedPart(document);
        new ClipJob("Listening to", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = Hearing.anew(document, part, models, runtime.workers().executor());
                return () -> {
                    hearing.tell(document);
                    if (explain) {
                        explain(document);
                    } else {
                        RunningJob.follow(document, Analysis.this);
                    }
                };
            }
        }.schedule();
    }

    /**
     * Explains the model's answer as chosen.
     *
     * @param document the recording
     */
    public void explain(ClipDocument document) {
        explain(document, choices.method());
    }

    /**
     * Explains the model's answer in a given way; of a long recording, that about the part selected.
     *
     * @param document the recording
     * @param how in which way
     */
    public void explain(ClipDocument document, ExplainChoice how) {
        Optional<SampleRange> part = Hearing.wantedPart(document);
        new ClipJob("Explaining", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = Hearing.known(document, part, models, runtime.workers().executor());
                Explanation explanation = runtime.runner().explain(hearing.session(),
                        how.request(document, hearing.part(document), document.fileSha256(), choices.model()), progress);
                return () -> {
                    hearing.tell(document);
                    document.explanations().add(explanation);
                    RunningJob.follow(document, Analysis.this);
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
        new ClipJob("Checking", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = Hearing.known(document, Optional.empty(), models, runtime.workers().executor());
                ExplanationRequest request = ExplainChoice.withTiers(
                        ExplanationRequest.again(explanation, hearing.clip(), choices.model()), document, hearing.part(document));
                Explanation measured = runtime.runner().measure(hearing.session(), request.measuredBy(metrics), explanation, progress);
                return () -> document.explanations().replace(explanation, measured);
            }
        }.schedule();
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
                how.request(document, document.heard(), document.audioSha256(), choices.model()));
    }

    @Override
    public void close() {
        threads.close();
        boolean free = threads.leftBehind() == 0 && runtime.workers().busyReplaced() == 0;
        runtime.close();
        if (free) { // a model must not go while somebody still asks it
            models.close();
        }
    }
}
