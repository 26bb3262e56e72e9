/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.application.project.AttributeResults;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FittedText;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.OwnSpace;

/** Named figures from 0 to 1 as bars, each with its interval; one that is pressed is told. */
final class IntervalBars extends Canvas {

    private static final int ROW = 19;

    /**
     * One bar.
     *
     * @param name what it is of
     * @param value 0 to 1
     * @param low lower end of its interval
     * @param high upper end
     * @param weak whether it is set off as one of the weak
     */
    record Bar(String name, double value, double low, double high, boolean weak) {
    }

    private final Consumer<String> pressed;
    private List<Bar> bars = List.of();
    private int at;

    IntervalBars(Composite parent, String title, Consumer<String> pressed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.pressed = pressed;
        OwnSpace.claim(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> press((event.y) / FontScale.of(this, ROW)));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        Names.give(this, () -> title + ": " + (isFocusControl() && at < bars.size() ? words(bars.get(at))
                : String.join(", ", bars.stream().map(bar -> bar.name() + " " + number(bar.value())).toList())));
    }

    private static String words(Bar bar) {
        return bar.name() + " " + number(bar.value()) + ", " + number(bar.low()) + " to " + number(bar.high());
    }

    void show(List<Bar> newBars) {
        List<Bar> shown = newBars.subList(0, Math.min(AttributeResults.MOST_INTERVALS, newBars.size()));
        bars = List.copyOf(shown);
        at = Math.max(0, Math.min(at, bars.size() - 1));
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, Math.max(1, bars.size()) * FontScale.of(this, ROW) + 2);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        int height = FontScale.of(this, ROW);
        int names = Math.min(area.width / 3, bars.stream().mapToInt(bar -> gc.textExtent(bar.name()).x).max().orElse(0));
        int numbers = gc.textExtent("0.00").x;
        int left = names + 10;
        int width = Math.max(10, area.width - left - numbers - 14);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * height;
            int text = y + (height - gc.getFontMetrics().getHeight()) / 2;
            gc.setForeground(palette.text());
            gc.drawText(FittedText.of(bar.name(), names, part -> gc.textExtent(part).x), 0, text, true);
            gc.setBackground(palette.field());
            gc.fillRectangle(left, y + height / 2 - 4, width, 8);
            gc.setBackground(bar.weak() ? palette.supporting() : palette.accent());
            gc.fillRectangle(left, y + height / 2 - 4, (int) Math.round(width * clamp(bar.value())), 8);
            gc.setForeground(palette.text());
            if (bar.high() > bar.low()) {
                gc.setAlpha(150);
                gc.setLineWidth(2);
                gc.drawLine(left + (int) Math.round(width * clamp(bar.low())), y + height / 2, left + (int) Math.round(width
                        * clamp(bar.high())), y + height / 2);
                gc.setLineWidth(1);
                gc.setAlpha(255);
            }
            gc.drawText(number(bar.value()), area.width - numbers - 2, text, true);
            if (isFocusControl() && i == at) {
                gc.setForeground(palette.accent());
                gc.drawRectangle(0, y, area.width - 1, height - 1);
            }
        }
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            at = Math.max(0, Math.min(bars.size() - 1, at + (event.keyCode == SWT.ARROW_DOWN ? 1 : -1)));
            redraw();
            Names.changed(this);
        } else if (event.character == SWT.CR || event.character == ' ') {
            press(at);
        }
    }

    private void press(int index) {
        setFocus();
        if (index >= 0 && index < bars.size()) {
            at = index;
            redraw();
            pressed.accept(bars.get(index).name());
        }
    }
}
