/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import org.eclipse.swt.graphics.Color;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.theme.Palette;

/** What stands in the cells of the window's table of recordings, and in which colour. */
final class RecordingCells {

    private RecordingCells() {
    }

    /** What stands in a cell. */
    static String text(ShownColumns.Column column, String value) {
        return switch (column.kind()) {
            case RIGHT -> value.equals("yes") ? "✓" : value.equals("no") ? "✗" : "";
            case NUMBER -> column.name().startsWith("sure") && !value.isEmpty() ? value.substring(0, Math.min(4, value.length())) : value;
            case TEXT -> WarningCell.isOf(column.name()) ? WindowWords.of(value) : value;
            case HEARD -> value;
        };
    }

    /** A recording in a narrow cell: of a path that leads out of the project, the name and its folder. */
    static String shortPath(String path) {
        return path.replaceFirst("^(?:[^/]+/)?(?:\\.\\./)+(?:.*/)?(?=[^/]+/[^/]+$)", "…/");
    }

    /** In which colour that stands there. */
    static Color colour(Palette palette, RecordingBrowser browser, int index, ShownColumns.Column column, String value) {
        if (column.kind() == ShownColumns.Kind.RIGHT) {
            return value.equals("yes") ? palette.good() : palette.supporting();
        }
        if (column.kind() == ShownColumns.Kind.HEARD) {
            String right = value(browser, index, "right" + column.name().substring("hears".length()));
            return right.equals("yes") ? palette.good() : right.equals("no") ? palette.supporting() : palette.text();
        }
        return palette.text();
    }

    /** A value as the table has it; {@code index} is that of a row as it is browsed. */
    static String value(RecordingBrowser browser, int index, String column) {
        try {
            return browser.table().value(browser.row(index), column);
        } catch (CorpusException e) {
            return ""; // a run of dimensions is neither right nor wrong
        }
    }
}
