/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.preferences.Preferences;

/** Asks the model about recordings and explains its answers, in the background, with the model and the method that the user has chosen. */
public final class Analysis implements AutoCloseable {

    private static final double GRACE_SECONDS = 5;

    private final SparshaRuntime runtime;
    private final Display display;
    private final TierStore tierStore;
    private final TimeStretch stretch;
    private final ModelCache models;
    private final Choices choices;
    private final ExecutorService soundThreads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sparsha-sound");
        thread.setDaemon(true);
        return thread;
    });
    private final RecentSessions recent = new RecentSessions();
    private final DetachableRuns runs = new DetachableRuns(GRACE_SECONDS);

    /**
     * @param runtime contributions, models, threads; closed with this
     * @param display where recordings are told of results
     * @param tierStore where annotation tiers are kept
     * @param stretch how sound is played slower at the same pitch
     */
    public Analysis(SparshaRuntime runtime, Display display, TierStore tierStore, TimeStretch stretch) {
        this.stretch = stretch;
        this.tierStore = tierStore;
        this.runtime = runtime;
        this.display = display;
        this.models = new ModelCache(runtime.models());
        this.choices = new Choices(runtime.catalog());
    }

    /** @return the display whose thread is told of results */
    public Display display() {
        return display;
    }

    /** @return how sound is played slower at the same pitch */
    public TimeStretch stretch() {
        return stretch;
    }

    /** @return where annotation tiers are kept */
    public TierStore tierStore() {
        return tierStore;
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

    /** @return where what may never come back runs */
    DetachableRuns runs() {
        return runs;
    }

    /** @return how many runs did not stop when they were cancelled and go on in the background */
    public int leftBehind() {
        return runs.leftBehind();
    }

    /** @return threads that wait for sound devices, apart from those that compute */
    public Executor soundThreads() {
        return soundThreads;
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
                        followLater(document);
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
                        how.request(document, hearing.clip(), choices.model(), List.of()), progress);
                return () -> {
                    hearing.tell(document);
                    document.explanations().add(explanation);
                    followLater(document);
                };
            }
        }.schedule();
    }

    /** Computes the running prediction, once nothing more urgent is to be done. On the UI's thread. */
    private void followLater(ClipDocument document) {
        if (!document.running().windows().isEmpty() || document.session().isEmpty()) {
            return;
        }
        double window = RunningWindows.seconds(document.session().get().model(), Preferences.store().getDouble(Preferences.LIVE_WINDOW));
        List<SampleRange> ranges = RunningWindows.ranges(document.session().get(),
                Math.min(window / 4, Preferences.store().getDouble(Preferences.LIVE_HOP)), window);
        if (!ranges.isEmpty()) {
            new RunningJob(document, document.session().get(), ranges, display).schedule();
        }
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
                Explanation measured = runtime.runner().explain(hearing.session(),
                        ExplainChoice.of(explanation).request(document, hearing.clip(), choices.model(), metrics), progress);
                return () -> document.explanations().replace(explanation, explanation.withMetrics(measured.metrics()));
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
        if (document.session().isEmpty() || document.clip().isEmpty()) {
            return 0;
        }
        return runtime.runner().estimate(document.session().get(),
                how.request(document, document.clip().get(), choices.model(), List.of()));
    }

    @Override
    public void close() {
        soundThreads.shutdownNow();
        boolean free = runs.leftBehind() == 0 && runtime.workers().busyReplaced() == 0;
        runtime.close();
        if (free) { // a model must not go while somebody still asks it
            models.close();
        }
    }
}
