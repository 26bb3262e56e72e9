/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.ui.theme.Icons;
import org.sparsha.ui.theme.Palette;

/** A large button that says what it does in a heading and a sentence. */
public final class Card extends Pressable {

    private static final int PADDING = 11;

    private final String heading;
    private final String sentence;
    private final String icon;
    private final Font headingFont;

    /**
     * @param parent where it lies
     * @param heading what it does
     * @param sentence more about it
     * @param icon name of its icon
     * @param headingFont font of the heading; stays the caller's
     */
    public Card(Composite parent, String heading, String sentence, String icon, Font headingFont) {
        super(parent);
        this.heading = heading;
        this.sentence = sentence;
        this.icon = icon;
        this.headingFont = headingFont;
    }

    /** @return what it does */
    public String heading() {
        return heading;
    }

    /** @return more about it */
    String sentence() {
        return sentence;
    }

    @Override
    String name() {
        return heading + ": " + sentence;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int sentenceWidth = gc.textExtent(sentence).x;
        int lineHeight = gc.getFontMetrics().getHeight();
        gc.setFont(headingFont);
        int headingHeight = gc.getFontMetrics().getHeight();
        int headingWidth = gc.textExtent(heading).x;
        gc.dispose();
        int width = Math.max(sentenceWidth, headingWidth) + 3 * PADDING + 20;
        return new Point(wHint == SWT.DEFAULT ? width : wHint, 2 * PADDING + headingHeight + 2 + lineHeight);
    }

    @Override
    void paint(GC gc, Palette palette, Rectangle area) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setBackground(isLit() ? palette.strip() : palette.surface());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 12, 12);
        gc.setForeground(isFocusControl() || isLit() ? palette.accent() : palette.border());
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 12, 12);
        gc.drawImage(Icons.of(getDisplay()).image(icon, palette.quiet(), false), PADDING, (area.height - 16) / 2);
        gc.setForeground(palette.text());
        Font plain = gc.getFont();
        gc.setFont(headingFont);
        int headingHeight = gc.getFontMetrics().getHeight();
        gc.drawText(heading, 2 * PADDING + 20, PADDING, true);
        gc.setFont(plain);
        gc.setForeground(palette.quiet());
        gc.drawText(FittedText.of(sentence, area.width - 3 * PADDING - 20, part -> gc.textExtent(part).x), 2 * PADDING + 20,
                PADDING + headingHeight + 2, true);
    }
}
