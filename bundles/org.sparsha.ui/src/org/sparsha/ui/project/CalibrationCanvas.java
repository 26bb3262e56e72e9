/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.corpus.evaluation.Calibration;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.OwnSpace;

/** How often a model is right at each confidence, beside the line where both are the same; a bar that is pressed is told. */
final class CalibrationCanvas extends Canvas {

    private static final int HEIGHT = 120;
    private static final int BOTTOM = 18;

    private final Consumer<Calibration.Bin> pressed;
    private Optional<Calibration> calibration = Optional.empty();
    private int at;

    CalibrationCanvas(Composite parent, Consumer<Calibration.Bin> pressed) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.pressed = pressed;
        OwnSpace.claim(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> press(bin(event.x)));
        addListener(SWT.MouseMove, event -> setToolTipText(words(bin(event.x))));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        Names.give(this, () -> "Calibration, " + words(at));
    }

    void show(Calibration shown) {
        calibration = Optional.of(shown);
        redraw();
    }

    private List<Calibration.Bin> bins() {
        return calibration.map(Calibration::bins).orElse(List.of());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, FontScale.of(this, HEIGHT));
    }

    private int bin(int x) {
        return Math.max(0, Math.min(bins().size() - 1, x * Math.max(1, bins().size()) / Math.max(1, getClientArea().width)));
    }

    private String words(int index) {
        if (index < 0 || index >= bins().size()) {
            return "nothing";
        }
        Calibration.Bin bin = bins().get(index);
        return String.format(Locale.ROOT, "says %.1f to %.1f: ", bin.low(), bin.high()) + (bin.count() == 0 ? "no recording"
                : String.format(Locale.ROOT, "%d recordings, %.0f %% right", bin.count(), 100 * bin.accuracy()));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int bottom = FontScale.of(this, BOTTOM);
        int height = area.height - bottom - 2;
        int count = Math.max(1, bins().size());
        for (int i = 0; i < bins().size(); i++) {
            Calibration.Bin bin = bins().get(i);
            int left = i * area.width / count;
            int width = (i + 1) * area.width / count - left - 3;
            int tall = bin.count() == 0 ? 0 : Math.max(1, (int) Math.round(height * bin.accuracy()));
            gc.setBackground(palette.field());
            gc.fillRectangle(left, 0, width, height);
            gc.setBackground(bin.accuracy() < bin.confidence() - 0.1 ? palette.supporting() : palette.accent());
            gc.fillRectangle(left, height - tall, width, tall);
            if (isFocusControl() && i == at) {
                gc.setForeground(palette.text());
                gc.drawRectangle(left, 0, width - 1, height - 1);
            }
        }
        gc.setForeground(palette.text());
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(0, height, area.width, 0);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(palette.quiet());
        gc.drawText("says 0", 0, height + 2, true);
        String begin = "1; dashed: as often right as it says";
        String end = gc.textExtent("says 0  " + begin).x < area.width ? begin : "1";
        gc.drawText(end, area.width - gc.textExtent(end).x - 2, height + 2, true);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT) {
            at = Math.max(0, Math.min(bins().size() - 1, at + (event.keyCode == SWT.ARROW_RIGHT ? 1 : -1)));
            redraw();
            Names.changed(this);
        } else if (event.character == SWT.CR || event.character == ' ') {
            press(at);
        }
    }

    private void press(int index) {
        setFocus();
        at = index;
        redraw();
        if (index >= 0 && index < bins().size()) {
            pressed.accept(bins().get(index));
        }
    }
}
