/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.project.PreparedRun;
import org.sparsha.application.project.ProjectRuns;
import org.sparsha.application.project.RunChoice;
import org.sparsha.application.project.RunQueue;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.model.Model;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.project.ProjectDesk;

/**
 * Measures runs of the default model by turns: {@code sparsha run} as a process of its own, the same in the window's process without the
 * window being told, and in the window, which is left alone meanwhile; then one with the table scrolling, first as fast as it is painted,
 * then now and then, which is measured with nothing at work as well. The first of each warms up. Where {@code sparsha.benchmark.rounds} is
 * above 0; {@code sparsha.benchmark.program} is the command line.
 */
final class RunBenchmark {

    /** Milliseconds between two steps, spread evenly over a frame of 60 a second, so that they are in step with nothing that is painted. */
    private static final int PAUSE = 43;
    private static final int FRAME = 17;
    private static final int STRIDE = 7;
    private static final int STEPS = 150;
    private static final int KINDS = 3;
    private static final String PROCESS = "sparsha run, a process of its own";
    private static final String ALONE = "the run by itself";
    private static final String WINDOW = "the run in the window";

    private final IWorkbenchWindow window;
    private final PaintTimes paints;
    private final ProjectDesk desk;
    private final Runnable then;
    private final int rounds = Integer.getInteger("sparsha.benchmark.rounds", 0);
    private final Map<String, List<Double>> times = new TreeMap<>();
    private final Map<String, List<Double>> processor = new TreeMap<>();
    private final List<Double> scrolled = new ArrayList<>();
    private final List<Double> atRest = new ArrayList<>();

    RunBenchmark(IWorkbenchWindow window, PaintTimes paints, Runnable then) {
        this.window = window;
        this.paints = paints;
        this.desk = window.getService(ProjectDesk.class);
        this.then = then;
    }

    /** What is measured of one run. */
    @FunctionalInterface
    private interface Work {
        void run(int seed) throws Exception;
    }

    /** Told of a run before it begins. */
    @FunctionalInterface
    private interface Begins {
        void begins(PreparedRun run);
    }

    void start() {
        if (rounds == 0) {
            then.run();
        } else {
            quiet(() -> nowAndThen(atRest, () -> atRest.size() < STEPS, () -> round(0)));
        }
    }

    private void round(int number) {
        if (number > rounds) {
            tell();
            then.run();
            return;
        }
        quiet(() -> measured(PROCESS, number, 0, this::process, () -> quiet(() -> measured(ALONE, number, 1, seed -> run(seed,
                EvaluationListener.NONE, Progress.none(), prepared -> { }), () -> quiet(() -> inWindow(number))))));
    }

    private void quiet(Runnable next) {
        new BenchmarkedWindow(window).when(() -> desk.queue().entries().stream().noneMatch(RunQueue.Entry::isOpen) && !desk.isReading()
                && PaintTimes.isQuiet(), next);
    }

    /** Milliseconds of processor time of this process and of those it has started and that have ended. */
    private static double worked() {
        double own = ProcessHandle.current().info().totalCpuDuration().map(time -> time.toNanos() / PaintTimes.MILLION).orElse(Double.NaN);
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return own + 10.0 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        } catch (IOException e) {
            return own; // another system; then the process of its own has none
        }
    }

    private void measured(String name, int number, int kind, Work work, Runnable next) {
        Thread.ofPlatform().name(name).start(() -> {
            timed(name, number, kind, work);
            window.getShell().getDisplay().asyncExec(next);
        });
    }

    private void timed(String name, int number, int kind, Work work) {
        long begun = System.nanoTime();
        double before = worked();
        try {
            work.run(number * KINDS + kind);
        } catch (Exception e) {
            StartTimes.reached(name + " failed: " + e);
        }
        double took = (System.nanoTime() - begun) / PaintTimes.MILLION;
        double cpu = worked() - before;
        StartTimes.reached(String.format(Locale.ROOT, "%s, round %d: %.0f ms, %.0f ms of processor time", name, number, took, cpu));
        if (number > 0) {
            synchronized (this) {
                times.computeIfAbsent(name, key -> new ArrayList<>()).add(took);
                processor.computeIfAbsent(name, key -> new ArrayList<>()).add(cpu);
            }
        }
    }

    private void process(int seed) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("run");
        ProcessBuilder process = new ProcessBuilder(System.getProperty("sparsha.benchmark.program"), "run",
                desk.folder().orElseThrow().folder().toString(), "--seed", String.valueOf(seed), "--into",
                folder.resolve("out").toString());
        process.environment().remove("SPARSHA_JAVA_OPTIONS");
        int code = process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code);
        }
    }

    private void inWindow(int number) {
        desk.queue().add("benchmark " + number, Optional.empty(), reporter -> timed(number == rounds + 1 ? WINDOW + ", scrolling" : WINDOW,
                number, 2, seed -> run(seed, reporter, reporter, reporter::begins)));
        if (number < rounds) {
            quiet(() -> round(number + 1));
        } else if (number == rounds) {
            quiet(() -> inWindow(number + 1));
        } else {
            scroll(() -> quiet(() -> round(number)));
        }
    }

    /** Scrolls the table while a run is at work: from end to end as fast as it is painted, then now and then until the run has ended. */
    private void scroll(Runnable next) {
        ProjectBenchmark.table(window).ifPresentOrElse(table -> paints.scroll("while a run is at work", table, () -> nowAndThen(scrolled,
                () -> desk.queue().entries().stream().anyMatch(RunQueue.Entry::isOpen), next)), next);
    }

    private void nowAndThen(List<Double> took, BooleanSupplier goesOn, Runnable next) {
        Optional<Table> table = ProjectBenchmark.table(window);
        if (table.isEmpty() || !goesOn.getAsBoolean()) {
            next.run();
            return;
        }
        paints.scrolled(table.get(), (table.get().getTopIndex() + STRIDE) % Math.max(1, table.get().getItemCount()), milliseconds -> {
            took.add(milliseconds);
            window.getShell().getDisplay().timerExec(PAUSE + took.size() * STRIDE % FRAME, () -> nowAndThen(took, goesOn, next));
        });
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

    private void tell() {
        for (String name : List.of(PROCESS, ALONE, WINDOW)) {
            PaintTimes.say(name, times.getOrDefault(name, List.of()));
            PaintTimes.say(name + ", processor time", processor.getOrDefault(name, List.of()));
        }
        PaintTimes.say("from scrolling now and then to the paint, nothing at work", atRest);
        PaintTimes.say("from scrolling now and then to the paint while a run is at work", scrolled);
        paints.sayHeld("while a run is at work");
        for (String other : List.of(PROCESS, ALONE)) {
            StartTimes.reached(String.format(Locale.ROOT, "in the window to %s: %.3f of the time, %.3f of the processor time", other,
                    PaintTimes.median(times.get(WINDOW)) / PaintTimes.median(times.get(other)),
                    PaintTimes.median(processor.get(WINDOW)) / PaintTimes.median(processor.get(other))));
        }
    }
}
