/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.session.ShownColumns;
import org.sparsha.ui.theme.Icons;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.NativeEllipsis;
import org.sparsha.ui.widgets.OwnSpace;
import org.sparsha.ui.widgets.VirtualRows;

/** The recordings one by one: a virtual table, which asks for a row when it comes into sight. */
final class RecordingRows {

    private static final String PLAY_SIGN = "▶";
    private static final int MOST_CHOSEN = 1000;
    private static final boolean ON_GTK = SWT.getPlatform().equals("gtk");

    private final Table table;
    private final RecordingsView view;
    private final RowPlayer player;
    private final RowStrips strips;
    private final VirtualRows rows;
    private final RecordingColumns columns;
    private Optional<Shown> shown = Optional.empty();
    private Color plain;
    private boolean pictured;

    /** What the table shows, to be told from what it should show. */
    private record Shown(RecordingBrowser browser, long revision, Palette palette, Set<String> changed, boolean strips,
            RecordingTable table, int[] rows) {

        boolean isAsNow(RecordingBrowser nowBrowser, Palette nowPalette, Set<String> nowChanged, boolean nowStrips) {
            return browser == nowBrowser && revision == nowBrowser.revision() && palette.equals(nowPalette) && changed.equals(nowChanged)
                    && strips == nowStrips;
        }
    }

    RecordingRows(Composite parent, RecordingsView view) {
        this.view = view;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        Names.give(table, "Recordings");
        OwnSpace.claim(table);
        NativeEllipsis.leave(table);
        rows = new VirtualRows(table);
        columns = new RecordingColumns(table, view.desk());
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
            if (event.x < RecordingColumns.PLAY && event.button == 1) {
                table.getDisplay().asyncExec(this::play); // after the row has been chosen
            }
        });
        player = new RowPlayer(view.desk(), table);
        strips = new RowStrips(view.desk(), table, new Point(FontScale.of(table, RecordingColumns.STRIP) - 8, table.getItemHeight() - 6),
                rows::showAgain);
        if (!ON_GTK) { // there what is painted cell by cell takes three times as long, and pictures beside words disturb nothing
            table.addListener(SWT.PaintItem, this::paint);
        }
        RecordingMenu.give(view, this, table);
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
        Palette palette = Palette.of(table.getDisplay());
        Set<String> changed = view.desk().stale().changed();
        if (shown.filter(now -> now.isAsNow(browser, palette, changed, strips.isThere())).isPresent()) {
            return;
        }
        int[] chosen = stillChosen(browser);
        plain = table.getForeground(); // kept, since GTK reads a style sheet for it
        shown = Optional.of(new Shown(browser, browser.revision(), palette, changed, strips.isThere(), browser.table(), browser.rows()));
        columns.show(view.desk().columns(browser.table()), strips.isThere());
        columns.mark(browser);
        rows.show(browser.size());
        table.deselectAll();
        table.select(chosen);
    }

    /** Where the recordings that are chosen will be. */
    private int[] stillChosen(RecordingBrowser browser) {
        if (table.getSelectionCount() == 0 || table.getSelectionCount() > MOST_CHOSEN
                || shown.filter(now -> now.browser() == browser && now.table().size() == browser.table().size()).isEmpty()) {
            return new int[0];
        }
        int[] before = shown.get().rows();
        Set<Integer> chosen = Arrays.stream(table.getSelectionIndices()).filter(index -> index < before.length)
                .mapToObj(index -> before[index]).collect(Collectors.toSet());
        return IntStream.range(0, browser.size()).filter(index -> chosen.contains(browser.row(index))).toArray();
    }

    private void paint(Event event) {
        int index = event.index == columns.strip() && event.item instanceof TableItem item ? table.indexOf(item) : -1;
        if (index >= 0 && index < browser().size()) {
            strip(index).ifPresent(image -> event.gc.drawImage(image, event.x + 2,
                    event.y + (event.height - image.getBounds().height) / 2));
        }
    }

    private Optional<Image> strip(int index) {
        return strips.image(browser().table().key(browser().row(index)));
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        if (!rows.fill(index) || view.desk().browser().filter(now -> index < now.size()).isEmpty()) {
            return; // another project is being read
        }
        RecordingBrowser browser = browser();
        Palette palette = Palette.of(table.getDisplay());
        if (!ON_GTK) {
            item.setImage(0, Icons.of(table.getDisplay()).image("play", palette.quiet(), true));
        } else {
            item.setText(0, PLAY_SIGN); // GTK would make a picture of its own of each
            item.setForeground(0, palette.quiet());
            if (columns.strip() >= 0) {
                strip(index).ifPresent(image -> {
                    item.setImage(columns.strip(), image);
                    pictured();
                });
            }
        }
        List<ShownColumns.Column> withWords = columns.withWords();
        for (int i = 0; i < withWords.size(); i++) {
            ShownColumns.Column column = withWords.get(i);
            String value = RecordingCells.value(browser, index, column.name());
            String text = RecordingCells.text(column, value);
            if (!text.isEmpty()) {
                item.setText(columns.place(i), text);
            }
            Color colour = RecordingCells.colour(palette, browser, index, column, value);
            if (!colour.equals(plain)) { // each call goes to the toolkit
                item.setForeground(columns.place(i), colour);
            }
            if (column.name().equals("file") && isChanged(browser, index)) {
                item.setText(columns.place(i), value + " (sounds different now)");
                item.setForeground(columns.place(i), palette.doubtful());
            }
        }
    }

    /**
     * GTK measures the cells of a column once, those without a picture as if there never were one, and SWT keeps the size of pictures from
     * the first one on: only columns that are made after it show any.
     */
    private void pictured() {
        if (!pictured) {
            pictured = true;
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed() && view.desk().browser().isPresent()) {
                    columns.makeAgain();
                    columns.mark(browser());
                    rows.show(browser().size());
                }
            });
        }
    }

    private boolean isChanged(RecordingBrowser browser, int index) {
        return view.desk().stale().isChanged(browser.table().key(browser.row(index)));
    }

    List<Path> chosen() {
        RecordingBrowser browser = browser();
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < browser.size())
                .mapToObj(index -> browser.table().place(browser.row(index))).distinct().toList();
    }

    /** Rows of the table that are chosen. */
    int[] chosenRows() {
        RecordingBrowser browser = browser();
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < browser.size()).map(browser::row).toArray();
    }

    void play() {
        chosen().stream().findFirst().ifPresent(player::toggle);
    }

    /** One recording opens with its explanation, where the chosen run has one; several open as they are. */
    void open() {
        int index = table.getSelectionIndex();
        Optional<Path> explained = table.getSelectionCount() == 1 && index < browser().size()
                ? strips.explanation(browser().table().key(browser().row(index))) : Optional.empty();
        explained.ifPresentOrElse(view::openExplained, () -> view.open(chosen().stream().limit(10).toList()));
    }
}
