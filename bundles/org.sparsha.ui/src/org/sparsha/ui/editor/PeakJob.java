/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.audio.peaks.PeakCache;
import org.sparsha.core.CancelledException;
import org.sparsha.runtime.MonitorProgress;

/** Computes the overview of a long recording in the background, and keeps it for the next time. */
final class PeakJob extends Job {

    private static final long TELL_EVERY = 100_000_000L;

    private final Path file;
    private final PeakBuilder builder;
    private final PeakCache cache;
    private final Runnable changed;

    /** {@code changed} is run on the job's thread, a few times a second and at the end. */
    PeakJob(Path file, PeakBuilder builder, PeakCache cache, Runnable changed) {
        super("Overview of " + file.getFileName());
        this.file = file;
        this.builder = builder;
        this.cache = cache;
        this.changed = changed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        AtomicLong told = new AtomicLong();
        try {
            builder.run(MonitorProgress.begin(monitor, getName()), range -> {
                long now = System.nanoTime();
                if (now - told.get() > TELL_EVERY) {
                    told.set(now);
                    changed.run();
                }
            });
            changed.run();
            cache.store(file, builder.pyramid());
            return Status.OK_STATUS;
        } catch (CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (AudioException e) {
            System.getLogger(PeakJob.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }
}
