/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Dimensions;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectColumns;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;

/**
 * A project as it is at one moment: its recordings with what every run made of them, and its runs. Immutable.
 *
 * @param project its folder
 * @param name its name
 * @param corpora names of its corpora
 * @param table its recordings; a run's columns end in a dot and the run's name
 * @param runs its runs, by name
 * @param problems what can't be read, a sentence each
 * @param columns the columns of the table that the project shows; empty for those that the program chooses
 * @param marks what its files were like; empty where that can't be told
 */
public record ProjectSnapshot(ProjectFolder project, String name, List<String> corpora, RecordingTable table, List<RunLine> runs,
        List<String> problems, List<String> columns, Optional<SnapshotMarks> marks) {

    private static final int MOST_PROBLEMS = 20;

    /** Knows more of recordings than their corpora say, such as the labels that people agreed on. */
    @FunctionalInterface
    public interface MoreColumns {

        /**
         * Adds attributes to recordings.
         *
         * @param project the project
         * @param corpus all of its recordings
         * @return the same recordings in the same order
         * @throws CorpusException where something can't be read
         */
        Corpus add(ProjectFolder project, Corpus corpus) throws CorpusException;
    }

    /** Copies the lists. */
    public ProjectSnapshot {
        corpora = List.copyOf(corpora);
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
        columns = List.copyOf(columns);
    }

    /**
     * Looks up a recording of a run; the first call makes an index.
     *
     * @param key its key in the run, which lacks the corpus's name where the run is on one corpus of several
     * @return its row in the table; empty where the project hasn't got it any more
     */
    public OptionalInt row(String key) {
        OptionalInt row = table.rowOf(key);
        for (int i = 0; i < corpora.size() && row.isEmpty(); i++) {
            row = table.rowOf(corpora.get(i) + "/" + key);
        }
        return row;
    }

    /** @return whether the corpora say of any recording what is true, by a label or a dimension */
    public boolean isLabelled() {
        return table.columns().stream().filter(column -> column.equals("label") || Dimensions.isKnown(column)).anyMatch(column -> {
            try {
                return table.values(column).stream().anyMatch(value -> !value.isEmpty());
            } catch (CorpusException e) {
                throw new IllegalStateException("The table has the column " + column, e);
            }
        });
    }

    /**
     * Reads a project, from the cache where nothing has changed since.
     *
     * @param project the project
     * @param cache folder of the cache; that it can't be written is no problem
     * @param more columns besides what the corpora say
     * @param progress up to 1; cancels
     * @return what it is now
     * @throws CorpusException where the project's file can't be read
     */
    public static ProjectSnapshot read(ProjectFolder project, Path cache, MoreColumns more, Progress progress) throws CorpusException {
        return read(project, cache, more, Optional.empty(), progress);
    }

    /**
     * Reads a project again: of what was read before, only runs whose files have changed are read.
     *
     * @param project the project
     * @param cache folder of the cache; that it can't be written is no problem
     * @param more columns besides what the corpora say
     * @param before the project as it was read before, by the same program; empty for the first time
     * @param progress up to 1; cancels
     * @return what it is now
     * @throws CorpusException where the project's file can't be read
     */
    public static ProjectSnapshot read(ProjectFolder project, Path cache, MoreColumns more, Optional<ProjectSnapshot> before,
            Progress progress) throws CorpusException {
        Projects.Project file = project.read();
        SnapshotCache kept = new SnapshotCache(cache, project);
        Optional<SnapshotMarks> marks = kept.marks(file);
        if (marks.isPresent() && before.filter(old -> old.project().equals(project) && old.marks().equals(marks)
                && old.problems().isEmpty()).isPresent()) {
            return before.get();
        }
        Optional<ProjectSnapshot> known = marks.flatMap(now -> kept.read(now, file));
        if (known.isPresent()) {
            known.get().table().prepareSearch();
            return known.get();
        }
        Made made = made(project, file, more, before.filter(old -> old.project().equals(project)), marks, progress);
        if (marks.isPresent() && made.missing().isPresent() && marks.equals(kept.marks(file))) {
            kept.write(marks.get(), made.snapshot(), made.missing().get());
        }
        return made.snapshot();
    }

    /** What was read, and the recordings it lacks; where more is wrong than these, it isn't kept. */
    private record Made(ProjectSnapshot snapshot, Optional<MissingRecordings> missing) {
    }

    private static Made made(ProjectFolder project, Projects.Project file, MoreColumns more, Optional<ProjectSnapshot> before,
            Optional<SnapshotMarks> marks, Progress progress) throws CorpusException {
        List<String> problems = new ArrayList<>();
        Corpus corpus = corpus(project, file, problems, progress);
        int left = corpus.problems().size();
        int said = problems.size();
        Optional<MissingRecordings> missing = said == Math.min(left, MOST_PROBLEMS + 1) ? MissingRecordings.of(corpus, project, file)
                : Optional.empty();
        try {
            corpus = more.add(project, corpus);
        } catch (CorpusException e) {
            problems.add(e.getMessage());
        }
        RecordingTable table = RecordingTable.of(corpus, List.of());
        List<RunLine> lines = new ArrayList<>();
        ProjectRuns runs = new ProjectRuns(project);
        SaidNow saidNow = new SaidNow(runs);
        for (Path folder : runs.folders()) {
            progress.checkCancelled();
            String name = String.valueOf(folder.getFileName());
            Optional<RunLine> known = problems.isEmpty() ? before.flatMap(old -> old.unchanged(name, marks)) : Optional.empty();
            if (known.isPresent() && before.get().table().size() == table.size()) {
                lines.add(known.get());
                table = table.with(before.get().table(), name);
                continue;
            }
            ProjectRuns.Read read = runs.read(folder, saidNow);
            lines.add(RunLines.of(read));
            if (read.saved().isPresent()) {
                table = table.with(corpus, renamed(read.saved().get(), corpus, file));
            }
            if (read.run().state() == ProjectRun.State.DAMAGED) {
                problems.add("The run " + read.run().name() + " can't be read: its folder is damaged. Go on with it, which asks again"
                        + " what is lost, or delete it.");
            }
        }
        table.prepareSearch();
        List<String> columns = columns(project, problems);
        return new Made(new ProjectSnapshot(project, file.name(), names(file), table, lines, problems, columns, marks),
                missing.filter(all -> problems.size() == said));
    }

    private static List<String> columns(ProjectFolder project, List<String> problems) {
        try {
            return ProjectColumns.of(project).names();
        } catch (CorpusException e) {
            problems.add(e.getMessage());
            return List.of();
        }
    }

    /**
     * @param run name of a run
     * @param before the project as it was read before
     * @return whether the run's files and what the corpora say are as they were then; false where that can't be told
     */
    public boolean isSame(String run, ProjectSnapshot before) {
        return project.equals(before.project) && marks.filter(now -> now.isSame(run, before.marks)).isPresent();
    }

    /** A run that is now as it was here; none where anything was wrong with the project, since more may have changed then. */
    private Optional<RunLine> unchanged(String run, Optional<SnapshotMarks> now) {
        return runs.stream().filter(line -> problems.isEmpty() && line.run().name().equals(run))
                .filter(line -> now.filter(all -> all.isSame(run, marks)).isPresent()).findFirst();
    }

    static List<String> names(Projects.Project file) {
        return file.parts().stream().map(ProjectFolder::name).toList();
    }

    /** The corpora that can be read; of the others, why they can't. */
    private static Corpus corpus(ProjectFolder project, Projects.Project file, List<String> problems, Progress progress) {
        List<Projects.Part> readable = new ArrayList<>();
        Optional<Corpus> all = Optional.empty();
        try {
            all = Optional.of(new ProjectRuns(project).corpus(Optional.empty(), RecordingFilter.parse(""), progress));
        } catch (CancellationException e) {
            throw e;
        } catch (CorpusException e) {
            if (file.parts().size() > 1) {
                problems.addAll(unreadable(project, file, readable, progress));
            } else if (!file.parts().isEmpty()) {
                problems.add(e.getMessage());
            }
        }
        if (all.isEmpty() && !readable.isEmpty()) {
            all = some(project, file, readable, problems, progress);
        }
        Corpus found = all.orElseGet(() -> new Corpus(file.name(), project.folder(), "project", List.of(), List.of()));
        found.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> problems.add(problem.path() + ": " + problem.message()));
        if (found.problems().size() > MOST_PROBLEMS) {
            problems.add("… and " + Counted.of(found.problems().size() - MOST_PROBLEMS, "more recording is", "more recordings are")
                    + " left out.");
        }
        return found;
    }

    private static Optional<Corpus> some(ProjectFolder project, Projects.Project file, List<Projects.Part> parts, List<String> problems,
            Progress progress) {
        try {
            return Optional.of(Projects.open(new Projects.Project(file.name(), project.folder(), parts),
                    (place, part) -> project.corpora().openAll(place, project.corpora().scheme(part), progress)));
        } catch (CorpusException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    private static List<String> unreadable(ProjectFolder project, Projects.Project file, List<Projects.Part> readable, Progress progress) {
        List<String> problems = new ArrayList<>();
        for (Projects.Part part : file.parts()) {
            try {
                project.corpora().openAll(project.folder().resolve(part.path()), project.corpora().scheme(part), progress);
                readable.add(part);
            } catch (CorpusException e) {
                problems.add("The corpus " + ProjectFolder.name(part) + " is left out: " + e.getMessage());
            }
        }
        return problems;
    }

    /** A run on one corpus of several knows recordings by their paths in that corpus; the table has the corpus's name before them. */
    private static SavedRun renamed(SavedRun run, Corpus corpus, Projects.Project file) {
        if (file.parts().size() < 2) {
            return run;
        }
        return RunKeys.inProject(run, corpus, names(file));
    }
}
