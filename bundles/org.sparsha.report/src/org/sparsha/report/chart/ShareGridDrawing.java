/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * Shares as a grid: blue from 0 to 1, or from blue below 0 over white to orange above.
 *
 * @param title what it shows
 * @param rows names of the rows
 * @param columns names of the columns
 * @param values [row][column], in per cent of 1
 * @param signed whether values may be below 0
 */
public record ShareGridDrawing(String title, List<String> rows, List<String> columns, List<List<Double>> values, boolean signed)
        implements Drawing {

    private static final int MARGIN = 130;
    private static final int TOP = 44;
    private static final int BOTTOM = 110;
    private static final int MOST_WITH_TEXT = 20;

    private int cell() {
        return columns.size() <= MOST_WITH_TEXT ? 58 : Math.max(6, 1100 / columns.size());
    }

    private int line() {
        return rows.size() <= MOST_WITH_TEXT ? 34 : Math.max(6, 700 / rows.size());
    }

    @Override
    public int width() {
        return Math.max(340, MARGIN + cell() * columns.size() + 24);
    }

    @Override
    public int height() {
        return TOP + line() * rows.size() + BOTTOM;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        g.drawString(title, 12, 26);
        boolean named = rows.size() <= MOST_WITH_TEXT && columns.size() <= MOST_WITH_TEXT;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cell(g, row, column, named);
            }
        }
        if (named) {
            names(g);
        }
    }

    private void cell(Graphics2D g, int row, int column, boolean named) {
        double value = values.get(row).get(column);
        double x = MARGIN + (double) column * cell();
        double y = TOP + (double) row * line();
        double strength = Math.min(1, Math.abs(value) * (signed ? 3 : 1));
        Color full = signed ? value > 0 ? Palette.FOR : Palette.AGAINST : Palette.FULL;
        g.setColor(Palette.between(Palette.PANEL, full, Math.pow(strength, 0.8)));
        g.fill(new Rectangle2D.Double(x + 1, y + 1, cell() - 2, line() - 2));
        if (named) {
            g.setFont(Palette.TEXT);
            g.setColor(strength > 0.4 ? Color.WHITE : Palette.INK);
            String text = String.format(Locale.ROOT, signed ? "%+.0f %%" : "%.0f %%", 100 * value);
            g.drawString(text, (float) (x + (cell() - g.getFontMetrics().stringWidth(text)) / 2.0), (float) (y + line() / 2.0 + 4));
        }
    }

    private void names(Graphics2D g) {
        g.setFont(Palette.TEXT);
        g.setColor(Palette.INK);
        for (int row = 0; row < rows.size(); row++) {
            String name = ProbabilityPainter.shortened(rows.get(row), g.getFontMetrics(), MARGIN - 22);
            g.drawString(name, MARGIN - 8f - g.getFontMetrics().stringWidth(name), TOP + row * line() + line() / 2f + 4);
        }
        for (int column = 0; column < columns.size(); column++) {
            String name = ProbabilityPainter.shortened(columns.get(column), g.getFontMetrics(), BOTTOM);
            AffineTransform before = g.getTransform();
            g.translate(MARGIN + column * cell() + cell() / 2.0 + 4, TOP + line() * rows.size() + 10);
            g.rotate(-Math.PI / 4);
            g.drawString(name, -g.getFontMetrics().stringWidth(name), 8);
            g.setTransform(before);
        }
    }
}
