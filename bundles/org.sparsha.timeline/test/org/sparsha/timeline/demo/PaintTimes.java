/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.sparsha.timeline.Timeline;

/** Times every paint of a timeline: by the clock, and by the processor time of the UI thread, which other programs do not disturb. */
final class PaintTimes {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long[] clock = new long[1 << 16];
    private long[] processor = new long[1 << 16];
    private int count;
    private long area;
    private long clockBefore;
    private long processorBefore;

    PaintTimes(Display display, Timeline timeline) {
        display.addFilter(SWT.Paint, event -> before(event, timeline));
        timeline.addListener(SWT.Paint, event -> after());
    }

    private void before(Event event, Timeline timeline) {
        if (event.widget == timeline) {
            area += (long) event.width * event.height;
            processorBefore = threads.getCurrentThreadCpuTime();
            clockBefore = System.nanoTime();
        }
    }

    private void after() {
        if (count == clock.length) {
            clock = Arrays.copyOf(clock, 2 * count);
            processor = Arrays.copyOf(processor, 2 * count);
        }
        clock[count] = System.nanoTime() - clockBefore;
        processor[count++] = threads.getCurrentThreadCpuTime() - processorBefore;
    }

    void reset() {
        count = 0;
        area = 0;
    }

    int count() {
        return count;
    }

    String report() {
        return "paints " + count + " of " + area / Math.max(1, count) + " points on average\n  by the clock:      " + percentiles(clock)
                + "\n  by processor time: " + percentiles(processor);
    }

    private String percentiles(long[] nanos) {
        if (count == 0) {
            return "none";
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        long within = Arrays.stream(sorted).filter(time -> time <= 16_000_000).count();
        return String.format(Locale.ROOT, "median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, longest %.1f ms (paint %d); %.2f %% within 16 ms",
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), longest(nanos), 100.0 * within / count);
    }

    /** Which paint was the longest, from 1. */
    private int longest(long[] nanos) {
        int longest = 0;
        for (int i = 1; i < count; i++) {
            longest = nanos[i] > nanos[longest] ? i : longest;
        }
        return longest + 1;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1.0, share * sorted.length)] / 1e6;
    }
}
