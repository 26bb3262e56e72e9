/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.commands.PerspectiveIds;
import org.sparsha.ui.project.ProjectDesk;

/**
 * Measures a project in the window: how long it takes to open, paints while its table scrolls, beside a table of the toolkit with as many
 * rows that does nothing else, sorting and filtering, the heap; then runs, see {@link RunBenchmark}. For {@code releng/benchmarks/project}:
 * {@code sparsha.benchmark.project} names the folder. Then closes the window.
 */
final class ProjectBenchmark {

    private static final int ROUNDS = 2;

    private final IWorkbenchWindow window;
    private final BenchmarkedWindow benchmarked;
    private final PaintTimes paints;
    private final ProjectDesk desk;
    private final Path folder;
    private long begun;

    private ProjectBenchmark(IWorkbenchWindow window, Path folder) {
        this.window = window;
        this.benchmarked = new BenchmarkedWindow(window);
        this.desk = window.getService(ProjectDesk.class);
        this.paints = new PaintTimes(benchmarked.display(), () -> !desk.isTelling());
        this.folder = folder;
    }

    /** Begins to measure where that is wanted. */
    static void startWhereWanted(IWorkbenchWindow window) {
        String folder = System.getProperty("sparsha.benchmark.project");
        if (folder != null) {
            new ProjectBenchmark(window, Path.of(folder)).open();
        }
    }

    private void open() {
        try {
            window.getWorkbench().showPerspective(PerspectiveIds.CORPUS, window);
            begun = System.nanoTime();
            desk.open(folder);
        } catch (WorkbenchException | CorpusException e) {
            benchmarked.end("the project can't be opened: " + e.getMessage());
            return;
        }
        benchmarked.when(() -> table(window).filter(table -> table.getItemCount() > 0 && !desk.isReading()).isPresent(), () -> {
            Table table = table(window).orElseThrow();
            paints.painted(table, () -> { }, time -> {
                StartTimes.reached(String.format(Locale.ROOT, "project in sight after %.0f ms", since()));
                int rows = desk.snapshot().orElseThrow().table().size();
                benchmarked.when(() -> table.getItemCount() == rows, () -> {
                    StartTimes.reached(String.format(Locale.ROOT, "all %d rows are in the table after %.0f ms", rows, since()));
                    paints.scroll("just opened", table, () -> benchmarked.when(PaintTimes::isQuiet, () -> byTurns(0)));
                });
            });
        });
    }

    private double since() {
        return (System.nanoTime() - begun) / PaintTimes.MILLION;
    }

    /** The virtual table of recordings. */
    static Optional<Table> table(IWorkbenchWindow window) {
        return new BenchmarkedWindow(window).controls().filter(Table.class::isInstance).map(Table.class::cast)
                .filter(table -> (table.getStyle() & SWT.VIRTUAL) != 0 && table.isVisible()).findFirst();
    }

    private void byTurns(int round) {
        Table table = table(window).orElseThrow();
        if (round == ROUNDS) {
            sort(table, 0, new ArrayList<>());
            return;
        }
        bare(table, () -> paints.scroll("ours", table, () -> byTurns(round + 1)));
    }

    /** A table of the toolkit with the same columns and as many rows, without anything else. */
    private void bare(Table ours, Runnable then) {
        BareTable bare = new BareTable(window.getShell(), ours);
        benchmarked.when(bare::isThere, () -> paints.scroll("a bare table", bare.table(), () -> {
            bare.close();
            then.run();
        }));
    }

    private void sort(Table table, int column, List<Double> took) {
        if (column == table.getColumnCount()) {
            PaintTimes.say("from sorting by a column to the paint", took);
            filter(table);
        } else if (table.getColumn(column).getText().isEmpty()) {
            sort(table, column + 1, took);
        } else {
            paints.painted(table, () -> table.getColumn(column).notifyListeners(SWT.Selection, new Event()), milliseconds -> {
                took.add(milliseconds);
                sort(table, column + 1, took);
            });
        }
    }

    private void filter(Table table) {
        RecordingFilter.Condition mistakes = new RecordingFilter.Condition("right", RecordingFilter.Comparison.IS, List.of("no"));
        paints.painted(table, () -> desk.narrow(List.of(mistakes)), few -> {
            PaintTimes.say("from filtering to the paint", List.of(few));
            desk.browser().ifPresent(browser -> browser.remove(mistakes));
            paints.painted(table, () -> desk.narrow(List.of()), all -> {
                PaintTimes.say("from taking the filter away to the paint", List.of(all));
                System.gc(); // what is in use is told apart from what is to be cleared
                Runtime memory = Runtime.getRuntime();
                StartTimes.reached(String.format(Locale.ROOT, "heap in use: %d MB of at most %d MB",
                        (memory.totalMemory() - memory.freeMemory()) >> 20, memory.maxMemory() >> 20));
                new RunBenchmark(window, paints, () -> benchmarked.end("measured")).start();
            });
        });
    }
}
