/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.preferences.Preferences;

/** Asks the model about recordings and explains its answers, in the background; and what model and method the user has chosen for it. */
public final class Analysis implements AutoCloseable {

    private static final int LONGEST_PART = 60;
    private static final double GRACE_SECONDS = 5;

    private final SparshaRuntime runtime;
    private final Display display;
    private final TierStore tierStore;
    private final TimeStretch stretch;
    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService soundThreads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sparsha-sound");
        thread.setDaemon(true);
        return thread;
    });
    private final DetachableRuns runs = new DetachableRuns(GRACE_SECONDS);
    private ExplainChoice choice;

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
        this.choice = ExplainChoice.of(favourite());
    }

    private String favourite() {
        List<String> ids = runtime.catalog().list(ExtensionKind.EXPLAINERS).stream().map(ContributionInfo::id).toList();
        String preferred = Preferences.store().getString(Preferences.EXPLAINER);
        if (ids.contains(preferred)) {
            return preferred;
        }
        String usual = ExplanationRequest.DEFAULT_EXPLAINER;
        return ids.contains(usual) || ids.isEmpty() ? usual : ids.get(0);
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

    /** @param listener run on the UI's thread when the model or the method chosen has changed */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return how recordings are explained */
    public ExplainChoice choice() {
        return choice;
    }

    /** @param newChoice how recordings are to be explained from now on */
    public void setChoice(ExplainChoice newChoice) {
        if (!newChoice.equals(choice)) {
            choice = newChoice;
            listeners.forEach(Runnable::run);
        }
    }

    /** @return id, folder or file of the model chosen; empty for the default */
    public String modelName() {
        return Preferences.store().getString(Preferences.MODEL);
    }

    /** @param name id, folder or file of the model to use from now on; empty for the default */
    public void setModelName(String name) {
        Preferences.store().setValue(Preferences.MODEL, name);
        Preferences.save();
        listeners.forEach(Runnable::run);
    }

    /**
     * The model chosen, opened at first use. To be called off the UI's thread.
     *
     * @return the model, open until the workbench ends
     * @throws ModelException where it can't be opened
     */
    public Model model() throws ModelException {
        String name = modelName();
        Model open = models.get(name);
        if (open == null) {
            synchronized (models) {
                open = models.get(name);
                if (open == null) {
                    open = runtime.models().open(Optional.of(name).filter(text -> !text.isEmpty()));
                    models.put(name, open);
                }
            }
        }
        return open;
    }

    /**
     * Asks the model about a recording; of a long one about the part that is selected.
     *
     * @param document the recording
     * @param explain whether to explain the answer, too
     */
    public void predict(ClipDocument document, boolean explain) {
        Optional<SampleRange> part = wantedPart(document);
        new ClipJob("Listening to", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = hear(document, part, true);
                return () -> {
                    hearing.tell(document);
                    if (explain) {
                        explain(document);
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
        explain(document, choice);
    }

    /**
     * Explains the model's answer in a given way; of a long recording, that about the part selected.
     *
     * @param document the recording
     * @param how in which way
     */
    public void explain(ClipDocument document, ExplainChoice how) {
        Optional<SampleRange> part = wantedPart(document);
        new ClipJob("Explaining", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = hear(document, part, false);
                Explanation explanation = runtime.runner().explain(hearing.session(),
                        how.request(document, hearing.clip(), modelName(), List.of()), progress);
                return () -> {
                    hearing.tell(document);
                    document.add(explanation);
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
                Hearing hearing = hear(document, Optional.empty(), false);
                Explanation measured = runtime.runner().explain(hearing.session(),
                        again(explanation).request(document, hearing.clip(), modelName(), metrics), progress);
                return () -> document.replace(explanation, explanation.withMetrics(measured.metrics()));
            }
        }.schedule();
    }

    /** Of a long recording, the selection, where the model has not heard just that. */
    private static Optional<SampleRange> wantedPart(ClipDocument document) {
        return document.isLong() ? document.timeline().selection().filter(range -> !range.equals(document.part())) : Optional.empty();
    }

    private Hearing hear(ClipDocument document, Optional<SampleRange> part, boolean anew) throws SparshaException {
        if (part.isPresent()) {
            if (part.get().length() > LONGEST_PART * document.info().sampleRate()) {
                throw new ExplainException(String.format(Locale.ROOT, "The selection is %.0f s long. Select at most %d s to be explained.",
                        part.get().length() / (double) document.info().sampleRate(), LONGEST_PART));
            }
            AudioClip clip = AudioFiles.read(document.path(), part.get());
            return new Hearing(clip, ClipSession.open(model(), clip, runtime.workers().executor()), part);
        }
        AudioClip clip = document.clip().orElseThrow(() -> new ExplainException(String.format(Locale.ROOT,
                "This recording is %.0f minutes long. Select up to %d s of it, then press Explain.", document.info().seconds() / 60,
                LONGEST_PART)));
        Optional<ClipSession> known = anew ? Optional.empty() : document.session();
        return new Hearing(clip, known.isPresent() ? known.get() : ClipSession.open(model(), clip, runtime.workers().executor()),
                Optional.empty());
    }

    /**
     * What the model has heard.
     *
     * @param clip the sound
     * @param session it before the model
     * @param newPart which part of a long recording it is, where that is a new one
     */
    private record Hearing(AudioClip clip, ClipSession session, Optional<SampleRange> newPart) {
        void tell(ClipDocument document) {
            newPart.ifPresent(range -> document.setPart(range.start(), clip));
            if (!document.session().equals(Optional.of(session))) {
                document.setSession(session);
            }
        }
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
        ExplanationRunner runner = runtime.runner();
        return runner.estimate(document.session().get(), how.request(document, document.clip().get(), modelName(), List.of()));
    }

    /** The choice that an explanation was made with. */
    private static ExplainChoice again(Explanation explanation) {
        Map<String, String> settings = new LinkedHashMap<>();
        explanation.explainer().values().changedTexts().forEach((name, text) -> settings.put("explainer." + name, text));
        explanation.perturbation().values().changedTexts().forEach((name, text) -> settings.put("perturbation." + name, text));
        explanation.segmenter().ifPresent(
                used -> used.values().changedTexts().forEach((name, text) -> settings.put("segmenter." + name, text)));
        return new ExplainChoice(explanation.explainer().id(), Optional.of(explanation.perturbation().id()),
                explanation.segmenter().map(Explanation.Algorithm::id), settings, Optional.of(explanation.targetLabel()),
                explanation.seed());
    }

    @Override
    public void close() {
        soundThreads.shutdownNow();
        boolean free = runs.leftBehind() == 0 && runtime.workers().busyReplaced() == 0;
        runtime.close();
        if (free) { // a model must not go while somebody still asks it
            models.values().forEach(Model::close);
        }
    }
}
