/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.sparsha.explain.ResponseCurves;

/**
 * Response curves as small panels, four a row: how the probability of each class moves when one property of the voice is changed.
 *
 * @param curves the curves
 * @param labels names of the classes
 */
public record ResponseDrawing(ResponseCurves curves, List<String> labels) implements Drawing {

    private static final int COLUMNS = 3;
    private static final int PANEL_WIDTH = 310;
    private static final int PANEL_HEIGHT = 200;

    @Override
    public int width() {
        return 1000;
    }

    @Override
    public int height() {
        return 50 + Math.max(1, (curves.curves().size() + COLUMNS - 1) / COLUMNS) * (PANEL_HEIGHT + 20);
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        double x = 40;
        g.setFont(Palette.SMALL);
        for (int i = 0; i < labels.size(); i++) {
            g.setColor(Palette.series(i));
            g.fill(new Rectangle2D.Double(x, 14, 10, 10));
            g.setColor(Palette.FAINT_INK);
            g.drawString(labels.get(i), (float) x + 15, 23);
            x += 15 + g.getFontMetrics().stringWidth(labels.get(i)) + 18;
        }
        for (int i = 0; i < curves.curves().size(); i++) {
            panel(g, curves.curves().get(i), 40 + (i % COLUMNS) * (PANEL_WIDTH + 10.0), 44 + (i / COLUMNS) * (PANEL_HEIGHT + 20.0));
        }
    }

    private void panel(Graphics2D g, ResponseCurves.Curve curve, double x, double y) {
        double width = PANEL_WIDTH - 50.0;
        double height = PANEL_HEIGHT - 50.0;
        double top = y + 20;
        g.setFont(Palette.TEXT);
        g.setColor(Palette.INK);
        FontMetrics metrics = g.getFontMetrics();
        String title = curve.name() + (curve.unit().isEmpty() ? "" : " (" + curve.unit() + ")");
        g.drawString(ProbabilityPainter.shortened(title, metrics, width), (float) x, (float) (y + 12));
        g.setColor(Palette.PANEL);
        g.fill(new Rectangle2D.Double(x, top, width, height));
        if (curve.x().isEmpty()) {
            return;
        }
        double first = curve.x().get(0);
        double span = Math.max(1e-12, curve.x().get(curve.x().size() - 1) - first);
        double unchanged = curve.unchanged();
        if (first <= unchanged && first + span >= unchanged) {
            g.setColor(Palette.LINE);
            double place = x + width * (unchanged - first) / span;
            g.draw(new Line2D.Double(place, top, place, top + height));
        }
        for (int label = 0; label < labels.size(); label++) {
            g.setColor(Palette.series(label));
            g.setStroke(Palette.BOLD);
            Path2D path = new Path2D.Double();
            for (int i = 0; i < curve.x().size(); i++) {
                double px = x + width * (curve.x().get(i) - first) / span;
                double py = top + height * (1 - Math.clamp(curve.y().get(i).get(label), 0, 1));
                if (i == 0) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
                g.fill(new Ellipse2D.Double(px - 2, py - 2, 4, 4));
            }
            g.draw(path);
        }
        g.setStroke(Palette.THIN);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        FontMetrics small = g.getFontMetrics();
        Plot.upright(g, "probability", x - 6, top + height / 2);
        g.drawString("1", (float) x - 10, (float) top + 8);
        g.drawString("0", (float) x - 10, (float) (top + height));
        g.drawString(number(first), (float) x, (float) (top + height + 14));
        String last = number(first + span);
        g.drawString(last, (float) (x + width - small.stringWidth(last)), (float) (top + height + 14));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%+d", (long) value) : String.format(Locale.ROOT, "%+.2f", value);
    }
}
