/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;

/** The progress of p2 as ours: what the monitor counts becomes shares; cancelling goes the other way. For one thread at a time. */
final class ReportingMonitor extends NullProgressMonitor {

    private final Progress progress;
    private double total = 1;
    private double done;

    ReportingMonitor(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void beginTask(String name, int totalWork) {
        total = Math.max(1, totalWork);
    }

    @Override
    public void internalWorked(double work) {
        double share = Math.min(1 - done, work / total);
        if (share > 0) {
            done += share;
            progress.worked(share);
        }
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }

    @Override
    public boolean isCanceled() {
        try {
            progress.checkCancelled();
            return super.isCanceled();
        } catch (CancelledException e) {
            return true;
        }
    }
}
