/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** Whether an explanation can be trusted: the verdict in words, its level as a colour. */
final class VerdictBox extends Canvas {

    private static final int BAR = 4;
    private static final int MARGIN = 8;
    private final Font bold;
    private Verdict verdict = Verdict.NONE;

    VerdictBox(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        FontData data = getFont().getFontData()[0];
        bold = new Font(getDisplay(), new FontData(data.getName(), data.getHeight(), SWT.BOLD));
        addListener(SWT.Dispose, event -> bold.dispose());
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, this::text);
    }

    /** Shows a verdict; nothing where it is not known. */
    void show(Verdict shown) {
        verdict = shown;
        redraw();
    }

    boolean isEmpty() {
        return verdict.level() == TrustLevel.UNKNOWN;
    }

    private String text() {
        return WindowWords.of(verdict.text());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 300 : wHint;
        return withLayout(width, layout -> new Point(width, layout.getBounds().height + 2 * MARGIN));
    }

    private <T> T withLayout(int width, Function<TextLayout, T> use) {
        TextLayout layout = new TextLayout(getDisplay());
        try {
            layout.setFont(getFont());
            layout.setText(text());
            layout.setWidth(Math.max(40, width - BAR - 2 * MARGIN));
            layout.setStyle(new TextStyle(bold, null, null), 0, Math.max(0, verdict.level().words().length() - 1));
            return use.apply(layout);
        } finally {
            layout.dispose();
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.strip());
        gc.fillRectangle(area);
        gc.setBackground(colour(palette));
        gc.fillRectangle(0, 0, BAR, area.height);
        gc.setForeground(palette.text());
        withLayout(area.width, layout -> {
            layout.draw(gc, BAR + MARGIN, MARGIN);
            return verdict;
        });
    }

    private Color colour(Palette palette) {
        return switch (verdict.level()) {
            case TRUSTWORTHY -> palette.good();
            case POINTING -> palette.doubtful();
            case DOUBTFUL -> palette.bad();
            case UNKNOWN -> palette.strip();
        };
    }
}
