/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.sparsha.application.project.ProjectMark;
import org.sparsha.corpus.project.ProjectFolder;

/** Looks every few seconds whether somebody has changed the open project: another window, program, or person on a shared drive. */
final class ProjectWatch {

    private static final int SECONDS = 3;

    private final Runnable changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon()
            .name("Watching the project").unstarted(task));
    /** For that thread only. */
    private Optional<ProjectFolder> folder = Optional.empty();
    private Optional<ProjectMark> mark = Optional.empty();

    /** {@code changed} is told on the watch's own thread. */
    ProjectWatch(Runnable changed) {
        this.changed = changed;
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Watches another project, as it is now. */
    void watch(ProjectFolder opened) {
        thread.execute(() -> {
            folder = Optional.of(opened);
            mark = folder.map(ProjectMark::of);
        });
    }

    private void look() {
        try {
            Optional<ProjectMark> now = folder.map(ProjectMark::of);
            if (!now.equals(mark)) {
                mark = now;
                changed.run();
            }
        } catch (RuntimeException e) {
            System.getLogger(ProjectWatch.class.getName()).log(System.Logger.Level.WARNING, "The project isn't watched any more", e);
            throw e;
        }
    }

    void end() {
        thread.shutdownNow();
    }
}
