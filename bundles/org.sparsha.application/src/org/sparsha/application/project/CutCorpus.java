/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;

/**
 * Recordings of a project cut into parts, which are a corpus of the project of their own. Nothing is copied, and it can be taken back.
 *
 * @param recordings how many recordings were to be cut
 * @param parts the parts; its problems say which recordings aren't cut, and why
 * @param manifest the manifest of the new corpus
 */
public record CutCorpus(int recordings, Corpus parts, Path manifest) {

    /** Seconds that a window lasts at least. */
    public static final double SHORTEST = 0.1;
    /** Seconds that a window lasts at most: a year. */
    public static final double LONGEST = 31_536_000;

    /**
     * Cuts recordings, and makes a corpus of the parts.
     *
     * @param project the project
     * @param chosen recordings of it, with what its corpora say
     * @param cutter how
     * @param longer seconds; recordings that aren't longer stay whole
     * @param name name of the new corpus
     * @param progress up to 1; cancels, then nothing is made
     * @return what was made
     * @throws CorpusException where there is no part, the name is taken or no file name, or the project can't be written
     */
    public static CutCorpus make(ProjectFolder project, Corpus chosen, CorpusCut.Cutter cutter, double longer, String name,
            Progress progress) throws CorpusException {
        Corpus cut = CorpusCut.of(chosen, cutter, longer, progress.split("Cutting", 0.6));
        if (cut.size() == 0) {
            throw new CorpusException("There is no part" + ScanProblem.ending(cut.problems()));
        }
        return new CutCorpus(chosen.size(), cut, project.add(cut, name, progress.split("Writing", 0.4)));
    }

    /** @return what was done, a sentence without the full stop */
    public String sentence() {
        return Counted.of(recordings, "recording") + " cut into " + Counted.of(parts.size(), "part");
    }

    /**
     * Takes a corpus of parts out of its project again. Only one whose files are all in other corpora of the project, in which nothing was
     * set, and that no run is on: nothing is lost that cutting again wouldn't bring back.
     *
     * @param project the project
     * @param name name of the corpus
     * @throws CorpusException where there is no such corpus, something would be lost, or the project can't be written
     */
    public static void takeBack(ProjectFolder project, String name) throws CorpusException {
        Set<String> keys = new HashSet<>();
        corpus(project, name).recordings().forEach(part -> keys.add(name + "/" + part.key()));
        for (ProjectRun run : new ProjectRuns(project).list()) {
            if (isOn(run, name, keys)) {
                throw new CorpusException("The run " + run.name() + " is on the corpus " + name + ", which stays: delete the run first.");
            }
        }
        if (!isWithinOthers(project, name)) {
            throw new CorpusException("The corpus " + name + " has recordings that no other corpus of the project has, so it was not cut "
                    + "from them. It stays.");
        }
        project.remove(name);
    }

    /** A run on all corpora of the project knows recordings by {@code keys}, with the corpus before them. */
    private static boolean isOn(ProjectRun run, String name, Set<String> keys) {
        int at = run.words().indexOf("--corpus");
        if (at >= 0 && at + 1 < run.words().size()) {
            return run.words().get(at + 1).equals(name);
        }
        try {
            return SavedRun.isRun(run.folder()) && SavedRun.read(run.folder()).results().stream().map(RunResult::key)
                    .anyMatch(keys::contains);
        } catch (CorpusException e) {
            System.getLogger(CutCorpus.class.getName()).log(System.Logger.Level.DEBUG, "Not looked at: " + run.folder(), e);
            return false; // a damaged one has no answer that could be shown
        }
    }

    private static Corpus corpus(ProjectFolder project, String name) throws CorpusException {
        return new ProjectRuns(project).corpus(Optional.of(name), RecordingFilter.of(List.of()), Progress.none());
    }

    private static boolean isWithinOthers(ProjectFolder project, String name) throws CorpusException {
        Set<Path> files = new HashSet<>();
        corpus(project, name).recordings().forEach(recording -> files.add(place(recording)));
        for (Projects.Part part : project.read().parts()) {
            if (!ProjectFolder.name(part).equals(name)) {
                corpus(project, ProjectFolder.name(part)).recordings().forEach(recording -> files.remove(place(recording)));
            }
        }
        return files.isEmpty();
    }

    private static Path place(Recording recording) {
        return recording.file().toAbsolutePath().normalize();
    }
}
