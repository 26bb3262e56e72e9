/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.List;
import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.theme.Palette;

/** Sentences that a result must not be read without, behind a coloured bar; takes no room while there are none. */
public final class WarningBox extends Canvas {

    private static final int BAR = 4;
    private static final int MARGIN = 8;

    private List<String> sentences = List.of();
    private List<String> painted = List.of();

    /** @param parent with a grid layout */
    public WarningBox(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        setLayoutData(data);
        setVisible(false);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, this::text);
    }

    /**
     * @param shown the sentences; none hides the box
     * @return whether it needs another height now
     */
    public boolean show(List<String> shown) {
        return show(shown, shown);
    }

    /**
     * The same in fewer words, where the whole stands elsewhere in sight: it is in the tip and what a screen reader says.
     *
     * @param shown the sentences; none hides the box
     * @param brief what is painted of them
     * @return whether it needs another height now
     */
    public boolean show(List<String> shown, List<String> brief) {
        if (shown.equals(sentences) && brief.equals(painted)) {
            return false;
        }
        sentences = List.copyOf(shown);
        painted = List.copyOf(brief);
        setToolTipText(painted.equals(sentences) ? null : text().replace("&", "&&"));
        ((GridData) getLayoutData()).exclude = sentences.isEmpty();
        setVisible(!sentences.isEmpty());
        requestLayout();
        redraw();
        return true;
    }

    /** @return the sentences, a line each */
    public String text() {
        return String.join("\n", sentences);
    }

    /** @return what is painted, a line each */
    public String painted() {
        return String.join("\n", painted);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 200 : wHint;
        return new Point(width, laidOut(width, layout -> layout.getBounds().height) + 2 * MARGIN);
    }

    private int laidOut(int width, ToIntFunction<TextLayout> use) {
        TextLayout layout = new TextLayout(getDisplay());
        try {
            layout.setFont(getFont());
            layout.setText(painted());
            layout.setWidth(Math.max(40, width - BAR - 2 * MARGIN));
            return use.applyAsInt(layout);
        } finally {
            layout.dispose();
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.strip());
        gc.fillRectangle(area);
        gc.setBackground(palette.doubtful());
        gc.fillRectangle(0, 0, BAR, area.height);
        gc.setForeground(palette.text());
        laidOut(area.width, layout -> {
            layout.draw(gc, BAR + MARGIN, MARGIN);
            return 0;
        });
    }
}
