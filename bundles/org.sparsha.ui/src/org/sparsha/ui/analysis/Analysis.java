/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.Pace;
import org.sparsha.ui.settings.Settings;

/** Asks the model about recordings and explains its answers, in the background, with the model and the method that the user has chosen. */
public final class Analysis implements AutoCloseable {

    private final SparshaRuntime runtime;
    private final Executor ui;
    private final Settings settings;
    private final ModelCache models;
    private final Choices choices;
    private final Pace pace;
    private final RecentSessions recent = new RecentSessions();
    private final SessionThreads threads = new SessionThreads();
    private final KeptExplanations kept;
    private final RecordingPitch pitch;
    private final Courses courses;
    private final HeardChannels channels;
    private final SavedTracks saved;
    private final AskedAgain again;
    private final ExplanationPlans plans;
    private final Openings openings;

    /**
     * @param runtime contributions, models, threads; closed with this
     * @param ui runs what it is given soon on the UI's thread, or not at all once that has ended; callable from any thread
     * @param settings what the user has set
     * @param folder where explanations are kept from one start to the next; made at first use
     */
    public Analysis(SparshaRuntime runtime, Executor ui, Settings settings, Path folder) {
        this.runtime = runtime;
        this.ui = ui;
        this.settings = settings;
        this.pitch = new RecordingPitch(settings, runtime.corpora());
        this.models = new ModelCache(runtime.models(), settings);
        this.pace = new Pace(settings.pace());
        this.courses = new Courses(models, settings, ui);
        this.choices = new Choices(runtime.catalog(), settings);
        this.plans = new ExplanationPlans(runtime, choices, pace);
        this.kept = new KeptExplanations(folder);
        this.openings = new Openings(ui);
        this.channels = new HeardChannels(this, kept, courses);
        this.saved = new SavedTracks(this, models);
        this.again = new AskedAgain(this, models);
    }

    /** @return runs what it is given soon on the UI's thread, or not at all once that has ended */
    public Executor ui() {
        return ui;
    }

    /** @return what the user has set */
    public Settings settings() {
        return settings;
    }

    /** @return where the pitch of recordings is looked for */
    public RecordingPitch pitch() {
        return pitch;
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
        courses.end(document);
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

    /** @return the order in which recordings just opened are begun with */
    public Openings openings() {
        return openings;
    }

    /** @return which channel of a recording the model hears */
    public HeardChannels channels() {
        return channels;
    }

    /** @return saved explanations, shown again */
    public SavedTracks saved() {
        return saved;
    }

    /** @return what is asked about explanations that are there */
    public AskedAgain again() {
        return again;
    }

    /** @return what is known of ways of explaining before one is taken */
    public ExplanationPlans plans() {
        return plans;
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
     * The classes that the model chosen has, whichever of them are chosen. To be called off the UI's thread.
     *
     * @return its labels; none where it rates dimensions, among which there is nothing to choose
     * @throws ModelException where it can't be opened
     */
    public List<String> allClasses() throws ModelException {
        ModelDescriptor descriptor = models.whole().descriptor();
        return descriptor.task() == ModelDescriptor.Task.CATEGORICAL ? descriptor.labels() : List.of();
    }

    /**
     * Asks the model about a recording that another one has answered for, as after a choice of the user; explains the answer where
     * recordings are explained at once.
     *
     * @param document the recording
     */
    public void keepUp(ClipDocument document) {
        courses.follow(document);
        if (document.session().filter(session -> !models.isChosen(session.model())).isPresent()) {
            predict(document, settings.explainAtOnce());
        }
    }

    /**
     * Begins with a recording just opened: shows the saved explanations that wait for it; else asks the model, shows what was kept of it
     * when it was open last, and explains the answer where recordings are explained at once and nothing was kept by that method.
     *
     * @param document the recording
     * @param done run on the UI's thread once that has ended, in whichever way
     */
    public void opened(ClipDocument document, Runnable done) {
        List<Path> waiting = saved.waiting(document);
        List<Path> before = kept.of(document.identity());
        channels.hearAsBefore(document);
        if (!waiting.isEmpty()) {
            PendingJobs jobs = new PendingJobs(ui, done);
            waiting.forEach(folder -> jobs.schedule(saved.restoring(document, folder)));
        } else if (document.isLong() && !before.isEmpty()) {
            new PendingJobs(ui, done).schedule(saved.restoring(document, before.getLast()));
        } else {
            predict(document, Hearing.wantedPart(document), settings.explainAtOnce(), before, new PendingJobs(ui, done));
        }
        courses.follow(document);
        saved.showBeside(document);
        document.addListener(aspect -> {
            if (aspect == ClipDocument.Aspect.EXPLANATIONS) {
                kept.keep(document.identity(), document.explanations().all());
            }
        });
    }

    /**
     * Asks the model about a recording; of a long one about the part that is selected.
     *
     * @param document the recording
     * @param explain whether to explain the answer, too
     */
    public void predict(ClipDocument document, boolean explain) {
        predict(document, Hearing.wantedPart(document), explain, List.of(), new PendingJobs(ui, () -> { }));
    }

    /** The same of a given part, where what was kept of the recording is shown, too. */
    void predict(ClipDocument document, Optional<SampleRange> part, boolean explain, List<Path> before, PendingJobs jobs) {
        jobs.schedule(new ClipJob("Listening to", document, this) {
            @Override
            Runnable work(Progress progress) throws SparshaException {
                Hearing hearing = Hearing.anew(document, part, models, runtime.workers().executor());
                List<Explanation> known = hearing.restored(before, document, runtime.catalog());
                return () -> {
                    if (!hearing.isCurrent(document)) {
                        return;
                    }
                    hearing.tell(document);
                    known.forEach(document.explanations()::add);
                    String method = choices.method().explainer();
                    if (explain && known.stream().noneMatch(one -> one.explainer().id().equals(method))) {
                        jobs.schedule(new ExplainJob(document, Analysis.this, Hearing.wantedPart(document), List.of(choices.method()),
                                true));
                    }
                    RunningJob.follow(document, Analysis.this); // also where no explanation works
                };
            }
        });
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
        startExplaining(document, List.of(how));
    }

    /**
     * Explains the model's answer with every explainer, one after the other, in one piece of work that is cancelled as one. What one of
     * them can't do is told at the end; the others go on.
     *
     * @param document the recording
     */
    public void explainAll(ClipDocument document) {
        startExplaining(document, runtime.catalog().list(ExtensionKind.EXPLAINERS).stream()
                .map(info -> choices.method().explainedBy(info.id())).toList());
    }

    private void startExplaining(ClipDocument document, List<ExplainChoice> ways) {
        new ExplainJob(document, this, Hearing.wantedPart(document), ways, false).schedule();
    }

    /** Asks what a job hears of a recording. Off the UI's thread. */
    Hearing hearing(ClipDocument document, Optional<SampleRange> part) throws SparshaException {
        return Hearing.known(document, part, models, runtime.workers().executor());
    }

    /** Takes an explanation just made. On the UI's thread. */
    void made(ClipDocument document, Explanation explanation) {
        if (taken(document, explanation)) {
            pace.learn(explanation);
            settings.setPace(pace.lines());
        }
    }

    /** Takes an explanation that was made or read, unless another channel has been chosen since. On the UI's thread. */
    boolean taken(ClipDocument document, Explanation explanation) {
        if (!explanation.audio().channel().equals(document.heard().channel().number())) {
            return false;
        }
        document.explanations().add(explanation);
        RunningJob.follow(document, this);
        return true;
    }

    @Override
    public void close() {
        threads.close();
        kept.close();
        boolean free = threads.leftBehind() == 0 && runtime.workers().busyReplaced() == 0;
        runtime.close();
        if (free) { // a model must not go while somebody still asks it
            models.close();
        }
    }
}
