/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.RunLine;
import org.sparsha.application.project.RunQueue;
import org.sparsha.application.project.RunResults;
import org.sparsha.core.CacheFolder;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectColumns;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.settings.Settings;

/**
 * The project that is open: its recordings as they are browsed, its runs, the run whose results are shown. Views show it and tell it what
 * the user does; it tells all of them. To be used on the UI's thread.
 */
public final class ProjectDesk {

    private static final int MOST_RECENT = 10;

    private final Path usual;
    private final Analysis analysis;
    private final Settings settings;
    private final SoonTold changes;
    private final RunProgress runs;
    private final RunWhy why = new RunWhy(this);
    private final StaleRuns stale = new StaleRuns(this);
    private final ProjectWatch watch;
    private Optional<ProjectFolder> folder = Optional.empty();
    private Optional<ProjectSnapshot> snapshot = Optional.empty();
    private Optional<RecordingBrowser> browser = Optional.empty();
    private Optional<RunResults> results = Optional.empty();
    private List<String> compared = List.of();
    private List<String> columns = List.of();
    private String chosen = "";
    private String problem = "";
    private boolean reading;
    private boolean again;

    /**
     * @param display of the UI's thread
     * @param analysis contributions, models, threads
     * @param usual the project of the corpora in the explorer, which may not be there yet
     */
    public ProjectDesk(Display display, Analysis analysis, Path usual) {
        this.usual = usual;
        this.analysis = analysis;
        this.settings = analysis.settings();
        this.changes = new SoonTold(analysis.ui());
        this.runs = new RunProgress(display, analysis.ui(), task -> new RunJob(task, this).schedule(), this::reload);
        this.watch = new ProjectWatch(() -> analysis.ui().execute(this::reload));
        display.addListener(SWT.Dispose, event -> watch.end());
    }

    /** @param listener run when anything has changed but how far runs of the queue are */
    public void addListener(Runnable listener) {
        changes.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        changes.remove(listener);
        runs.remove(listener);
    }

    /** {@code listener} is run, four times a second at most, when runs of the queue are further or others are in it. */
    void addProgressListener(Runnable listener) {
        runs.add(listener);
    }

    /** @return whether some of the listeners are still to be told of the latest change */
    public boolean isTelling() {
        return changes.isTelling();
    }

    /** @return the folder of the open project */
    public Optional<ProjectFolder> folder() {
        return folder;
    }

    /** @return the project as it was read last; nothing while it is read for the first time */
    public Optional<ProjectSnapshot> snapshot() {
        return snapshot;
    }

    /** The speakers of the project as it was read last, to how many recordings they have; "" stands for not known. */
    SortedMap<String, Integer> speakers() throws CorpusException {
        SortedMap<String, Integer> speakers = new TreeMap<>();
        if (snapshot.isPresent()) {
            RecordingTable table = snapshot.get().table();
            for (int row = 0; row < table.size(); row++) {
                speakers.merge(table.value(row, "speaker"), 1, Integer::sum);
            }
        }
        return speakers;
    }

    /** @return the recordings as they are browsed */
    public Optional<RecordingBrowser> browser() {
        return browser;
    }

    /** @return the results of the chosen run, once they are measured */
    public Optional<RunResults> results() {
        return results;
    }

    /** @return name of the chosen run; empty for none */
    public String chosen() {
        return chosen;
    }

    /** @return names of the runs to be compared */
    public List<String> compared() {
        return compared;
    }

    /** @return what is wrong with the project, in one sentence; empty otherwise */
    public String problem() {
        return problem;
    }

    /** @return whether the project is being read */
    public boolean isReading() {
        return reading;
    }

    /** @return the runs that wait, run, or were run while the window was open */
    public RunQueue queue() {
        return runs.queue();
    }

    /** @return what the explanations of the chosen run say together */
    RunWhy why() {
        return why;
    }

    /**
     * @param file a sound file
     * @return what the project's corpora call the recording, in a sentence; none where they say nothing
     */
    public List<String> labels(Path file) {
        return snapshot.map(now -> ProjectLabels.of(now, file)).orElse(List.of());
    }

    /** The columns that the table of recordings shows: those that the project keeps, else those that say something. */
    List<ShownColumns.Column> columns(RecordingTable table) {
        return ShownColumns.all(table).named(columns).or(() -> Optional.of(ShownColumns.of(table))).get().columns();
    }

    /** Has the table show other columns, and the project keep that; none for those that say something. */
    void showColumns(List<String> names) {
        columns = List.copyOf(names);
        try {
            new ProjectColumns(columns).keep(folder.orElseThrow());
        } catch (CorpusException e) {
            problem = WindowWords.of(e);
        }
        browser.ifPresent(shown -> shown.show(shown.table()));
        changed();
    }

    /** @return what has changed since runs were made */
    StaleRuns stale() {
        return stale;
    }

    Analysis analysis() {
        return analysis;
    }

    /** @return folders of projects opened lately that are there, newest first, and that of the corpora in the explorer */
    public List<Path> recent() {
        return Stream.concat(settings.projects().stream().map(Path::of), Stream.of(usual)).filter(Files::isDirectory).distinct().toList();
    }

    /**
     * Opens a project.
     *
     * @param place its folder or file
     * @throws CorpusException where there is none, or its file can't be read
     */
    public void open(Path place) throws CorpusException {
        ProjectFolder opened = ProjectFolder.open(place, analysis.runtime().corpora());
        if (!folder.equals(Optional.of(opened))) {
            watch.watch(opened);
            folder = Optional.of(opened);
            snapshot = Optional.empty();
            browser = Optional.empty();
            choose("");
            compared = List.of();
        }
        List<String> lately = new ArrayList<>(settings.projects());
        lately.remove(opened.folder().toString());
        lately.add(0, opened.folder().toString());
        settings.setProjects(lately.stream().limit(MOST_RECENT).toList());
        reload();
    }

    /** Reads the project anew, in the background. */
    public void reload() {
        if (folder.isEmpty()) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        boolean isTold = snapshot.isEmpty() || !problem.isEmpty(); // else it looks as before until it is read
        problem = "";
        ProjectFolder wanted = folder.get();
        Optional<ProjectSnapshot> before = snapshot;
        BackgroundJob.run("Reading the project " + wanted.folder().getFileName(), progress -> {
            ProjectSnapshot read = ProjectSnapshot.read(wanted, CacheFolder.find(), TaskColumns::of, before, progress);
            return () -> show(wanted, read);
        }, analysis.ui(), sentence -> {
            reading = false;
            if (folder.equals(Optional.of(wanted))) {
                complain(sentence);
            }
            readAgain();
        });
        if (isTold) {
            changed();
        }
    }

    private void show(ProjectFolder read, ProjectSnapshot now) {
        reading = false;
        if (folder.equals(Optional.of(read))) {
            boolean isOther = snapshot.filter(old -> old == now).isEmpty();
            String before = chosen;
            boolean isMeasured = results.isPresent() && snapshot.filter(old -> now.isSame(before, old)).isPresent();
            snapshot = Optional.of(now);
            columns = now.columns();
            if (chosen.isEmpty() || now.runs().stream().noneMatch(run -> run.run().name().equals(chosen))) {
                chosen = now.runs().stream().filter(ProjectDesk::isMeasured).map(run -> run.run().name()).reduce((a, b) -> b).orElse("");
            }
            if (isOther) {
                browse();
                if (!isMeasured || !chosen.equals(before)) {
                    measure();
                }
            }
            stale.look(now);
            problem = now.problems().isEmpty() ? "" : String.join("\n", now.problems());
            if (isOther || !problem.isEmpty()) {
                changed();
            }
        }
        readAgain();
    }

    /** What was asked for while something was read, be it that another project was opened. */
    private void readAgain() {
        if (again) {
            again = false;
            reload();
        }
    }

    /** Whether a run has a figure, or answers without any being wanted. */
    private static boolean isMeasured(RunLine run) {
        return run.value().isPresent() || run.run().outcomes() > 0 && run.run().state() == ProjectRun.State.DONE;
    }

    private void browse() {
        snapshot.ifPresent(now -> {
            var table = now.table().choosing(chosen);
            browser.ifPresentOrElse(shown -> shown.show(table), () -> browser = Optional.of(new RecordingBrowser(table)));
        });
    }

    /** @param run name of the run whose results are to be shown; empty for none */
    public void choose(String run) {
        if (!run.equals(chosen)) {
            chosen = run;
            results = Optional.empty();
            browse();
            measure();
            changed();
        }
    }

    private void measure() {
        Optional<RunLine> line = line(chosen).filter(run -> run.run().outcomes() > 0);
        if (line.isEmpty()) {
            results = Optional.empty();
            return;
        }
        Path place = line.get().run().folder();
        BackgroundJob.runBehind("Measuring " + place.getFileName(), progress -> {
            RunResults measured = RunResults.read(place);
            return () -> {
                if (chosen.equals(String.valueOf(place.getFileName()))) {
                    results = Optional.of(measured);
                    changed();
                }
            };
        }, analysis.ui(), sentence -> {
            problem = sentence;
            changed();
        });
    }

    /**
     * @param run name of a run
     * @return its line
     */
    public Optional<RunLine> line(String run) {
        return snapshot.stream().flatMap(now -> now.runs().stream()).filter(line -> line.run().name().equals(run)).findFirst();
    }

    /** @param runs names of the runs to be compared */
    public void compare(List<String> runs) {
        compared = List.copyOf(runs);
        changed();
    }

    /**
     * Has the table show recordings by conditions, beside those that hold already.
     *
     * @param conditions the conditions
     */
    public void narrow(List<RecordingFilter.Condition> conditions) {
        browser.ifPresent(shown -> {
            try {
                shown.groupBy(Optional.empty());
                shown.add(conditions);
            } catch (CorpusException e) {
                problem = WindowWords.of(e);
            }
            changed();
        });
    }

    /**
     * @param key key of a recording in a run
     * @return its sound file, where the project has it
     */
    Optional<Path> place(String key) {
        return snapshot.flatMap(now -> {
            OptionalInt row = now.row(key);
            return row.isPresent() ? Optional.of(now.table().place(row.getAsInt())) : Optional.empty();
        });
    }

    /** @param sentence what went wrong, for the user */
    void complain(String sentence) {
        problem = sentence;
        changed();
    }

    /** Tells, soon, that something has changed. Any thread. */
    void changed() {
        changes.changed();
    }
}
