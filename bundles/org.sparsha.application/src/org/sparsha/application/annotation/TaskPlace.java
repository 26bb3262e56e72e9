/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.project.ProjectRuns;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskFolder;

/**
 * Where tasks lie, and what there is to label: a project, or a folder of recordings that need no labels yet.
 *
 * @param folder the folder of the project or of the recordings
 * @param project the project; empty for a plain folder
 * @param corpora opens what recordings there are
 */
public record TaskPlace(Path folder, Optional<ProjectFolder> project, Corpora corpora) {

    /** How sure one must be of a scheme in a folder that nobody called a corpus. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /**
     * A place of recordings that the workbench reads by itself.
     *
     * @param place a project's folder or file, or a folder of recordings
     * @return the place
     * @throws CorpusException where it is neither
     */
    public static TaskPlace of(Path place) throws CorpusException {
        return of(place, Corpora.OWN);
    }

    /**
     * @param project a project
     * @return the place of its tasks
     */
    public static TaskPlace of(ProjectFolder project) {
        return new TaskPlace(project.folder(), Optional.of(project), project.corpora());
    }

    /**
     * @param place a project's folder or file, or a folder of recordings
     * @param corpora opens what recordings there are
     * @return the place
     * @throws CorpusException where it is neither
     */
    public static TaskPlace of(Path place, Corpora corpora) throws CorpusException {
        if (Projects.file(place).isPresent()) {
            return of(ProjectFolder.open(place, corpora));
        }
        if (!Files.isDirectory(place)) {
            throw new CorpusException("There is neither a project nor a folder of recordings in " + place + ": name one.");
        }
        return new TaskPlace(place.toAbsolutePath().normalize(), Optional.empty(), corpora);
    }

    /** @return the folder of its tasks */
    public TaskFolder tasks() {
        return TaskFolder.in(folder);
    }

    /**
     * The recordings of a task.
     *
     * @param task the task
     * @param progress cancels
     * @return those that its filter lets through, in the order of the corpus
     * @throws CorpusException where they can't be listed or there is none
     */
    public Corpus recordings(AnnotationTask task, Progress progress) throws CorpusException {
        RecordingFilter filter = RecordingFilter.parse(task.filter());
        Corpus all = project.isPresent() ? new ProjectRuns(project.get()).corpus(task.corpus(), RecordingFilter.parse(""), progress)
                : plain(progress);
        Corpus wanted = filter.conditions().isEmpty() ? all : all.filtered(filter);
        if (wanted.size() == 0) {
            throw new CorpusException(all.size() == 0 ? "There is no recording in " + folder + " to label."
                    : "No recording fits the filter '" + filter.text() + "' of the task " + task.name() + ".");
        }
        return wanted;
    }

    /** Every recording of a folder, with what a scheme says of it where one fits. */
    private Corpus plain(Progress progress) throws CorpusException {
        AudioListing listing = corpora.listing(folder, progress);
        if (listing.audio().isEmpty()) {
            return new Corpus(String.valueOf(folder.getFileName()), folder, Corpora.UNLABELLED, List.of(), listing.problems());
        }
        return corpora.readAll(listing, corpora.schemeOrNone(listing, LEAST_CONFIDENCE), progress);
    }

    /**
     * The run that a task goes by.
     *
     * @param task the task
     * @return the run; empty where the task names none
     * @throws CorpusException where it can't be read
     */
    public Optional<SavedRun> run(AnnotationTask task) throws CorpusException {
        if (task.run().isEmpty()) {
            return Optional.empty();
        }
        Path runs = project.map(ProjectFolder::runs).orElse(folder);
        return Optional.of(SavedRun.read(runs.resolve(task.run().get()).normalize()));
    }
}
