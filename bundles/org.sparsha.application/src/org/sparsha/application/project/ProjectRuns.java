/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.application.evaluation.BatchExplanations;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.task.GoldManifest;
import org.sparsha.corpus.task.TaskFolder;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.model.Model;

/**
 * The runs of a project. A run is its settings: what decides its answers, what it is judged by, and the seed name its folder, so that the
 * same settings twice are the same run.
 *
 * @param project the project
 */
public record ProjectRuns(ProjectFolder project) {

    /** The option that says what a model is fitted to. */
    static final String NORMALISATION = "--normalisation";

    /** The option that says what is heard of several channels. */
    static final String CHANNEL = "--channel";

    /** The option by which nothing is judged. */
    static final String ANSWERS = "--answers";

    /** What stands in a run's folder beside what {@code evaluate} writes: the options that ask for it, one word a line. */
    private static final String WORDS = "run-options.txt";

    /**
     * Opens recordings of the project, those without a label among them.
     *
     * @param corpus name of a corpus of the project; empty for all of them
     * @param filter which recordings
     * @param progress cancels
     * @return the recordings
     * @throws CorpusException where there is none of that name, or it can't be read
     */
    public Corpus corpus(Optional<String> corpus, RecordingFilter filter, Progress progress) throws CorpusException {
        Corpus all = project.corpora().openAll(place(corpus), Optional.empty(), progress);
        return filter.conditions().isEmpty() ? all : all.filtered(filter);
    }

    /**
     * Where that lies.
     *
     * @param corpus name of a corpus of the project; empty for all of them
     * @return a place that can stand for a corpus on any command line
     * @throws CorpusException where there is none of that name
     */
    public Path place(Optional<String> corpus) throws CorpusException {
        return corpus.isPresent() ? project.corpus(corpus.get()) : project.folder();
    }

    /**
     * Makes a run of what was chosen. The same choices are the same run with the same bytes, whoever makes them.
     *
     * @param choice corpus, filter, explanations, seed
     * @param model the model; stays the caller's
     * @param modelWord what names the model on a command line in any folder
     * @param catalog the contributions that explain
     * @param progress of reading the corpus; cancels
     * @return the run; one that is there goes on
     * @throws CorpusException where the corpus can't be read or no recording is left
     */
    public PreparedRun prepared(RunChoice choice, Model model, String modelWord, ContributionCatalog catalog,
            Progress progress) throws CorpusException {
        Corpus said = corpus(choice.corpus(), choice.filter(), progress);
        if (said.size() == 0) {
            throw new CorpusException(choice.filter().conditions().isEmpty()
                    ? "The project has no recording: 'sparsha project import' brings a corpus in, 'sparsha project show' lists them."
                    : "No recording fits the filter '" + choice.filter().text() + "'.");
        }
        Optional<String> refusal = RunChoice.refusal(choice.answersOnly(), choice.labels());
        if (refusal.isPresent()) {
            throw new CorpusException(refusal.get());
        }
        Corpus corpus = asked(said, choice.labels(), choice.answersOnly());
        if (corpus.size() == 0) {
            throw new CorpusException(choice.labels().isPresent()
                    ? "The task " + choice.labels().get() + " has no gold label for any of the " + said.size() + " recordings."
                    : "None of the " + said.size() + " recordings has a label, so no model can be judged: label them in a task "
                            + "('sparsha annotate new " + project.folder() + "'), make its gold labels, and judge by them ('sparsha run "
                            + "--labels TASK'); or ask the model without judging it ('sparsha run --answers').");
        }
        List<String> corpusWords = new ArrayList<>(List.of(place(choice.corpus()).toString()));
        List<String> words = new ArrayList<>();
        choice.corpus().ifPresent(name -> words.addAll(List.of("--corpus", name)));
        if (!choice.filter().conditions().isEmpty()) {
            corpusWords.addAll(List.of("--filter", choice.filter().text()));
            words.addAll(List.of("--filter", choice.filter().text()));
        }
        if (choice.labels().isPresent()) {
            corpusWords.addAll(List.of("--labels", choice.labels().get()));
            words.addAll(List.of("--labels", choice.labels().get()));
        }
        Optional<BatchExplanations> explanations = choice.explanations().map(wish -> wish.batch(catalog));
        Path folder = choice.into().orElse(project.runs());
        EvaluationRequest wish = new EvaluationRequest(corpus, corpusWords, model, modelWord, explanations, Optional.of(folder),
                choice.into().filter(SavedRun::isRun).isPresent(), choice.seed()).besidePeople(choice.labels().isEmpty() ? Optional.empty()
                        : gold(choice.labels().get()).humanCeiling()).answersOnly(choice.answersOnly()).fittedTo(choice.fitting())
                                .hearing(choice.channel());
        if (choice.fitting() != Fitting.AS_MADE) {
            words.addAll(List.of(NORMALISATION, choice.fitting().name().toLowerCase(Locale.ROOT)));
        }
        if (!choice.channel().isMean()) {
            words.addAll(List.of(CHANNEL, choice.channel().text()));
        }
        if (choice.answersOnly()) {
            words.add(ANSWERS);
        }
        words.addAll(List.of("--model", modelWord));
        if (!model.chosenClasses().isEmpty()) {
            words.addAll(List.of("--classes", String.join(",", model.chosenClasses())));
        }
        explanations.ifPresent(all -> words.addAll(all.options()));
        words.addAll(List.of("--seed", Long.toString(choice.seed())));
        return new PreparedRun(choice.into().isPresent() ? wish : new RunPlace(this).of(wish, words), words);
    }

    /**
     * Notes by which options a run was asked for.
     *
     * @param folder the run's folder
     * @param words the options of {@code sparsha run}
     * @throws CorpusException where it can't be written
     */
    static void note(Path folder, List<String> words) throws CorpusException {
        AtomicFiles.writeText(folder.resolve(WORDS), String.join("\n", words) + "\n");
    }

    /** The folders of the runs, by name. */
    List<Path> folders() throws CorpusException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(project.runs())) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(project.runs(), Files::isDirectory)) {
                inside.forEach(folders::add);
            } catch (IOException e) {
                throw new CorpusException("The runs of the project " + project.folder() + " can't be read (" + AtomicFiles.reason(e)
                        + ").", e);
            }
        }
        folders.sort(null);
        return folders;
    }

    /**
     * @return the runs, by name
     * @throws CorpusException where the folder of runs can't be read
     */
    public List<ProjectRun> list() throws CorpusException {
        List<ProjectRun> runs = new ArrayList<>();
        SaidNow now = new SaidNow(this);
        for (Path folder : folders()) {
            runs.add(read(folder, now).run());
        }
        return runs;
    }

    /**
     * A run and its results.
     *
     * @param run how far it is
     * @param saved what it found; empty where that can't be read
     * @param said what its corpus says now
     */
    record Read(ProjectRun run, Optional<SavedRun> saved, RunLine.Said said) {
    }

    /**
     * @param folder a run's folder
     * @return the run; a damaged one says so by its state
     */
    public ProjectRun run(Path folder) {
        return read(folder, new SaidNow(this)).run();
    }

    /** Reads a run; {@code now} knows what its corpus says now. */
    Read read(Path folder, SaidNow now) {
        List<String> words = words(folder);
        if (!words.isEmpty() && !SavedRun.isRun(folder) && !Files.exists(folder.resolve("summary.json"))) {
            // killed before it began: the same call begins it
            return new Read(new ProjectRun(folder, ProjectRun.State.STOPPED, 0, 0, words), Optional.empty(), RunLine.Said.THE_SAME);
        }
        try {
            SavedRun saved = SavedRun.read(folder);
            int failures = (int) saved.results().stream().filter(Failure.class::isInstance).count();
            RunLine.Said said = now.of(saved.settings(), words, () -> saved);
            return new Read(new ProjectRun(folder, state(folder, failures, said), saved.results().size() - failures, failures, words),
                    Optional.of(saved), said);
        } catch (CorpusException e) {
            return new Read(new ProjectRun(folder, ProjectRun.State.DAMAGED, 0, 0, words), Optional.empty(), RunLine.Said.THE_SAME);
        }
    }

    private static ProjectRun.State state(Path folder, int failures, RunLine.Said said) {
        if (SavedRun.isWritten(folder)) {
            return ProjectRun.State.RUNS;
        }
        if (!Files.isRegularFile(folder.resolve("summary.json"))) {
            return ProjectRun.State.STOPPED;
        }
        if (said != RunLine.Said.THE_SAME) {
            return ProjectRun.State.STALE;
        }
        return failures > 0 ? ProjectRun.State.FAILED_IN_PART : ProjectRun.State.DONE;
    }

    /**
     * What a model is asked about.
     *
     * @param said recordings of the project
     * @param labels the task whose gold labels count; empty for what the corpus says
     * @param answersOnly whether nothing is judged
     * @return the recordings that have a label, with it; all of them where nothing is judged
     * @throws CorpusException where the task has no gold labels
     */
    Corpus asked(Corpus said, Optional<String> labels, boolean answersOnly) throws CorpusException {
        return answersOnly ? said : labels.isEmpty() ? said.rated() : gold(labels.get()).labelled(said);
    }

    /** The gold labels of a task of the project. */
    private GoldManifest gold(String task) throws CorpusException {
        TaskFolder tasks = TaskFolder.in(project.folder());
        return new GoldManifest(tasks, tasks.read(task));
    }

    /** The options that the run in a folder was asked for by; none where it came from elsewhere. */
    static List<String> words(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(WORDS));
        } catch (IOException e) {
            return List.of(); // a run that 'evaluate' wrote has none
        }
    }
}
