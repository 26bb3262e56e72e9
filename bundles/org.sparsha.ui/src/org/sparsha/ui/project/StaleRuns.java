/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Map;
import java.util.Set;

import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.application.project.RunChanges;
import org.sparsha.core.CacheFolder;

/** What has changed since the project's runs were made, looked for in the background each time the project is read. For the UI's thread. */
final class StaleRuns {

    private final ProjectDesk desk;
    private Map<String, RunChanges> changes = Map.of();

    StaleRuns(ProjectDesk desk) {
        this.desk = desk;
    }

    void look(ProjectSnapshot project) {
        BackgroundJob.runBehind("Looking for changes", progress -> {
            Map<String, RunChanges> found = RunChanges.of(project, CacheFolder.find(), desk.analysis().runtime().models()::sha256,
                    progress);
            return () -> {
                if (!found.equals(changes)) {
                    changes = found;
                    desk.changed();
                }
            };
        }, desk.analysis().ui(), desk::complain);
    }

    /** A run's name to what has changed since it was made; runs that haven't been looked at are missing. */
    Map<String, RunChanges> changes() {
        return changes;
    }

    /** Keys, in the corpus of the chosen run, of recordings that sound different from when it was made. */
    Set<String> changed() {
        return changes.getOrDefault(desk.chosen(), RunChanges.NONE).recordings();
    }

    /** Whether a recording of the table is one of them; in a project of several corpora its key begins with the corpus's name. */
    boolean isChanged(String key) {
        Set<String> changed = changed();
        return !changed.isEmpty() && (changed.contains(key) || changed.contains(key.substring(key.indexOf('/') + 1)));
    }
}
