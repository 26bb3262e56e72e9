/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.MarkdownDocument.Link;
import org.sparsha.ui.widgets.MarkdownDocument.Setting;
import org.sparsha.ui.widgets.MarkdownDocument.Span;

/** Shows a page of Markdown, with links that mouse and keyboard follow. */
public final class MarkdownPage {

    /** Pixels between the columns of a table; bold cells are a little wider than measured. */
    private static final int COLUMN_GAP = 24;

    private final StyledText text;
    private String shown = "";
    private MarkdownDocument document = MarkdownDocument.of("");
    private int reached = -1;
    private final Font heading;
    private final Font title;
    private final Font code;

    /**
     * @param parent where it lies
     * @param followed told of links pressed
     */
    public MarkdownPage(Composite parent, Consumer<String> followed) {
        text = new StyledText(parent, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.MULTI);
        Names.give(text, () -> text.getLine(0));
        text.setMargins(14, 10, 14, 10);
        text.setLineSpacing(3);
        text.setCaret(null);
        heading = font(2, SWT.BOLD);
        title = font(6, SWT.BOLD);
        FontData plainFont = text.getFont().getFontData()[0];
        code = new Font(text.getDisplay(), new FontData("Monospace", plainFont.getHeight(), SWT.NORMAL));
        text.addListener(SWT.Dispose, event -> {
            heading.dispose();
            title.dispose();
            code.dispose();
        });
        Shell shell = text.getShell();
        Listener themed = event -> show(shown); // its links take the colour of the theme
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        text.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        text.addListener(SWT.Traverse, this::traversed);
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR && reached >= 0 && reached < document.links().size()) {
                followed.accept(document.links().get(reached).target());
            }
        });
        text.addListener(SWT.MouseUp, event -> {
            int at = text.getOffsetAtPoint(new Point(event.x, event.y));
            document.links().stream().filter(link -> at >= link.start() && at < link.end()).findFirst()
                    .ifPresent(link -> followed.accept(link.target()));
        });
    }

    private Font font(int more, int style) {
        FontData data = text.getFont().getFontData()[0];
        return new Font(text.getDisplay(), new FontData(data.getName(), data.getHeight() + more, style));
    }

    /** @return the control */
    public StyledText control() {
        return text;
    }

    /** @param markdown the page */
    public void show(String markdown) {
        shown = markdown;
        document = MarkdownDocument.of(markdown);
        text.setText(document.text());
        text.setStyleRanges(styles());
        document.tables().forEach(this::align);
        text.setTopPixel(0);
        reached = -1;
    }

    /** From link to link by the keyboard; beyond the last, out of the page. */
    private void traversed(Event event) {
        int step = event.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : event.detail == SWT.TRAVERSE_TAB_PREVIOUS ? -1 : 0;
        if (step != 0) {
            reached = Math.max(-1, reached + step);
            if (reached >= 0 && reached < document.links().size()) {
                Link link = document.links().get(reached);
                text.setSelection(link.start(), link.end());
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
            } else {
                event.doit = true;
                reached = -1;
            }
        }
    }

    /** Ranges of style may not overlap: what stands within another, as code in a heading, takes what both say. */
    private StyleRange[] styles() {
        StyleRange[] each = new StyleRange[document.text().length()];
        for (Span span : document.spans()) {
            change(each, span.start(), span.start() + span.length(), style -> set(style, span.setting()));
        }
        for (Link link : document.links()) {
            change(each, link.start(), link.end(), style -> {
                style.foreground = Palette.of(text.getDisplay()).accent();
                style.underline = true;
            });
        }
        List<StyleRange> runs = new ArrayList<>();
        for (StyleRange style : each) {
            StyleRange last = runs.isEmpty() ? null : runs.getLast();
            if (style != null && last != null && last.start + last.length == style.start && last.similarTo(style)) {
                last.length++;
            } else if (style != null) {
                runs.add(style);
            }
        }
        return runs.toArray(StyleRange[]::new);
    }

    private static void change(StyleRange[] each, int start, int end, Consumer<StyleRange> change) {
        for (int i = start; i < end; i++) {
            each[i] = each[i] == null ? new StyleRange(i, 1, null, null) : each[i];
            change.accept(each[i]);
        }
    }

    private void set(StyleRange style, Setting setting) {
        switch (setting) {
            case TITLE -> style.font = title;
            case HEADING -> style.font = heading;
            case BOLD -> style.fontStyle |= SWT.BOLD;
            case ITALIC -> style.fontStyle |= SWT.ITALIC;
            case CODE -> style.font = style.font == null ? code : style.font;
        }
    }

    /** Puts the cells of a table's columns below each other: each column is as wide as its widest cell. */
    private void align(MarkdownDocument.Table table) {
        GC gc = new GC(text);
        try {
            List<Integer> widths = new ArrayList<>();
            for (int line = table.firstLine(); line < table.firstLine() + table.lines(); line++) {
                String[] cells = text.getLine(line).split("\t", -1);
                for (int i = 0; i < cells.length; i++) {
                    int width = gc.textExtent(cells[i]).x + COLUMN_GAP;
                    if (i == widths.size()) {
                        widths.add(width);
                    } else {
                        widths.set(i, Math.max(widths.get(i), width));
                    }
                }
            }
            int[] stops = widths.stream().mapToInt(Integer::intValue).toArray();
            Arrays.parallelPrefix(stops, Integer::sum);
            text.setLineTabStops(table.firstLine(), table.lines(), stops);
        } finally {
            gc.dispose();
        }
    }
}
