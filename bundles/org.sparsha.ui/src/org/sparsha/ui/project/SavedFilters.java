/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Actions;

/** Filters that the project keeps under names. */
final class SavedFilters {

    private SavedFilters() {
    }

    /** Asks for a name and keeps what is shown under it. */
    static void save(Shell shell, ProjectDesk desk) {
        InputDialog dialog = new InputDialog(shell, "Save Filter", "Name of the filter, kept in the project", "",
                text -> text.isBlank() ? "" : null);
        if (desk.browser().isPresent() && dialog.open() == Window.OK) {
            try {
                desk.folder().orElseThrow().keep(new ProjectFolder.SavedFilter(dialog.getValue().strip(),
                        desk.browser().get().filter().text()));
            } catch (CorpusException e) {
                desk.complain(WindowWords.of(e));
            }
        }
    }

    /** The menu of those that are kept. */
    static MenuManager menu(ProjectDesk desk) {
        MenuManager menu = new MenuManager("Saved Filters");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            List<ProjectFolder.SavedFilter> filters = filters(desk);
            if (filters.isEmpty()) {
                var none = Actions.push("None Saved Yet", () -> { });
                none.setEnabled(false);
                shown.add(none);
            }
            filters.forEach(saved -> shown.add(Actions.push(saved.name().replace("&", "&&"), () -> use(desk, saved))));
        });
        return menu;
    }

    private static List<ProjectFolder.SavedFilter> filters(ProjectDesk desk) {
        try {
            return desk.folder().isEmpty() ? List.of() : desk.folder().get().filters();
        } catch (CorpusException e) {
            desk.complain(WindowWords.of(e));
            return List.of();
        }
    }

    private static void use(ProjectDesk desk, ProjectFolder.SavedFilter saved) {
        desk.browser().ifPresent(browser -> {
            try {
                browser.filter(RecordingFilter.parse(saved.filter()));
                desk.changed();
            } catch (CorpusException e) {
                desk.complain("The filter '" + saved.name() + "' can't be used now: " + WindowWords.of(e));
            }
        });
    }
}
