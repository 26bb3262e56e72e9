/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Table;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.fit.FitTo;
import org.sparsha.ui.fit.ModelFitting;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FilePrompt;

/** What can be done with the recordings that are chosen in the window's table: by its menu, by the view's, by Copy. */
final class RecordingMenu {

    private final RecordingsView view;
    private final RecordingRows rows;
    private final Table table;

    private RecordingMenu(RecordingsView view, RecordingRows rows, Table table) {
        this.view = view;
        this.rows = rows;
        this.table = table;
    }

    /** Gives the table its menu, and the view its entries. */
    static void give(RecordingsView view, RecordingRows rows, Table table) {
        new RecordingMenu(view, rows, table).make();
    }

    private ProjectDesk desk() {
        return view.desk();
    }

    private RecordingBrowser browser() {
        return desk().browser().orElseThrow();
    }

    private void make() {
        IAction copy = Actions.push("Copy", this::copy);
        IAction save = Actions.push("Export Table…", this::save);
        var bars = view.getViewSite().getActionBars();
        bars.setGlobalActionHandler("copy", copy);
        bars.getMenuManager().add(Actions.push("Save Filter…", () -> SavedFilters.save(table.getShell(), desk())));
        bars.getMenuManager().add(SavedFilters.menu(desk()));
        bars.getMenuManager().add(Actions.push("Columns…", view::chooseColumns));
        bars.getMenuManager().add(new Separator());
        bars.getMenuManager().add(save);
        ChosenRows chosen = new ChosenRows(view, rows::chosenRows);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            if (table.getSelectionCount() > 0) {
                shown.add(Actions.push("Open", rows::open));
                shown.add(Actions.push("Play or Stop", rows::play));
                shown.add(Actions.push("Only These", this::onlyThese));
                shown.add(Actions.push("Run a Model on These…", () -> {
                    onlyThese();
                    Commands.run(view.getSite().getWorkbenchWindow(), "run-model");
                }));
                shown.add(Actions.push("Fit Model to These…", this::fit));
                chosen.fill(shown);
                shown.add(new Separator());
                shown.add(Actions.push("Only Its Speaker", () -> only("speaker")));
                shown.add(Actions.push("Only Its Label", () -> only("label")));
                shown.add(new Separator());
            }
            shown.add(copy);
            shown.add(save);
            shown.add(Actions.push("Columns…", view::chooseColumns));
        });
        table.setMenu(menu.createContextMenu(table));
        table.addDisposeListener(event -> menu.dispose());
    }

    /** What is done with the recordings that are shown can so be done with those that are chosen: run, annotate, export. */
    private void onlyThese() {
        try {
            desk().narrow(List.of(browser().table().naming(rows.chosenRows(), "")));
        } catch (CorpusException e) {
            desk().complain(WindowWords.of(e));
        }
    }

    /** By the name of their speaker, where they have one in common. */
    private void fit() {
        List<String> speakers = Arrays.stream(table.getSelectionIndices()).filter(index -> index < browser().size())
                .mapToObj(index -> RecordingCells.value(browser(), index, "speaker")).distinct().toList();
        String project = desk().folder().map(known -> String.valueOf(known.folder().getFileName())).orElse("");
        ModelFitting.ask(view.getSite().getWorkbenchWindow(), new FitTo(speakers.size() == 1 && !speakers.getFirst().isEmpty()
                ? speakers.getFirst() : project, rows.chosen()));
    }

    private void only(String column) {
        desk().narrow(List.of(new RecordingFilter.Condition(column, RecordingFilter.Comparison.IS,
                List.of(RecordingCells.value(browser(), table.getSelectionIndex(), column).toLowerCase(Locale.ROOT)))));
    }

    private void copy() {
        RecordingBrowser browser = browser();
        int[] rows = Arrays.stream(table.getSelectionIndices()).map(browser::row).toArray();
        Clipboard clipboard = new Clipboard(table.getDisplay());
        clipboard.setContents(new Object[] {browser.table().csv(rows.length == 0 ? browser.rows() : rows)},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void save() {
        Export.toFile(table, "Export Table", List.of(FilePrompt.Kind.of("CSV", "csv")), "recordings.csv").ifPresent(
                export -> export.write((file, progress) -> {
                    AtomicFiles.writeText(file, browser().table().csv(browser().rows()));
                    return Export.Outcome.WHOLE;
                }));
    }
}
