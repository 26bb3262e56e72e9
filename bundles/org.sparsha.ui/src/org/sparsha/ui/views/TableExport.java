/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.table.CsvCell;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FilePrompt;

/** Copies a table, or saves it, as comma-separated values: in the menu of its view and, by the right button, of the table. */
final class TableExport {

    private TableExport() {
    }

    /** {@code own} gives what can be done with the row chosen, each time the menu opens. */
    static void install(ViewPart view, Table table, String name, Supplier<List<IAction>> own) {
        IAction copy = Actions.push("Copy Table", () -> copy(table));
        IAction save = Actions.push("Save Table…", () -> save(table, name));
        Menus.install(view, table, own, List.of(copy, save));
    }

    private static void copy(Table table) {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {csv(table)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void save(Table table, String name) {
        Export.toFile(table, "Save Table", List.of(FilePrompt.Kind.of("CSV", "csv")), name + ".csv").ifPresent(
                export -> export.write((file, progress) -> {
                    AtomicFiles.writeText(file, csv(table));
                    return Export.Outcome.WHOLE;
                }));
    }

    static String csv(Table table) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < table.getColumnCount(); column++) {
            text.append(column == 0 ? "" : ",").append(quoted(table.getColumn(column).getText()));
        }
        for (TableItem item : table.getItems()) {
            text.append(CsvCell.LINE_END);
            for (int column = 0; column < table.getColumnCount(); column++) {
                text.append(column == 0 ? "" : ",").append(quoted(item.getText(column)));
            }
        }
        return text.append(CsvCell.LINE_END).toString();
    }

    private static String quoted(String cell) {
        return CsvCell.of(cell.replace('−', '-'));
    }
}
