/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.application.project.ProjectSnapshot;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingTable;

/** What the corpora of a project call a recording; it is looked up, however many the project has. */
final class ProjectLabels {

    private ProjectLabels() {
    }

    static List<String> of(ProjectSnapshot project, Path file) {
        RecordingTable table = project.table();
        if (!table.columns().contains("label")) {
            return List.of();
        }
        for (int row : table.rowsAt(file)) {
            if (table.key(row).equals(value(table, row, "file"))) { // a part is no whole recording
                String label = value(table, row, "label");
                return label.isEmpty() ? List.of() : List.of(project.name() + " calls it " + label + ".");
            }
        }
        return List.of();
    }

    private static String value(RecordingTable table, int row, String column) {
        try {
            return table.value(row, column);
        } catch (CorpusException e) {
            throw new IllegalStateException("The table has the column " + column, e);
        }
    }
}
