/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** A few sentences set off, with a bar of colour at their left. */
public final class SentenceBox extends Canvas {

    private static final int BAR = 3;
    private static final int MARGIN = 9;

    private String text = "";
    private boolean good = true;

    /** @param parent has a grid layout */
    public SentenceBox(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, () -> text);
    }

    /** @param sentences what it says from now on */
    public void show(String sentences) {
        show(sentences, true);
    }

    /**
     * @param sentences what it says from now on
     * @param isGood whether that is good news
     */
    public void show(String sentences, boolean isGood) {
        if (!sentences.equals(text) || good != isGood) {
            text = sentences;
            good = isGood;
            requestLayout();
            redraw();
        }
    }

    String text() {
        return text;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 200 : wHint;
        TextLayout layout = layout(width);
        int height = layout.getBounds().height;
        layout.dispose();
        return new Point(width, height + 2 * MARGIN);
    }

    private TextLayout layout(int width) {
        TextLayout layout = new TextLayout(getDisplay());
        layout.setFont(getFont());
        layout.setText(text);
        layout.setWidth(Math.max(40, width - BAR - 2 * MARGIN));
        return layout;
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.strip());
        gc.fillRectangle(area);
        gc.setBackground(good ? palette.good() : palette.doubtful());
        gc.fillRectangle(0, 0, BAR, area.height);
        gc.setForeground(palette.text());
        TextLayout layout = layout(area.width);
        layout.draw(gc, BAR + MARGIN, MARGIN);
        layout.dispose();
    }
}
