/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.WarningBox;

/** The recordings of the project as a table: search, filter, sort and group; Space plays a recording, Enter opens it. */
public final class RecordingsView extends ProjectView {

    private static final int SEARCH_MILLISECONDS = 150;

    private Text search;
    private FilterChips chips;
    private FlatButton group;
    private Label count;
    private WarningBox warnings;
    private RecordingRows rows;
    private GroupRows groups;
    private Composite tables;
    private RowChanges changes;
    private RecordingBrowser measured;
    private long measuredRevision;
    private String uar = "";
    private Optional<RecordingBrowser> searched = Optional.empty();
    private final Runnable searching = this::search;
    private final org.eclipse.swt.custom.StackLayout stack = new org.eclipse.swt.custom.StackLayout();

    @Override
    void createContent(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        parent.setLayout(layout);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout columns = new GridLayout(4, false);
        columns.marginHeight = 0;
        bar.setLayout(columns);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search");
        Names.give(search, "Search recordings");
        search.setToolTipText("Words in path, speaker, label or text");
        GridData width = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        width.widthHint = 130;
        search.setLayoutData(width);
        search.addListener(SWT.Modify, event -> {
            searched = desk().browser();
            search.getDisplay().timerExec(SEARCH_MILLISECONDS, searching);
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                rows.focus();
            }
        });
        chips = new FilterChips(bar, desk());
        chips.bar().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        count = new Label(bar, SWT.RIGHT);
        Css.quiet(count);
        group = new FlatButton(bar, false, "Group by", "");
        group.setMenuArrow(true);
        group.setToolTipText("Counts the recordings by a column, with the UAR of each value");
        group.addListener(SWT.Selection, event -> openGroups());
        warnings = new WarningBox(parent);
        tables = new Composite(parent, SWT.NONE);
        tables.setLayout(stack);
        tables.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        changes = new RowChanges(desk());
        rows = new RecordingRows(tables, this);
        groups = new GroupRows(tables, desk());
    }

    /** Only what the words were typed for: meanwhile another project may be open. */
    private void search() {
        if (!search.isDisposed()) {
            desk().browser().filter(browser -> searched.filter(typed -> typed == browser).isPresent()
                    && !browser.words().equals(search.getText())).ifPresent(browser -> {
                        browser.search(search.getText());
                        desk().changed();
                    });
        }
    }

    private void openGroups() {
        Menu menu = new Menu(group);
        item(menu, "Recordings One by One", Optional.empty());
        MenuEntries.separator(menu);
        desk().browser().ifPresent(browser -> ShownColumns.of(browser.table()).columns().stream()
                .filter(column -> !column.name().equals("file")).forEach(column -> item(menu, column.title(), Optional.of(column.name()))));
        menu.setLocation(group.toDisplay(0, group.getSize().y));
        menu.setVisible(true);
        menu.addListener(SWT.Hide, event -> group.getDisplay().asyncExec(menu::dispose));
    }

    private void item(Menu menu, String text, Optional<String> column) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text.replace("&", "&&"));
        item.setSelection(desk().browser().map(RecordingBrowser::grouped).equals(Optional.of(column)));
        item.addListener(SWT.Selection, (Event event) -> {
            desk().browser().ifPresent(browser -> browser.groupBy(column));
            desk().changed();
        });
    }

    @Override
    String closed() {
        return "Open a project to see its recordings.";
    }

    @Override
    boolean isMain() {
        return true;
    }

    @Override
    String advice() {
        return desk().snapshot().filter(now -> now.table().size() == 0).map(now -> now.problems().isEmpty()
                ? "The project has no recordings yet. Import a corpus, or drag its folder here." : String.join("\n", now.problems()))
                .orElse("");
    }

    @Override
    void offers(Composite parent) {
        offer(parent, "Import Corpus…", "import-into-project");
    }

    @Override
    void refresh() {
        RecordingBrowser browser = desk().browser().orElseThrow();
        setPartName("Recordings");
        chips.show(browser.conditions());
        if (!search.isFocusControl() && !search.getText().equals(browser.words())) {
            search.setText(browser.words());
        }
        String by = browser.grouped().map(column -> "By " + column).orElse("Group by");
        String words = (browser.size() == browser.table().size() ? number(browser.size())
                : number(browser.size()) + " of " + number(browser.table().size())) + uar(browser);
        warnings.show(desk().problem().isEmpty() ? List.of() : desk().problem().lines().limit(3).toList());
        if (browser.grouped().isPresent()) {
            groups.show(browser);
        } else {
            rows.show(browser);
        }
        Control top = browser.grouped().isPresent() ? groups.control() : rows.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            tables.layout();
        }
        if (!words.equals(count.getText()) || !by.equals(group.getText())) {
            count.setText(words);
            group.setText(by);
            count.getParent().layout(true, true);
        }
    }

    /** The UAR of what is shown, where a run is chosen. */
    private String uar(RecordingBrowser browser) {
        if (measured != browser || measuredRevision != browser.revision()) {
            measured = browser;
            measuredRevision = browser.revision();
            uar = measure(browser);
        }
        return uar;
    }

    private static String measure(RecordingBrowser browser) {
        try {
            RecordingTable table = browser.table();
            if (!table.columns().contains("right")) {
                return "";
            }
            OptionalDouble uar = table.uar(browser.rows(), "right");
            return uar.isPresent() ? String.format(Locale.ROOT, ", UAR %.3f", uar.getAsDouble()) : "";
        } catch (org.sparsha.corpus.CorpusException e) {
            return "";
        }
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Sets attributes of recordings and cuts them, and undoes it. */
    RowChanges changes() {
        return changes;
    }

    /** Asks which columns are shown. */
    void chooseColumns() {
        desk().browser().map(RecordingBrowser::table).ifPresent(table -> {
            ColumnsDialog dialog = new ColumnsDialog(getSite().getShell(), desk().columns(table), ShownColumns.all(table).columns());
            if (dialog.open() == Window.OK) {
                desk().showColumns(dialog.chosen());
            }
        });
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ClipCommands.class ? adapter.cast(commands) : super.getAdapter(adapter);
    }

    private final ClipCommands commands = new ClipCommands() {

        @Override
        public boolean can(String command) {
            return command.equals("undo") && changes != null && changes.canUndo();
        }

        @Override
        public boolean isOn(String command) {
            return false;
        }

        @Override
        public void run(String command) {
            if (command.equals("undo")) {
                changes.undo();
            }
        }
    };

    /** Opens a recording with its explanation by the chosen run. */
    void openExplained(Path folder) {
        ProjectCommand.openExplanations(getSite().getWorkbenchWindow(), List.of(folder));
    }

    /** Opens recordings where they can be looked into, explained and annotated. */
    void open(List<Path> files) {
        ProjectCommand.openRecordings(getSite().getWorkbenchWindow(), files);
    }

    @Override
    public void setFocus() {
        if (rows != null && rows.control().isVisible()) {
            rows.focus();
        } else {
            super.setFocus();
        }
    }
}
