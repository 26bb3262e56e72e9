/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FittedText;

/** A list of plug-ins, each with a tile, its name, version and state, what it does and adds. A table to keyboard and screen readers. */
final class PluginList extends Composite {

    private static final int HEIGHT = 66;
    private static final int TILE = 36;
    private static final int MARGIN = 10;
    private static final float SATURATION = 0.55f;
    private static final float BRIGHTNESS = 0.7f;

    /**
     * One line.
     *
     * @param name name
     * @param version version; may be empty
     * @param state what can be done or what it is, such as "Install"
     * @param description what it does
     * @param additions what it adds; may be empty
     * @param bad whether something is wrong with it
     * @param offers whether its state is something that can be done
     */
    record Line(String name, String version, String state, String description, String additions, boolean bad, boolean offers) {
    }

    private final Table table;
    private final TableColumn column;
    private final Font bold;
    private List<Line> lines = List.of();

    PluginList(Composite parent, IntConsumer selected) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        column = new TableColumn(table, SWT.LEFT);
        FontData[] data = table.getFont().getFontData();
        for (FontData each : data) {
            each.setStyle(SWT.BOLD);
        }
        bold = new Font(getDisplay(), data);
        table.addListener(SWT.Dispose, event -> bold.dispose());
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.MeasureItem, event -> event.height = HEIGHT);
        table.addListener(SWT.EraseItem, event -> event.detail &= ~(SWT.FOREGROUND | SWT.SELECTED | SWT.HOT));
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Selection, event -> {
            table.redraw();
            selected.accept(table.getSelectionIndex());
        });
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Plug-ins";
            }
        });
    }

    void show(List<Line> newLines) {
        lines = List.copyOf(newLines);
        table.setRedraw(false);
        table.removeAll();
        for (Line line : lines) { // the text is what keyboard and screen readers find; it is painted below
            new TableItem(table, SWT.NONE).setText(String.join(", ", List.of(line.name(), line.version(), line.state())));
        }
        if (!lines.isEmpty()) {
            table.select(0);
        }
        table.setRedraw(true);
        column.setWidth(table.getClientArea().width);
    }

    int selected() {
        return table.getSelectionIndex();
    }

    private void paint(Event event) {
        int index = table.indexOf((TableItem) event.item);
        if (index < 0 || index >= lines.size()) {
            return;
        }
        Line line = lines.get(index);
        Palette palette = Palette.of(getDisplay());
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        Rectangle row = new Rectangle(0, event.y, table.getClientArea().width, Math.max(event.height, HEIGHT));
        boolean chosen = table.getSelectionIndex() == index;
        gc.setBackground(palette.surface());
        gc.fillRectangle(row);
        Rectangle card = new Rectangle(row.x + 3, row.y + 3, row.width - 7, row.height - 7);
        gc.setBackground(chosen ? palette.strip() : palette.surface());
        gc.fillRoundRectangle(card.x, card.y, card.width, card.height, 8, 8);
        gc.setForeground(chosen ? palette.accent() : palette.border());
        gc.drawRoundRectangle(card.x, card.y, card.width, card.height, 8, 8);
        tile(gc, line, card);
        int right = state(gc, palette, line, card);
        texts(gc, palette, line, card, right);
    }

    private void tile(GC gc, Line line, Rectangle card) {
        int y = card.y + (card.height - TILE) / 2;
        Color colour = new Color(new RGB(Math.floorMod(line.name().hashCode(), 360), SATURATION, BRIGHTNESS));
        gc.setBackground(colour);
        gc.fillRoundRectangle(card.x + MARGIN, y, TILE, TILE, 8, 8);
        gc.setForeground(new Color(255, 255, 255));
        gc.setFont(bold);
        String letter = line.name().isEmpty() ? ""
                : line.name().substring(0, line.name().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        gc.drawText(letter, card.x + MARGIN + (TILE - gc.textExtent(letter).x) / 2, y + (TILE - gc.textExtent(letter).y) / 2, true);
        gc.setFont(table.getFont());
    }

    /** The word at the right end. @return where it begins */
    private int state(GC gc, Palette palette, Line line, Rectangle card) {
        int width = gc.textExtent(line.state()).x;
        int x = card.x + card.width - width - 2 * MARGIN;
        gc.setForeground(line.bad() && !line.offers() ? palette.bad() : palette.accent());
        gc.drawText(line.state(), x, card.y + (card.height - gc.textExtent(line.state()).y) / 2, true);
        return x;
    }

    private void texts(GC gc, Palette palette, Line line, Rectangle card, int right) {
        int left = card.x + 2 * MARGIN + TILE;
        int height = gc.textExtent("X").y;
        List<String> below = Stream.of(line.description(), line.additions()).filter(text -> !text.isBlank()).toList();
        int y = card.y + Math.max(1, (card.height - (1 + below.size()) * height) / 2);
        int room = Math.max(1, right - left - MARGIN);
        gc.setClipping(left, card.y, room, card.height);
        gc.setFont(bold);
        gc.setForeground(palette.text());
        gc.drawText(line.name(), left, y, true);
        int end = left + gc.textExtent(line.name()).x;
        gc.setFont(table.getFont());
        gc.setForeground(palette.quiet());
        gc.drawText(line.version().isEmpty() ? "" : "  · " + line.version(), end, y, true);
        for (int i = 0; i < below.size(); i++) {
            boolean described = below.get(i).equals(line.description());
            gc.setForeground(!described ? palette.quiet() : line.bad() ? palette.bad() : palette.text());
            gc.drawText(FittedText.of(below.get(i), room, text -> gc.textExtent(text).x), left, y + (1 + i) * height, true);
        }
        gc.setClipping((Rectangle) null);
    }
}
