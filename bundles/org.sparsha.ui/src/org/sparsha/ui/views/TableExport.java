/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FilePrompt;

/** Copies a table, or saves it, as comma-separated values: in the menu of its view and, by the right button, of the table. */
final class TableExport {

    private TableExport() {
    }

    /** {@code own} gives what can be done with the row chosen, each time the menu opens. */
    static void install(ViewPart view, Table table, String name, Supplier<List<IAction>> own) {
        install(view, table, name, own, () -> csv(table, Optional.empty()));
    }

    /**
     * Of a table of results: {@code warnings} gives what is to be known of the result in a row, by its index, which the window says nearby
     * and the file in its last column.
     */
    static void install(ViewPart view, Table table, String name, Supplier<List<IAction>> own, IntFunction<List<String>> warnings) {
        install(view, table, name, own, () -> csv(table, Optional.of(warnings)));
    }

    private static void install(ViewPart view, Table table, String name, Supplier<List<IAction>> own, Supplier<String> csv) {
        IAction copy = Actions.push("Copy Table", () -> copy(table, csv.get()));
        IAction save = Actions.push("Save Table…", () -> save(table, name, csv));
        Menus.install(view, table, own, List.of(copy, save));
    }

    private static void copy(Table table, String csv) {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {csv}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void save(Table table, String name, Supplier<String> csv) {
        Export.toFile(table, "Save Table", List.of(FilePrompt.Kind.of("CSV", "csv")), name + ".csv").ifPresent(
                export -> export.write((file, progress) -> {
                    AtomicFiles.writeText(file, csv.get());
                    return Export.Outcome.WHOLE;
                }));
    }

    static String csv(Table table, Optional<IntFunction<List<String>>> warnings) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < table.getColumnCount(); column++) {
            text.append(column == 0 ? "" : ",").append(quoted(table.getColumn(column).getText()));
        }
        text.append(warnings.isPresent() ? "," + WarningCell.COLUMN : "");
        for (int row = 0; row < table.getItemCount(); row++) {
            TableItem item = table.getItem(row);
            int index = row;
            text.append(CsvCell.LINE_END);
            for (int column = 0; column < table.getColumnCount(); column++) {
                text.append(column == 0 ? "" : ",").append(quoted(item.getText(column)));
            }
            warnings.ifPresent(known -> text.append(',').append(CsvCell.of(WarningCell.ofSentences(known.apply(index)))));
        }
        return text.append(CsvCell.LINE_END).toString();
    }

    private static String quoted(String cell) {
        return CsvCell.of(cell.replace('−', '-'));
    }
}
