/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import org.eclipse.core.runtime.IProgressMonitor;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;

/** A {@link Progress} that reports to an {@link IProgressMonitor} and is cancelled with it. Safe to call from any thread. */
public final class MonitorProgress implements Progress {

    private static final int UNITS = 10_000;

    private final Total total;
    private final double scale;

    private MonitorProgress(Total total, double scale) {
        this.total = total;
        this.scale = scale;
    }

    /**
     * Begins the monitor's task.
     *
     * @param monitor a monitor whose task has not begun
     * @param name name of the task, for the user
     * @return progress from 0 to 1 over all of it
     */
    public static MonitorProgress begin(IProgressMonitor monitor, String name) {
        monitor.beginTask(name, UNITS);
        return new MonitorProgress(new Total(monitor), 1);
    }

    @Override
    public void checkCancelled() {
        if (total.monitor.isCanceled()) {
            throw new CancelledException();
        }
    }

    @Override
    public void worked(double share) {
        total.add(share * scale);
    }

    @Override
    public Progress split(String label, double share) {
        if (!label.isEmpty()) {
            total.name(label);
        }
        return new MonitorProgress(total, scale * share);
    }

    /** The monitor counts whole units; what is left over of one step is kept for the next. */
    private static final class Total {
        private final IProgressMonitor monitor;
        private double done;
        private int reported;

        Total(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        synchronized void add(double share) {
            done += share * UNITS;
            int whole = (int) Math.min(UNITS, Math.floor(done + 1e-6));
            if (whole > reported) {
                monitor.worked(whole - reported);
                reported = whole;
            }
        }

        synchronized void name(String label) {
            monitor.subTask(label);
        }
    }
}
