/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** A chart of JFreeChart in the look of the other pictures. */
record JFreeDrawing(JFreeChart chart, int width, int height) implements Drawing {

    static NumberAxis axis(String title, double low, double high) {
        NumberAxis axis = new NumberAxis(title);
        axis.setRange(low, high);
        axis.setLabelFont(Palette.SMALL);
        axis.setLabelPaint(Palette.FAINT_INK);
        axis.setTickLabelFont(Palette.SMALL);
        axis.setTickLabelPaint(Palette.FAINT_INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(Palette.LINE);
        return axis;
    }

    static JFreeDrawing of(String title, String subtitle, XYPlot plot, int width, int height) {
        plot.setBackgroundPaint(Palette.PANEL);
        plot.setDomainGridlinePaint(Palette.LINE);
        plot.setRangeGridlinePaint(Palette.LINE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(new RectangleInsets(2, 2, 2, 2));
        JFreeChart chart = new JFreeChart(null, Palette.TITLE, plot, false);
        chart.setBackgroundPaint(Palette.BACKGROUND);
        chart.setPadding(new RectangleInsets(6, 8, 6, 14));
        TextTitle heading = new TextTitle(title, Palette.TITLE, Palette.INK, TextTitle.DEFAULT_POSITION, HorizontalAlignment.LEFT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT, new RectangleInsets(4, 46, 0, 0));
        chart.setTitle(heading);
        TextTitle below = new TextTitle(subtitle, Palette.SMALL, Palette.FAINT_INK, TextTitle.DEFAULT_POSITION, HorizontalAlignment.LEFT,
                TextTitle.DEFAULT_VERTICAL_ALIGNMENT, new RectangleInsets(2, 46, 8, 0));
        chart.addSubtitle(below);
        return new JFreeDrawing(chart, width, height);
    }

    @Override
    public void draw(Graphics2D g) {
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }
}
