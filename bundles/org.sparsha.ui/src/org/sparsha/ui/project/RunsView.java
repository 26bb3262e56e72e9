/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.application.project.RunLine;
import org.sparsha.application.project.RunQueue;
import org.sparsha.application.project.RunRow;
import org.sparsha.application.project.RunWords;
import org.sparsha.corpus.CorpusException;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;

/** The runs of the project and those that wait: how far each is, what it has found, and what can be done with it. */
public final class RunsView extends ProjectView {

    private static final int STATE = 4;
    private static final String[] TITLES = {"run", "explained by", "figure", "95 %", "state"};
    private static final int[] WIDTHS = {230, 120, 104, 104, 260};

    private Table table;
    private FlatButton stop;
    private FlatButton goOn;
    private FlatButton compare;
    private FlatButton report;
    private Composite unfinished;
    private Label unfinishedText;
    private boolean later;
    private List<RunRow> rows = List.of();
    private Palette palette;

    @Override
    void createContent(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        parent.setLayout(layout);
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout buttons = new RowLayout();
        buttons.marginTop = 0;
        buttons.marginBottom = 0;
        bar.setLayout(buttons);
        FlatButton run = new FlatButton(bar, true, "Run…", "");
        run.setToolTipText("Asks a model about the recordings");
        run.addListener(SWT.Selection, event -> Commands.run(getSite().getWorkbenchWindow(), "run-model"));
        stop = button(bar, "Stop", "Stops the run; what has an answer is kept", this::stopChosen);
        goOn = button(bar, "Go On", "Goes on with the run; only what has no answer is asked", () -> selected().forEach(this::goOn));
        compare = button(bar, "Compare", "Compares the runs chosen, or all, on the recordings they share", this::compare);
        report = button(bar, "Report", "Opens the report of the run", () -> selected().stream().findFirst().ifPresent(this::report));
        unfinished(parent);
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
        Names.give(table, "Runs");
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(TITLES[i]);
            ColumnWidth.give(column, WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> chosen());
        table.addListener(SWT.DefaultSelection, event -> selected().stream().findFirst().ifPresent(this::report));
        table.addListener(SWT.PaintItem, this::paint);
        menu();
    }

    private static FlatButton button(Composite bar, String text, String words, Runnable run) {
        FlatButton button = new FlatButton(bar, false, text, "");
        button.setToolTipText(words);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    private void unfinished(Composite parent) {
        unfinished = new Composite(parent, SWT.NONE);
        unfinished.setLayout(new GridLayout(3, false));
        unfinished.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        unfinishedText = new Label(unfinished, SWT.NONE);
        button(unfinished, "Go On with Them", "Puts the runs that were not finished into the queue",
                () -> stopped().forEach(this::goOn));
        button(unfinished, "Later", "They stay in the list", () -> {
            later = true;
            refresh();
        });
    }

    private List<RunRow> stopped() {
        return rows.stream().filter(row -> row.entry().isEmpty() && row.canGoOn() && row.goOn().equals("Go On")
                && desk().queue().entries().stream().noneMatch(entry -> entry.state() == RunQueue.State.STOPPED
                        && row.line().filter(line -> entry.folder().equals(Optional.of(line.run().folder()))).isPresent())).toList();
    }

    @Override
    String closed() {
        return "The runs of a project are listed here.";
    }

    @Override
    String advice() {
        return desk().snapshot().filter(now -> now.runs().isEmpty()).isPresent() && desk().queue().entries().stream()
                .noneMatch(entry -> entry.isOpen() || entry.state() == RunQueue.State.FAILED)
                        ? "A run asks a model about recordings of the project, and keeps the answers in the project's folder." : "";
    }

    @Override
    void offers(Composite parent) {
        offer(parent, "Run…", "run-model");
    }

    @Override
    boolean showsProgress() {
        return true;
    }

    /** Touches only what is another one than before: while a run is at work it is called four times a second. */
    @Override
    void refresh() {
        List<RunRow> before = selected();
        List<RunRow> old = rows;
        rows = RunRow.of(desk().snapshot().orElseThrow().runs(), desk().queue().entries(), desk().stale().changes());
        Palette now = Palette.of(table.getDisplay());
        boolean all = now != palette || table.getItemCount() != rows.size();
        palette = now;
        if (all) {
            table.setRedraw(false);
            table.setItemCount(rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (all || !rows.get(i).equals(old.get(i))) {
                show(i);
            }
        }
        if (all) {
            table.setRedraw(true);
        }
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RunRow row = rows.get(i);
            if (before.isEmpty() ? !row.name().isEmpty() && row.name().equals(desk().chosen()) : before.stream().anyMatch(row::isSame)) {
                again.add(i);
            }
        }
        int[] wanted = again.stream().mapToInt(Integer::intValue).toArray();
        if (!Arrays.equals(wanted, table.getSelectionIndices())) {
            table.setSelection(wanted);
        }
        enable();
        tellOfUnfinished();
    }

    private void show(int index) {
        RunRow row = rows.get(index);
        TableItem item = table.getItem(index);
        Optional<RunLine> line = row.line();
        item.setText(new String[] {row.title(), line.map(RunLine::explained).filter(id -> !id.isEmpty()).orElse("–"),
                line.map(known -> (known.measure() + " " + known.figure()).strip()).orElse("–"),
                line.map(RunLine::interval).orElse("–"), row.share().isPresent() ? "" : row.state()});
        item.setForeground(STATE, row.state().startsWith("done") ? palette.good() : row.canGoOn() ? palette.supporting()
                : palette.text());
        Rectangle state = item.getBounds(STATE);
        table.redraw(state.x, state.y, state.width, state.height, false); // what is painted has no text that would have changed
    }

    private void tellOfUnfinished() {
        List<RunRow> waiting = later ? List.of() : stopped();
        String words = waiting.size() == 1 ? "One run was not finished." : waiting.size() + " runs were not finished.";
        GridData place = (GridData) unfinished.getLayoutData();
        if (place.exclude != waiting.isEmpty() || !words.equals(unfinishedText.getText())) {
            place.exclude = waiting.isEmpty();
            unfinished.setVisible(!waiting.isEmpty());
            unfinishedText.setText(words);
            unfinished.getParent().layout(true, true);
        }
    }

    private void enable() {
        List<RunRow> selected = selected();
        stop.setEnabled(rows.stream().anyMatch(RunRow::canStop));
        goOn.setEnabled(selected.stream().anyMatch(RunRow::canGoOn));
        compare.setEnabled(rows.stream().filter(RunRow::canBeCompared).count() > 1);
        report.setEnabled(selected.stream().anyMatch(RunRow::hasResults));
        String words = selected.stream().filter(RunRow::canGoOn).findFirst().map(RunRow::goOn).orElse("Go On");
        if (!words.equals(goOn.getText())) {
            goOn.setText(words);
            stop.getParent().layout(true, true);
        }
    }

    private List<RunRow> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
    }

    private void chosen() {
        enable();
        selected().stream().filter(RunRow::hasResults).findFirst().ifPresent(row -> desk().choose(row.name()));
    }

    /** Stops the runs chosen; where none of them is at work, the one that is. */
    private void stopChosen() {
        List<RunRow> chosen = selected().stream().filter(RunRow::canStop).toList();
        (chosen.isEmpty() ? rows.stream().filter(RunRow::canStop).limit(1).toList() : chosen).forEach(this::stop);
    }

    private void stop(RunRow row) {
        row.entry().filter(RunQueue.Entry::isOpen).ifPresent(entry -> desk().queue().stop(entry.number()));
    }

    private void goOn(RunRow row) {
        if (row.canGoOn()) {
            try {
                ProjectWork.goOn(desk(), row.line().orElseThrow().run());
            } catch (CorpusException e) {
                desk().complain(WindowWords.of(e));
            }
        }
    }

    private void compare() {
        List<String> names = selected().stream().filter(RunRow::canBeCompared).map(RunRow::name).toList();
        desk().compare(names.size() > 1 ? names : rows.stream().filter(RunRow::canBeCompared).map(RunRow::name).toList());
        Commands.showView(getSite().getWorkbenchWindow(), ViewIds.COMPARE_RUNS);
    }

    private void report(RunRow row) {
        row.line().filter(line -> row.hasResults()).ifPresent(line -> ProjectWork.report(desk(), line.run().folder(),
                page -> Program.launch(page.toString())));
    }

    private void savePdf(RunRow row) {
        row.line().ifPresent(line -> Export.toFile(table, "Save Report as PDF", List.of(FilePrompt.Kind.of("PDF", "pdf")),
                row.name() + ".pdf").ifPresent(export -> ProjectWork.savePdf(desk(), line.run().folder(), export)));
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> selected().stream().findFirst().ifPresent(row -> {
            add(shown, "Stop", row.canStop(), () -> stop(row));
            add(shown, "Run Sooner", row.entry().filter(entry -> entry.state() == RunQueue.State.WAITS).isPresent(),
                    () -> desk().queue().sooner(row.entry().orElseThrow().number()));
            add(shown, row.goOn(), row.canGoOn(), () -> goOn(row));
            add(shown, "Open Report", row.hasResults(), () -> report(row));
            add(shown, "Save Report as PDF…", row.hasResults(), () -> savePdf(row));
            add(shown, "Compare", rows.size() > 1, this::compare);
            shown.add(new Separator());
            boolean asked = row.line().filter(line -> !line.run().words().isEmpty()).isPresent();
            add(shown, "New Run with These Settings…", asked, () -> copySettings(row));
            add(shown, "Show Command Line…", asked, () -> showLine(row));
            shown.add(new Separator());
            add(shown, "Delete…", row.line().isPresent() && !row.canStop(), () -> delete(row));
        }));
        table.setMenu(menu.createContextMenu(table));
        table.addDisposeListener(event -> menu.dispose());
    }

    private static void add(org.eclipse.jface.action.IMenuManager menu, String text, boolean can, Runnable run) {
        IAction action = Actions.push(text, run);
        action.setEnabled(can);
        menu.add(action);
    }

    private void copySettings(RunRow row) {
        try {
            RunWords words = RunWords.parse(row.line().orElseThrow().run().words());
            ProjectCommand.start(getSite().getWorkbenchWindow(), desk(), Optional.of(words));
        } catch (CorpusException e) {
            desk().complain(WindowWords.of(e));
        }
    }

    private void showLine(RunRow row) {
        new LineDialog(table.getShell(), RunWords.line(desk().folder().orElseThrow().folder(), row.line().orElseThrow().run().words()))
                .open();
    }

    private void delete(RunRow row) {
        if (MessageDialog.openQuestion(table.getShell(), "Delete Run", "Delete the run " + row.name()
                + " with all its answers and reports? This can't be undone.")) {
            ProjectWork.delete(desk(), row.line().orElseThrow().run().folder());
        }
    }

    private void paint(Event event) {
        int index = event.index == STATE && event.item instanceof TableItem item ? table.indexOf(item) : -1;
        if (index < 0 || index >= rows.size() || rows.get(index).share().isEmpty()) {
            return;
        }
        int width = Math.min(110, table.getColumn(STATE).getWidth() / 3);
        int middle = event.y + event.height / 2;
        event.gc.setBackground(palette.field());
        event.gc.fillRectangle(event.x + 4, middle - 4, width, 8);
        event.gc.setBackground(palette.accent());
        event.gc.fillRectangle(event.x + 4, middle - 4, (int) Math.round(width * rows.get(index).share().get()), 8);
        event.gc.setForeground(palette.text());
        event.gc.drawText(rows.get(index).state(), event.x + width + 12, middle - event.gc.getFontMetrics().getHeight() / 2, true);
    }

    @Override
    public void setFocus() {
        if (table != null && table.isVisible()) {
            table.setFocus();
        } else {
            super.setFocus();
        }
    }
}
