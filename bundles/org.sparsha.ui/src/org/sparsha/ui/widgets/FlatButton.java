/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.theme.Icons;
import org.sparsha.ui.theme.Palette;

/** A push button with rounded corners, an icon and a text, plain or in the accent colour, that may stay pressed. */
public final class FlatButton extends Pressable {

    private static final int LEAST_PADDING = 4;
    private static final int PADDING = 10;
    private static final int GAP = 5;
    private static final int ROUND = 9;

    private final boolean primary;
    private String text;
    private String icon;
    private boolean menu;

    /**
     * @param parent where it lies
     * @param primary whether it is the one thing to do here
     * @param text what it says; may be empty where there is an icon
     * @param icon name of its icon; may be empty
     */
    public FlatButton(Composite parent, boolean primary, String text, String icon) {
        super(parent);
        this.primary = primary;
        this.text = text;
        this.icon = icon;
    }

    /** @param newText what it says */
    public void setText(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            redraw();
        }
    }

    /** @return what it says */
    public String getText() {
        return text;
    }

    /** @param newIcon name of its icon; may be empty */
    public void setIcon(String newIcon) {
        if (!newIcon.equals(icon)) {
            icon = newIcon;
            redraw();
        }
    }

    /** @param newMenu whether pressing it opens a menu, which an arrow tells */
    public void setMenuArrow(boolean newMenu) {
        menu = newMenu;
    }

    @Override
    String name() {
        return text.isEmpty() && getToolTipText() != null ? getToolTipText() : text;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        Point extent = gc.textExtent(text);
        gc.dispose();
        int width = 2 * PADDING + contentWidth(extent.x);
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? Math.max(30, extent.y + 7) : hHint);
    }

    private int contentWidth(int textWidth) {
        return (icon.isEmpty() ? 0 : 16) + (icon.isEmpty() || text.isEmpty() ? 0 : GAP) + (text.isEmpty() ? 0 : textWidth) + (menu ? 14
                : 0);
    }

    @Override
    void paint(GC gc, Palette palette, Rectangle area) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        boolean filled = (primary || isChecked()) && isEnabled();
        Color ink = !isEnabled() ? palette.quiet() : filled ? palette.onAccent() : palette.text();
        gc.setBackground(filled ? palette.accent() : isLit() && isEnabled() ? palette.strip() : palette.surface());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        if (filled && isLit()) {
            gc.setAlpha(isPressed() ? 60 : 30);
            gc.setBackground(palette.text());
            gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
            gc.setAlpha(255);
        }
        if (!filled || isFocusControl()) {
            gc.setForeground(isFocusControl() ? filled ? palette.text() : palette.accent() : palette.border());
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
        }
        gc.setAlpha(isEnabled() ? 255 : 120);
        content(gc, area, ink, filled);
    }

    private void content(GC gc, Rectangle area, Color ink, boolean filled) {
        String shown = FittedText.of(text, area.width - 2 * LEAST_PADDING - contentWidth(0), part -> gc.textExtent(part).x);
        Point extent = gc.textExtent(shown);
        int x = Math.max(LEAST_PADDING, (area.width - contentWidth(extent.x)) / 2);
        if (!icon.isEmpty()) {
            Image image = Icons.of(getDisplay()).image(icon, ink, filled || !isEnabled());
            gc.drawImage(image, x, (area.height - 16) / 2);
            x += 16 + GAP;
        }
        gc.setForeground(ink);
        gc.drawText(shown, x, (area.height - extent.y) / 2, true);
        if (menu) {
            int left = area.width - PADDING - 8;
            int middle = area.height / 2;
            gc.setBackground(ink);
            gc.fillPolygon(new int[] {left, middle - 2, left + 8, middle - 2, left + 4, middle + 3});
        }
    }
}
