/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalOutcome;

/**
 * A panel a dimension, a dot a recording: what is true to the right, what the model says upwards. On the diagonal both are the same.
 *
 * @param evaluation the measures
 */
public record DimensionsDrawing(DimensionalEvaluation evaluation) implements Drawing {

    private static final int PANEL = 280;
    private static final int GAP = 70;
    private static final int TOP = 60;
    private static final int MOST_DOTS = 20_000;

    @Override
    public int width() {
        return GAP + evaluation.dimensions().size() * (PANEL + GAP);
    }

    @Override
    public int height() {
        return TOP + PANEL + 50;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        for (int i = 0; i < evaluation.dimensions().size(); i++) {
            panel(g, i, GAP + i * (double) (PANEL + GAP));
        }
    }

    private void panel(Graphics2D g, int dimension, double left) {
        DimensionalEvaluation.Dimension measured = evaluation.dimensions().get(dimension);
        List<DimensionalOutcome> shown = evaluation.outcomes().stream().filter(o -> o.truths().get(dimension).isPresent()).limit(MOST_DOTS)
                .toList();
        double low = shown.stream().mapToDouble(o -> Math.min(truth(o, dimension), o.values().get(dimension))).min().orElse(0);
        double high = shown.stream().mapToDouble(o -> Math.max(truth(o, dimension), o.values().get(dimension))).max().orElse(1);
        double span = high > low ? high - low : 1;
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        g.drawString(ProbabilityPainter.shortened(measured.name(), g.getFontMetrics(), PANEL), (float) left, 24);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        g.drawString(String.format(Locale.ROOT, "%d recordings · CCC %.3f · RMSE %.3f", measured.agreement().count(),
                measured.agreement().ccc(), measured.agreement().rmse()), (float) left, 43);
        g.setColor(Palette.PANEL);
        g.fill(new Rectangle2D.Double(left, TOP, PANEL, PANEL));
        g.setColor(Palette.LINE);
        g.setStroke(Palette.THIN);
        g.draw(new Line2D.Double(left, TOP + PANEL, left + PANEL, TOP));
        g.setColor(Palette.faded(Palette.AGAINST, shown.size() > 500 ? 0.25 : 0.55));
        for (DimensionalOutcome outcome : shown) {
            double x = left + PANEL * (truth(outcome, dimension) - low) / span;
            double y = TOP + PANEL * (1 - (outcome.values().get(dimension) - low) / span);
            g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
        }
        g.setColor(Palette.FAINT_INK);
        g.drawString(String.format(Locale.ROOT, "%.2f", low), (float) left, TOP + PANEL + 16f);
        String most = String.format(Locale.ROOT, "%.2f", low + span);
        g.drawString(most, (float) left + PANEL - g.getFontMetrics().stringWidth(most), TOP + PANEL + 16f);
        g.drawString("true value; upwards: the model's", (float) left, TOP + PANEL + 34f);
    }

    private static double truth(DimensionalOutcome outcome, int dimension) {
        return outcome.truths().get(dimension).orElseThrow();
    }
}
