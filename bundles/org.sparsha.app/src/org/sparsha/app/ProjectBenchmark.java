/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.project.PreparedRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.RunChoice;
import org.sparsha.application.project.RunQueue;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.model.Model;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.PerspectiveIds;
import org.sparsha.ui.project.ProjectDesk;

/**
 * Measures a project in the window: how long it takes to open, paints while its table scrolls, sorting and filtering, the heap; and, where
 * {@code sparsha.benchmark.rounds} is above 0, runs of the default model in the window beside the same runs without it, by turns, with the
 * paints meanwhile. For {@code releng/benchmarks/project}: {@code sparsha.benchmark.project} names the folder. Then closes the window.
 */
final class ProjectBenchmark {

    private static final int LOOK_EVERY = 5;
    private static final int PAINTS = 600;
    private static final int PAUSE = 50;
    private static final double MILLION = 1e6;

    private final IWorkbenchWindow window;
    private final Display display;
    private final ProjectDesk desk;
    private final Path folder;
    private final int rounds;
    private final List<Double> alone = new ArrayList<>();
    private final List<Double> inWindow = new ArrayList<>();
    private final List<Double> aloneCpu = new ArrayList<>();
    private final List<Double> inWindowCpu = new ArrayList<>();
    private final List<Double> paints = new ArrayList<>();
    private long begun;
    private double cpu;

    private ProjectBenchmark(IWorkbenchWindow window, Path folder, int rounds) {
        this.window = window;
        this.display = window.getShell().getDisplay();
        this.desk = window.getService(ProjectDesk.class);
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Begins to measure where that is wanted. */
    static void startWhereWanted(IWorkbenchWindow window) {
        String folder = System.getProperty("sparsha.benchmark.project");
        if (folder != null) {
            new ProjectBenchmark(window, Path.of(folder), Integer.getInteger("sparsha.benchmark.rounds", 0)).open();
        }
    }

    private void open() {
        try {
            window.getWorkbench().showPerspective(PerspectiveIds.CORPUS, window);
            begun = System.nanoTime();
            desk.open(folder);
        } catch (WorkbenchException | CorpusException e) {
            end("the project can't be opened: " + e.getMessage());
            return;
        }
        when(() -> table().filter(table -> table.getItemCount() > 0 && !desk.isReading()).isPresent(), () -> {
            StartTimes.reached(String.format(Locale.ROOT, "project of %d recordings in sight after %.0f ms", table().orElseThrow()
                    .getItemCount(), since()));
            scroll(0, new double[PAINTS]);
        });
    }

    private double since() {
        return (System.nanoTime() - begun) / MILLION;
    }

    /** Processor time of the process so far, in milliseconds. */
    private static double processor() {
        return ProcessHandle.current().info().totalCpuDuration().map(time -> time.toNanos() / MILLION).orElse(Double.NaN);
    }

    /** The virtual table of recordings. */
    private Optional<Table> table() {
        return all(window.getShell()).filter(Table.class::isInstance).map(Table.class::cast)
                .filter(table -> (table.getStyle() & SWT.VIRTUAL) != 0 && table.isVisible()).findFirst();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren())
                .flatMap(ProjectBenchmark::all)) : Stream.of(control);
    }

    private void when(BooleanSupplier what, Runnable then) {
        if (what.getAsBoolean()) {
            then.run();
        } else {
            display.timerExec(LOOK_EVERY, () -> when(what, then));
        }
    }

    /** Does something, and gives the milliseconds from then until the table was painted anew. */
    private void painted(Table table, Runnable what, DoubleConsumer then) {
        long from = System.nanoTime();
        Listener[] once = new Listener[1];
        once[0] = event -> {
            table.removeListener(SWT.Paint, once[0]);
            double took = (System.nanoTime() - from) / MILLION;
            display.asyncExec(() -> then.accept(took));
        };
        table.addListener(SWT.Paint, once[0]);
        what.run();
        table.redraw();
    }

    private void scroll(int step, double[] took) {
        Table table = table().orElseThrow();
        if (step == 0) {
            begun = System.nanoTime();
        }
        if (step == PAINTS) {
            StartTimes.reached(String.format(Locale.ROOT, "%.1f paints a second while scrolling", PAINTS * 1000 / since()));
            say("from scrolling to the paint", took);
            sort(table, 0, new ArrayList<>());
            return;
        }
        painted(table, () -> table.setTopIndex((int) ((long) step * table.getItemCount() / PAINTS)), milliseconds -> {
            took[step] = milliseconds;
            scroll(step + 1, took);
        });
    }

    private void sort(Table table, int column, List<Double> took) {
        if (column == table.getColumnCount()) {
            say("from sorting by a column to the paint", array(took));
            filter(table);
        } else if (table.getColumn(column).getText().isEmpty()) {
            sort(table, column + 1, took);
        } else {
            painted(table, () -> table.getColumn(column).notifyListeners(SWT.Selection, new Event()), milliseconds -> {
                took.add(milliseconds);
                sort(table, column + 1, took);
            });
        }
    }

    private void filter(Table table) {
        painted(table, () -> desk.narrow(List.of(new RecordingFilter.Condition("right", RecordingFilter.Comparison.IS, List.of("no")))),
                milliseconds -> {
            StartTimes.reached(String.format(Locale.ROOT, "from filtering to the paint: %.1f ms, %d recordings are left", milliseconds,
                    table.getItemCount()));
            desk.narrow(List.of());
            System.gc(); // what is in use is told apart from what is to be cleared
            Runtime memory = Runtime.getRuntime();
            StartTimes.reached(String.format(Locale.ROOT, "heap in use: %d MB of at most %d MB",
                    (memory.totalMemory() - memory.freeMemory()) >> 20, memory.maxMemory() >> 20));
            round(0);
        });
    }

    /** A run by itself, then the same in the window; the first pair warms up. */
    private void round(int number) {
        if (number > rounds || rounds == 0) {
            if (rounds > 0) {
                say("a run by itself", array(alone));
                say("a run in the window", array(inWindow));
                say("from scrolling to the paint meanwhile", array(paints));
                StartTimes.reached(String.format(Locale.ROOT, "in the window to by itself: %.3f of the time, %.3f of the processor time",
                        median(array(inWindow)) / median(array(alone)), median(array(inWindowCpu)) / median(array(aloneCpu))));
            }
            end("measured");
            return;
        }
        begun = System.nanoTime();
        cpu = processor();
        Thread.ofPlatform().name("run by itself").start(() -> {
            try {
                run(2L * number, EvaluationListener.NONE, Progress.none(), prepared -> { });
            } catch (SparshaException e) {
                StartTimes.reached("the run failed: " + e.getMessage());
            }
            double took = since();
            double worked = processor() - cpu;
            display.asyncExec(() -> {
                if (number > 0) {
                    alone.add(took);
                    aloneCpu.add(worked);
                }
                inWindow(number);
            });
        });
    }

    private void inWindow(int number) {
        begun = System.nanoTime();
        cpu = processor();
        double[] took = new double[2];
        desk.queue().add("benchmark " + number, Optional.empty(), reporter -> {
            run(2L * number + 1, reporter, reporter, reporter::begins);
            took[0] = since();
            took[1] = processor() - cpu;
        });
        paint(number > 0);
        when(() -> desk.queue().entries().stream().noneMatch(RunQueue.Entry::isOpen) && !desk.isReading(), () -> {
            if (number > 0) {
                inWindow.add(took[0]);
                inWindowCpu.add(took[1]);
            }
            round(number + 1);
        });
    }

    /** Scrolls the table now and then while a run is at work. */
    private void paint(boolean kept) {
        Optional<Table> table = table();
        if (table.isPresent() && desk.queue().entries().stream().anyMatch(RunQueue.Entry::isOpen)) {
            painted(table.get(), () -> table.get().setTopIndex((table.get().getTopIndex() + 7) % Math.max(1, table.get().getItemCount())),
                    milliseconds -> {
                if (kept) {
                    paints.add(milliseconds);
                }
                display.timerExec(PAUSE, () -> paint(kept));
            });
        }
    }

    /** Told of a run before it begins. */
    @FunctionalInterface
    private interface Begins {
        void begins(PreparedRun run);
    }

    private void run(long seed, EvaluationListener listener, Progress progress, Begins begins) throws SparshaException {
        Analysis analysis = window.getService(Analysis.class);
        try (Model model = analysis.runtime().models().open(Optional.empty())) {
            PreparedRun run = new ProjectRuns(desk.folder().orElseThrow()).prepared(new RunChoice(Optional.empty(),
                    RecordingFilter.of(List.of()), Optional.empty(), Optional.empty(), Optional.empty(), seed), model, model.descriptor()
                            .id(), analysis.runtime().catalog(), Progress.none());
            begins.begins(run);
            run.run(new EvaluateCorpus(analysis.runtime().workers().executor()), listener, progress);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static void say(String what, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        StartTimes.reached(sorted.length == 0 ? what + ": none" : String.format(Locale.ROOT,
                "%s: median %.1f ms, 95 %% below %.1f ms, longest %.1f ms (%d)", what, sorted[sorted.length / 2],
                sorted[(int) (0.95 * (sorted.length - 1))], sorted[sorted.length - 1], sorted.length));
    }

    private void end(String words) {
        StartTimes.reached(words);
        window.getWorkbench().close();
    }
}
