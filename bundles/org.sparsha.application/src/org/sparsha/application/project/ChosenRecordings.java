/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;

/**
 * Recordings of a project that were chosen by what its corpora, runs and tasks say of them: what is exported, set, or made a task of.
 *
 * @param plain all recordings that were looked at, with what their corpora say
 * @param recordings the same with what tasks say of them
 * @param table the same as a table
 * @param rows those that were chosen, by their rows in ascending order
 * @param before what stands before the keys in the whole project but not in this table; mostly empty
 */
public record ChosenRecordings(Corpus plain, Corpus recordings, RecordingTable table, List<Integer> rows, String before) {

    /** Copies the list. */
    public ChosenRecordings {
        rows = List.copyOf(rows);
    }

    /**
     * Chooses.
     *
     * @param project the project
     * @param corpus name of one of its corpora; empty for all of them
     * @param runs folders of runs, by whose columns can be chosen
     * @param filter which recordings
     * @param more columns besides what the corpora say
     * @param progress cancels
     * @return what was chosen
     * @throws CorpusException where something can't be read, or the filter names a column that isn't there
     */
    public static ChosenRecordings of(ProjectFolder project, Optional<String> corpus, List<Path> runs, RecordingFilter filter,
            ProjectSnapshot.MoreColumns more, Progress progress) throws CorpusException {
        Corpus plain = new ProjectRuns(project).corpus(corpus, RecordingFilter.parse(""), progress);
        Corpus all = more.add(project, plain);
        List<Projects.Part> parts = project.read().parts();
        List<SavedRun> saved = new ArrayList<>();
        for (Path run : runs) {
            SavedRun read = SavedRun.read(run);
            saved.add(corpus.isPresent() || parts.size() < 2 ? read : RunKeys.inProject(read, all, ProjectSnapshot.names(project.read())));
        }
        RecordingTable table = RecordingTable.of(all, saved);
        return new ChosenRecordings(plain, all, table, IntStream.of(table.rows(filter)).boxed().toList(),
                corpus.isPresent() && parts.size() > 1 ? corpus.get() + "/" : "");
    }

    /**
     * Recordings of a project by their names.
     *
     * @param project the project
     * @param keys their keys, as a table of the whole project has them
     * @param more attributes besides what the corpora say
     * @param progress cancels
     * @return those that are still there, in the project's order
     * @throws CorpusException where something can't be read
     */
    public static Corpus byKeys(ProjectFolder project, Collection<String> keys, ProjectSnapshot.MoreColumns more, Progress progress)
            throws CorpusException {
        Set<String> wanted = Set.copyOf(keys);
        return more.add(project, new ProjectRuns(project).corpus(Optional.empty(), RecordingFilter.parse(""), progress))
                .filtered(recording -> wanted.contains(recording.key()));
    }

    /** @return the keys of those that were chosen, as a table of the whole project has them */
    public List<String> keys() {
        return rows.stream().map(row -> before + table.key(row)).toList();
    }

    /** @return those that were chosen, with what tasks say of them */
    public Corpus chosen() {
        return recordings.withRecordings(rows.stream().map(recordings.recordings()::get).toList());
    }

    /** @return those that were chosen, with what their corpora say */
    public Corpus said() {
        return plain.withRecordings(rows.stream().map(plain.recordings()::get).toList());
    }

    /**
     * A filter that chooses the same where only what the corpus says can be asked for.
     *
     * @param filter by which they were chosen
     * @return the same filter, or one that names them
     * @throws CorpusException where they are too many to be named
     */
    public RecordingFilter ofCorpus(RecordingFilter filter) throws CorpusException {
        return filter.conditions().stream().allMatch(condition -> RecordingTable.isOfCorpus(condition.field())) ? filter
                : RecordingFilter.of(List.of(table.naming(rows.stream().mapToInt(Integer::intValue).toArray(), "")));
    }
}
