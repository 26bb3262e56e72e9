/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.TrainingCourse;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/** A cell a fold: whom it leaves out, and its UAR once it has answered. */
final class FoldCells extends Canvas {

    private static final int WIDTH = 86;
    private static final int GAP = 4;

    private List<Cell> cells = List.of();

    private record Cell(String name, String state, boolean done, boolean working) {
    }

    FoldCells(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, () -> "Folds: " + String.join(", ", cells.stream().map(cell -> cell.name() + " " + cell.state()).toList()));
    }

    void show(TrainingCourse course, boolean atWork) {
        List<Cell> shown = new ArrayList<>();
        List<String> labels = course.prepared().map(JournalEntry.Prepared::labels).orElse(List.of());
        boolean next = atWork;
        for (Map.Entry<String, Integer> fold : course.prepared().map(JournalEntry.Prepared::folds).orElse(Map.of()).entrySet()) {
            String name = fold.getKey().replaceFirst("^fold-", "");
            List<JournalEntry.Answered> answers = course.judged().get(fold.getKey());
            if (answers != null) {
                shown.add(new Cell(name, String.format(Locale.ROOT, "%.2f", uar(labels, answers)), true, false));
            } else {
                int epoch = course.epochs().stream().filter(one -> one.model().equals(fold.getKey())).mapToInt(JournalEntry.Epoch::epoch)
                        .max().orElse(0);
                shown.add(new Cell(name, epoch > 0 ? "epoch " + epoch : next ? "…" : "–", false, next));
                next = false;
            }
        }
        boolean grows = shown.size() != cells.size();
        cells = List.copyOf(shown);
        if (grows) {
            getParent().layout(true, true);
        }
        redraw();
    }

    private static double uar(List<String> labels, List<JournalEntry.Answered> answers) {
        long[][] counts = new long[labels.size()][labels.size()];
        answers.forEach(answer -> counts[labels.indexOf(answer.truth())][labels.indexOf(TrainingCourse.heard(labels, answer))]++);
        return ConfusionMatrix.of(labels, counts).uar();
    }

    private int cellHeight(GC gc) {
        return 2 * gc.getFontMetrics().getHeight() + 6;
    }

    private int columns(int width) {
        return Math.max(1, (width + GAP) / (FontScale.of(this, WIDTH) + GAP));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int height = cellHeight(gc);
        gc.dispose();
        int width = wHint == SWT.DEFAULT ? 300 : wHint;
        int rows = (cells.size() + columns(width) - 1) / columns(width);
        return new Point(width, Math.max(1, rows * (height + GAP)));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int columns = columns(area.width);
        int width = (area.width - (columns - 1) * GAP) / columns;
        int height = cellHeight(gc);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int x = i % columns * (width + GAP);
            int y = i / columns * (height + GAP);
            gc.setBackground(cell.done() ? palette.good() : cell.working() ? palette.accent() : palette.field());
            gc.setAlpha(cell.done() || cell.working() ? 45 : 255);
            gc.fillRoundRectangle(x, y, width, height, 6, 6);
            gc.setAlpha(255);
            gc.setForeground(palette.text());
            middle(gc, cell.name(), x, y + 3, width);
            gc.setForeground(cell.done() ? palette.text() : palette.quiet());
            middle(gc, cell.state(), x, y + 3 + gc.getFontMetrics().getHeight(), width);
        }
    }

    private static void middle(GC gc, String text, int x, int y, int width) {
        String fit = text;
        while (fit.length() > 1 && gc.textExtent(fit).x > width - 6) {
            fit = fit.substring(0, fit.length() - 1);
        }
        gc.drawText(fit, x + (width - gc.textExtent(fit).x) / 2, y, true);
    }
}
