/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.sparsha.ui.project.BackgroundJob;

/** How long tables take until they are painted, by the clock and in processor time of the UI's thread. For that thread. */
final class PaintTimes {

    static final double MILLION = 1e6;
    private static final int PAINTS = 300;

    private final Display display;
    private final List<Double> took = new ArrayList<>();
    private final BooleanSupplier told;
    private final HeldThread held;
    private long begun;
    private long worked;

    /** {@code told} says whether all views know of the latest change. */
    PaintTimes(Display display, BooleanSupplier told) {
        this.display = display;
        this.told = told;
        this.held = new HeldThread(display.getThread());
        display.addListener(SWT.Dispose, event -> held.close());
    }

    /** Nothing is read or measured in the background. */
    static boolean isQuiet() {
        return Arrays.stream(Job.getJobManager().find(null)).noneMatch(BackgroundJob.class::isInstance);
    }

    /** Does something, and gives the milliseconds from then until the table was painted with all that came of it. */
    void painted(Table table, Runnable what, DoubleConsumer then) {
        long from = System.nanoTime();
        held.waits();
        what.run();
        display.asyncExec(() -> whenTold(() -> next(table, from, then)));
    }

    private void whenTold(Runnable what) {
        if (told.getAsBoolean()) {
            what.run();
        } else {
            display.asyncExec(() -> whenTold(what));
        }
    }

    private void next(Table table, long from, DoubleConsumer then) {
        Listener[] once = new Listener[1];
        once[0] = event -> {
            table.removeListener(SWT.Paint, once[0]);
            double milliseconds = (System.nanoTime() - from) / MILLION;
            held.painted();
            display.asyncExec(() -> then.accept(milliseconds));
        };
        table.addListener(SWT.Paint, once[0]);
        table.redraw();
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Scrolls from end to end, as fast as it is painted, and says what that took. */
    void scroll(String name, Table table, Runnable then) {
        took.clear();
        begun = System.nanoTime();
        worked = processor();
        scroll(0, name, table, then);
    }

    private void scroll(int step, String name, Table table, Runnable then) {
        if (step == PAINTS) {
            StartTimes.reached(String.format(Locale.ROOT, "scrolling, %s: %.1f paints a second, %.1f ms of processor time a paint", name,
                    PAINTS * 1000 * MILLION / (System.nanoTime() - begun), (processor() - worked) / MILLION / PAINTS));
            say("from scrolling to the paint, " + name, took);
            held.say(name);
            then.run();
            return;
        }
        scrolled(table, (int) ((long) step * table.getItemCount() / PAINTS), milliseconds -> {
            took.add(milliseconds);
            scroll(step + 1, name, table, then);
        });
    }

    /** Scrolls to a row, and gives the milliseconds until the table was painted; no view is told of it. */
    void scrolled(Table table, int top, DoubleConsumer then) {
        long from = System.nanoTime();
        held.waits();
        table.setTopIndex(top);
        next(table, from, then);
    }

    /** Says what the UI's thread did while paints took long. */
    void sayHeld(String when) {
        held.say(when);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    static void say(String what, List<Double> milliseconds) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        int last = sorted.size() - 1;
        StartTimes.reached(sorted.isEmpty() ? what + ": none" : String.format(Locale.ROOT,
                "%s: median %.1f ms, 95 %% below %.1f ms, longest %.1f ms (%d)", what, sorted.get(sorted.size() / 2),
                sorted.get((int) (0.95 * last)), sorted.get(last), sorted.size()));
    }
}
