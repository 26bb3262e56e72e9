/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.report.CsvCell;
import org.sparsha.ui.preferences.Preferences;

/** Copies a table, or saves it, as comma-separated values: in the menu of its view. */
final class TableExport {

    private TableExport() {
    }

    static void install(ViewPart view, Table table, String name) {
        IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
        menu.add(action("Copy Table", () -> copy(table)));
        menu.add(action("Save Table…", () -> save(table, name)));
        view.getViewSite().getActionBars().setGlobalActionHandler("copy", action("Copy", () -> copy(table)));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private static void copy(Table table) {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {csv(table)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void save(Table table, String name) {
        FileDialog dialog = new FileDialog(table.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                AtomicText.write(Path.of(chosen), csv(table));
            } catch (IOException e) {
                MessageDialog.openError(table.getShell(), "Save Table",
                        chosen + " can't be written: " + e.getMessage() + ". Choose another folder or free some space.");
            }
        }
    }

    private static String csv(Table table) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < table.getColumnCount(); column++) {
            text.append(column == 0 ? "" : ",").append(quoted(table.getColumn(column).getText()));
        }
        for (TableItem item : table.getItems()) {
            text.append('\n');
            for (int column = 0; column < table.getColumnCount(); column++) {
                text.append(column == 0 ? "" : ",").append(quoted(item.getText(column)));
            }
        }
        return text.append('\n').toString();
    }

    private static String quoted(String cell) {
        return CsvCell.of(cell.replace('−', '-'));
    }
}
