/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.theme.Icons;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.OwnSpace;

/** The recordings one by one: a virtual table, which asks for a row when it comes into sight. */
final class RecordingRows {

    private static final int STRIP = 120;
    private static final int PLAY = 28;

    private final Table table;
    private final RecordingsView view;
    private final RowPlayer player;
    private final RowStrips strips;
    private List<ShownColumns.Column> columns = List.of();
    private Optional<Shown> shown = Optional.empty();

    /** What the table shows, to be told from what it should show. */
    private record Shown(RecordingBrowser browser, long revision, Palette palette, Set<String> changed, boolean strips) {
    }

    RecordingRows(Composite parent, RecordingsView view) {
        this.view = view;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        Names.give(table, "Recordings");
        OwnSpace.claim(table);
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ') {
                event.doit = false;
                play();
            }
        });
        table.addListener(SWT.MouseDown, event -> {
            if (event.x < PLAY && event.button == 1) {
                table.getDisplay().asyncExec(this::play); // after the row has been chosen
            }
        });
        player = new RowPlayer(view.desk(), table);
        strips = new RowStrips(view.desk(), table);
        table.addListener(SWT.PaintItem, this::paint);
        menu();
    }

    Control control() {
        return table;
    }

    void focus() {
        table.setFocus();
    }

    private RecordingBrowser browser() {
        return view.desk().browser().orElseThrow();
    }

    /** Shows what is browsed; nothing is done where it is shown already, as while a run tells how far it is. */
    void show(RecordingBrowser browser) {
        strips.look();
        Shown now = new Shown(browser, browser.revision(), Palette.of(table.getDisplay()), view.desk().stale().changed(),
                strips.isThere());
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        List<ShownColumns.Column> wanted = ShownColumns.of(browser.table()).columns();
        table.setRedraw(false);
        if (!wanted.equals(columns) || strips.isThere() != table.getColumnCount() > wanted.size() + 1) {
            makeColumns(wanted);
        }
        mark(browser);
        table.setItemCount(browser.size());
        table.clearAll();
        table.setRedraw(true);
    }

    private void makeColumns(List<ShownColumns.Column> wanted) {
        columns = wanted;
        Arrays.stream(table.getColumns()).forEach(TableColumn::dispose);
        TableColumn play = new TableColumn(table, SWT.LEFT);
        play.setWidth(PLAY);
        play.setToolTipText("Plays the recording (Space)");
        for (ShownColumns.Column column : columns) {
            TableColumn made = new TableColumn(table, column.kind() == ShownColumns.Kind.NUMBER ? SWT.RIGHT : SWT.LEFT);
            made.setText(column.title());
            made.setMoveable(true);
            made.setWidth(FontScale.of(table, switch (column.kind()) {
                case TEXT -> column.name().equals("file") ? 200 : 92;
                case NUMBER -> 74;
                case HEARD -> 100;
                case RIGHT -> 56;
            }));
            made.addListener(SWT.Selection, event -> {
                browser().sortBy(column.name());
                view.desk().changed();
            });
        }
        if (strips.isThere()) {
            makeStrips();
        }
    }

    private void makeStrips() {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText("explanation");
        column.setToolTipText("Along the recording: up speaks for what was heard, down against it");
        column.setWidth(FontScale.of(table, STRIP));
        int after = 1; // where it is in sight: after the file, or after what the run made of it
        for (int i = 0; i < columns.size(); i++) {
            boolean ofRun = columns.get(i).kind() == ShownColumns.Kind.RIGHT && columns.get(i).name().equals("right");
            after = ofRun || columns.get(i).name().equals("file") ? i + 1 : after;
        }
        int last = table.getColumnCount() - 1;
        int[] order = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            order[i] = i <= after ? i : i == after + 1 ? last : i - 1;
        }
        table.setColumnOrder(order);
    }

    private void paint(Event event) {
        if (event.index == columns.size() + 1 && event.item instanceof TableItem item) {
            int index = table.indexOf(item);
            RecordingBrowser browser = browser();
            if (index >= 0 && index < browser.size()) {
                strips.paint(event.gc, new Rectangle(event.x + 2, event.y, table.getColumn(event.index).getWidth() - 8, event.height),
                        browser.table().key(browser.row(index)));
            }
        }
    }

    private void mark(RecordingBrowser browser) {
        int at = -1;
        for (int i = 0; i < columns.size(); i++) {
            at = browser.sorted().filter(columns.get(i).name()::equals).isPresent() ? i : at;
        }
        table.setSortColumn(at < 0 ? null : table.getColumn(at + 1));
        table.setSortDirection(at < 0 ? SWT.NONE : browser.isDescending() ? SWT.DOWN : SWT.UP);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        if (index < 0 || view.desk().browser().filter(shown -> index < shown.size()).isEmpty()) {
            return; // another project is being read
        }
        RecordingBrowser browser = browser();
        Palette palette = Palette.of(table.getDisplay());
        item.setImage(0, Icons.of(table.getDisplay()).image("play", palette.quiet(), true));
        for (int i = 0; i < columns.size(); i++) {
            ShownColumns.Column column = columns.get(i);
            String value = value(browser, index, column.name());
            item.setText(i + 1, text(column, value));
            item.setForeground(i + 1, colour(palette, browser, index, column, value));
            if (column.name().equals("file") && isChanged(browser, index)) {
                item.setText(i + 1, value + " (sounds different now)");
                item.setForeground(i + 1, palette.doubtful());
            }
        }
    }

    private boolean isChanged(RecordingBrowser browser, int index) {
        return view.desk().stale().isChanged(browser.table().key(browser.row(index)));
    }

    private static String text(ShownColumns.Column column, String value) {
        return switch (column.kind()) {
            case RIGHT -> value.equals("yes") ? "✓" : value.equals("no") ? "✗" : "";
            case NUMBER -> column.name().startsWith("sure") && !value.isEmpty() ? value.substring(0, Math.min(4, value.length())) : value;
            default -> value;
        };
    }

    private static Color colour(Palette palette, RecordingBrowser browser, int index, ShownColumns.Column column, String value) {
        if (column.kind() == ShownColumns.Kind.RIGHT) {
            return value.equals("yes") ? palette.good() : palette.supporting();
        }
        if (column.kind() == ShownColumns.Kind.HEARD) {
            String right = value(browser, index, "right" + column.name().substring("hears".length()));
            return right.equals("yes") ? palette.good() : right.equals("no") ? palette.supporting() : palette.text();
        }
        return palette.text();
    }

    private static String value(RecordingBrowser browser, int index, String column) {
        try {
            return browser.table().value(browser.row(index), column);
        } catch (CorpusException e) {
            return ""; // a run of dimensions is neither right nor wrong
        }
    }

    private List<Path> chosen() {
        RecordingBrowser browser = browser();
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < browser.size())
                .mapToObj(index -> browser.table().place(browser.row(index))).distinct().toList();
    }

    private void play() {
        chosen().stream().findFirst().ifPresent(player::toggle);
    }

    /** One recording opens with its explanation, where the chosen run has one; several open as they are. */
    private void open() {
        int index = table.getSelectionIndex();
        Optional<Path> explained = table.getSelectionCount() == 1 && index < browser().size()
                ? strips.explanation(browser().table().key(browser().row(index))) : Optional.empty();
        explained.ifPresentOrElse(view::openExplained, () -> view.open(chosen().stream().limit(10).toList()));
    }

    private void menu() {
        IAction copy = Actions.push("Copy", this::copy);
        IAction save = Actions.push("Export Table…", this::save);
        var bars = view.getViewSite().getActionBars();
        bars.setGlobalActionHandler("copy", copy);
        bars.getMenuManager().add(Actions.push("Save Filter…", () -> SavedFilters.save(table.getShell(), view.desk())));
        bars.getMenuManager().add(SavedFilters.menu(view.desk()));
        bars.getMenuManager().add(new Separator());
        bars.getMenuManager().add(save);
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            if (table.getSelectionCount() > 0) {
                shown.add(Actions.push("Open", this::open));
                shown.add(Actions.push("Play or Stop", this::play));
                shown.add(Actions.push("Only Its Speaker", () -> only("speaker")));
                shown.add(Actions.push("Only Its Label", () -> only("label")));
                shown.add(new Separator());
            }
            shown.add(copy);
            shown.add(save);
        });
        table.setMenu(menu.createContextMenu(table));
        table.addDisposeListener(event -> menu.dispose());
    }

    private void only(String column) {
        view.desk().narrow(List.of(new RecordingFilter.Condition(column, RecordingFilter.Comparison.IS,
                List.of(value(browser(), table.getSelectionIndex(), column).toLowerCase(Locale.ROOT)))));
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
        FilePrompt.of(table.getDisplay()).save(table.getShell(), "Export Table", List.of(FilePrompt.Kind.of("CSV", "csv")),
                "recordings.csv").ifPresent(file -> {
                    try {
                        AtomicFiles.writeText(file, browser().table().csv(browser().rows()));
                    } catch (CorpusException e) {
                        view.desk().complain(e.getMessage());
                    }
                });
    }
}
