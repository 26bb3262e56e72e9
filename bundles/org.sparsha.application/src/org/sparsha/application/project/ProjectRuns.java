/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;

/**
 * The runs of a project. A run is its settings: what decides its answers, what the corpus says, and the seed name its folder, so that
 * the same settings twice are the same run.
 *
 * @param project the project
 */
public record ProjectRuns(ProjectFolder project) {

    private static final int DIGITS = 8;

    /** What stands in a run's folder beside what {@code evaluate} writes: the options that ask for it, one word a line. */
    private static final String WORDS = "run-options.txt";

    /**
     * Opens what is to be run.
     *
     * @param corpus name of a corpus of the project; empty for all of them
     * @param filter which recordings
     * @param progress cancels
     * @return the recordings
     * @throws CorpusException where there is none of that name, or it can't be read
     */
    public Corpus corpus(Optional<String> corpus, RecordingFilter filter, Progress progress) throws CorpusException {
        Corpus all = Corpora.open(place(corpus), Optional.empty(), progress);
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
     * Puts a request into the run's folder: one that is there goes on, and what has a result is not asked again.
     *
     * @param request what to evaluate
     * @return the same with the folder of these settings
     */
    public EvaluationRequest placed(EvaluationRequest request) {
        RunSettings settings = EvaluateCorpus.settings(request);
        String all = settings.identity() + "\n" + settings.values().get(RunSettings.CORPUS_SHA256) + "\n" + request.seed();
        String name = (request.model().descriptor().id() + "-" + request.corpus().name()).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-");
        Path folder = project.runs().resolve((name.length() > 60 ? name.substring(0, 60) : name) + "-"
                + Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
        return new EvaluationRequest(request.corpus(), request.corpusWords(), request.model(), request.modelWord(), request.explanations(),
                Optional.of(folder), SavedRun.isRun(folder), request.seed(), request.fitting());
    }

    /**
     * Notes by which options a run was asked for.
     *
     * @param folder the run's folder
     * @param words the options of {@code sparsha run}
     * @throws CorpusException where it can't be written
     */
    public static void note(Path folder, List<String> words) throws CorpusException {
        AtomicFiles.writeText(folder.resolve(WORDS), String.join("\n", words) + "\n");
    }

    /**
     * @return the runs, by name
     * @throws CorpusException where the folder of runs or a corpus can't be read
     */
    public List<ProjectRun> list() throws CorpusException {
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
        List<ProjectRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(run(folder));
        }
        return runs;
    }

    /**
     * @param folder a run's folder
     * @return the run; a damaged one says so by its state
     */
    public ProjectRun run(Path folder) {
        List<String> words = words(folder);
        if (!words.isEmpty() && !SavedRun.isRun(folder) && !Files.exists(folder.resolve("summary.json"))) {
            return new ProjectRun(folder, ProjectRun.State.STOPPED, 0, 0, words); // killed before it began: the same call begins it
        }
        try {
            SavedRun saved = SavedRun.read(folder);
            int failures = (int) saved.results().stream().filter(Failure.class::isInstance).count();
            return new ProjectRun(folder, state(folder, saved, failures, words), saved.results().size() - failures, failures, words);
        } catch (CorpusException e) {
            return new ProjectRun(folder, ProjectRun.State.DAMAGED, 0, 0, words);
        }
    }

    private ProjectRun.State state(Path folder, SavedRun saved, int failures, List<String> words) {
        if (SavedRun.isWritten(folder)) {
            return ProjectRun.State.RUNS;
        }
        if (!Files.isRegularFile(folder.resolve("summary.json"))) {
            return ProjectRun.State.STOPPED;
        }
        if (!words.isEmpty() && !isCurrent(saved, words)) {
            return ProjectRun.State.STALE;
        }
        return failures > 0 ? ProjectRun.State.FAILED_IN_PART : ProjectRun.State.DONE;
    }

    /** Whether the recordings that the run is about are what they were, by what the corpus says of them. */
    private boolean isCurrent(SavedRun saved, List<String> words) {
        try {
            Corpus now = corpus(value(words, "--corpus"), RecordingFilter.parse(value(words, "--filter").orElse("")), Progress.none());
            return EvaluateCorpus.digest(now).equals(saved.settings().values().get(RunSettings.CORPUS_SHA256));
        } catch (CorpusException e) {
            return false;
        }
    }

    private static Optional<String> value(List<String> words, String option) {
        int at = words.indexOf(option);
        return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static List<String> words(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(WORDS));
        } catch (IOException e) {
            return List.of(); // a run that 'evaluate' wrote has none
        }
    }
}
