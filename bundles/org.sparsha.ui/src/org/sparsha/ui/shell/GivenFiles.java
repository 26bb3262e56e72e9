/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.ui.corpus.CorpusCommand;
import org.sparsha.ui.project.ProjectCommand;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.recordings.SavedFolders;

/**
 * Files that are given to a window, whichever way: dropped on it, named where it was started, named by a later call. Recordings open,
 * projects open, other folders become corpora, saved explanations open with their recordings.
 */
public final class GivenFiles {

    private GivenFiles() {
    }

    /**
     * Opens files, unless the window is closed.
     *
     * @param window the window
     * @param paths files and folders
     */
    public static void open(IWorkbenchWindow window, List<Path> paths) {
        if (window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        paths.stream().flatMap(path -> SavedExplanations.folder(path).stream()).forEach(folder -> SavedFolders.open(window, folder));
        List<Path> rest = paths.stream().filter(path -> SavedExplanations.folder(path).isEmpty())
                .filter(path -> !ProjectCommand.take(window, path)).toList();
        rest.stream().filter(Files::isDirectory).forEach(folder -> CorpusCommand.add(window, folder));
        Recordings.open(window, rest.stream().filter(path -> !Files.isDirectory(path)).toList());
    }
}
