/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;

/**
 * What people rated while a recording played: a thin line each, their mean as a thick one, and a band of one standard deviation around it.
 *
 * @param title what it shows
 * @param people person to trace, all of one rate; one at least
 * @param low the least value of the scale
 * @param high the greatest, above that
 */
public record TraceDrawing(String title, Map<String, Trace> people, double low, double high) implements Drawing {

    private static final int LEFT = 56;
    private static final int TOP = 44;
    private static final int PLOT_WIDTH = 760;
    private static final int PLOT_HEIGHT = 150;
    private static final int BOTTOM = 34;

    /** Copies the map. */
    public TraceDrawing {
        people = java.util.Collections.unmodifiableMap(new TreeMap<>(people));
    }

    @Override
    public int width() {
        return LEFT + PLOT_WIDTH + 20;
    }

    @Override
    public int height() {
        return TOP + PLOT_HEIGHT + BOTTOM;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        g.drawString(title, 12, 26);
        g.setColor(Palette.PANEL);
        g.fill(new Rectangle2D.Double(LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT));
        Trace mean = TraceDelay.mean(java.util.List.copyOf(people.values()));
        Trace spread = TraceDelay.spread(java.util.List.copyOf(people.values()));
        int steps = Math.max(2, mean.values().size());
        g.setColor(Palette.between(Palette.PANEL, Palette.FULL, 0.35));
        for (int k = 0; k < mean.values().size(); k++) {
            if (!Double.isNaN(spread.value(k))) {
                double upper = y(Math.min(high, mean.value(k) + spread.value(k)));
                double lower = y(Math.max(low, mean.value(k) - spread.value(k)));
                g.fill(new Rectangle2D.Double(x(k, steps), upper, PLOT_WIDTH / (double) (steps - 1) + 0.5, lower - upper));
            }
        }
        g.setStroke(new BasicStroke(0.8f));
        g.setColor(Palette.between(Palette.PANEL, Palette.INK, 0.55));
        people.values().forEach(trace -> g.draw(line(trace, steps)));
        g.setStroke(new BasicStroke(2.2f));
        g.setColor(Palette.FULL);
        g.draw(line(mean, steps));
        axes(g, (steps - 1) / (double) mean.rate());
    }

    private void axes(Graphics2D g, double seconds) {
        g.setFont(Palette.TEXT);
        g.setColor(Palette.INK);
        for (double value : new double[] {low, (low + high) / 2, high}) {
            String text = String.format(Locale.ROOT, "%.2g", value + 0.0);
            g.drawString(text, LEFT - 8f - g.getFontMetrics().stringWidth(text), (float) y(value) + 4);
        }
        String end = String.format(Locale.ROOT, "%.1f s", seconds);
        g.drawString("0 s", LEFT, TOP + PLOT_HEIGHT + 18);
        g.drawString(end, LEFT + PLOT_WIDTH - g.getFontMetrics().stringWidth(end), TOP + PLOT_HEIGHT + 18);
    }

    private Path2D line(Trace trace, int steps) {
        Path2D path = new Path2D.Double();
        boolean on = false;
        for (int k = 0; k < trace.values().size(); k++) {
            double value = trace.value(k);
            if (Double.isNaN(value)) {
                on = false;
            } else if (on) {
                path.lineTo(x(k, steps), y(value));
            } else {
                path.moveTo(x(k, steps), y(value));
                on = true;
            }
        }
        return path;
    }

    private static double x(int k, int steps) {
        return LEFT + PLOT_WIDTH * (double) k / (steps - 1);
    }

    private double y(double value) {
        return TOP + PLOT_HEIGHT * (high - value) / (high - low);
    }
}
