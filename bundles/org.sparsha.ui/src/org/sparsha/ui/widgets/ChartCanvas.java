/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.swt.SWTGraphics2D;
import org.sparsha.report.chart.Drawing;
import org.sparsha.ui.theme.Palette;

/** A chart of JFreeChart on an SWT canvas, in the colours and the font of the workbench. */
public final class ChartCanvas extends Canvas {

    private static final float POINTS_AN_INCH = 72;
    /** A chart that is lower than this, in points, has no room for its legend. */
    private static final int LEAST_WITH_LEGEND = 170;

    private final ChartRenderingInfo info = new ChartRenderingInfo();
    private Optional<JFreeChart> chart = Optional.empty();
    private String description = "Chart";

    /** @param parent where it lies */
    public ChartCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        FocusFrame.show(this);
        Names.give(this, () -> description);
    }

    /**
     * @param newChart the chart to show; its plot is an {@link XYPlot}
     * @param words what it shows, for those who cannot see it
     */
    public void show(JFreeChart newChart, String words) {
        chart = Optional.of(newChart);
        description = words;
        setToolTipText(null);
        redraw();
    }

    /**
     * @param x a position on the canvas
     * @return the value of the plot's domain axis there; empty outside of the plot
     */
    public Optional<Double> domainValue(int x) {
        Rectangle2D area = info.getPlotInfo().getDataArea();
        if (chart.isEmpty() || x < area.getMinX() || x > area.getMaxX()) {
            return Optional.empty();
        }
        XYPlot plot = chart.get().getXYPlot();
        return Optional.of(plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()));
    }

    /**
     * @param y a position on the canvas
     * @return the value of the plot's range axis there; empty outside of the plot
     */
    public Optional<Double> rangeValue(int y) {
        Rectangle2D area = info.getPlotInfo().getDataArea();
        if (chart.isEmpty() || y < area.getMinY() || y > area.getMaxY()) {
            return Optional.empty();
        }
        XYPlot plot = chart.get().getXYPlot();
        return Optional.of(plot.getRangeAxis().java2DToValue(y, area, plot.getRangeAxisEdge()));
    }

    /**
     * @param zoom enlargement in percent
     * @return the chart as a picture
     */
    public ImageData picture(int zoom) {
        Rectangle area = getClientArea();
        Image image = new Image(getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(image);
        paint(gc);
        gc.dispose();
        ImageData data = image.getImageData(zoom);
        image.dispose();
        return data;
    }

    /** @return the chart as it is shown, to be drawn as lines and letters */
    public Optional<Drawing> drawing() {
        Rectangle area = getClientArea();
        return chart.map(shown -> new Drawing() {
            @Override
            public int width() {
                return Math.max(1, area.width);
            }

            @Override
            public int height() {
                return Math.max(1, area.height);
            }

            @Override
            public void draw(Graphics2D graphics) {
                style(shown, Palette.of(getDisplay()));
                shown.draw(graphics, new Rectangle2D.Double(0, 0, width(), height()));
            }
        });
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        if (chart.isPresent() && area.width > 40 && area.height > 30) {
            style(chart.get(), palette);
            SWTGraphics2D graphics = new SWTGraphics2D(gc);
            chart.get().draw(graphics, new Rectangle2D.Double(0, 0, area.width, area.height), info);
            graphics.dispose();
        }
    }

    private void style(JFreeChart shown, Palette palette) {
        FontData data = getFont().getFontData()[0];
        Font font = new Font(data.getName(), Font.PLAIN, Math.max(9, Math.round((data.getHeight() - 1) * getDisplay().getDPI()
                .y / POINTS_AN_INCH)));
        shown.setBackgroundPaint(awt(palette.surface()));
        shown.setPadding(new RectangleInsets(6, 4, 4, 12));
        XYPlot plot = shown.getXYPlot();
        plot.setBackgroundPaint(awt(palette.surface()));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(awt(palette.border()));
        for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setTickLabelFont(font);
            axis.setLabelFont(font);
            axis.setTickLabelPaint(awt(palette.quiet()));
            axis.setLabelPaint(awt(palette.quiet()));
            axis.setAxisLinePaint(awt(palette.border()));
            axis.setTickMarkPaint(awt(palette.border()));
        }
        if (shown.getLegend() != null) {
            shown.getLegend().setVisible(getClientArea().height >= LEAST_WITH_LEGEND);
            shown.getLegend().setItemFont(font);
            shown.getLegend().setItemPaint(awt(palette.text()));
            shown.getLegend().setBackgroundPaint(awt(palette.surface()));
            shown.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
    }

    /**
     * @param color a colour of SWT
     * @return the same for charts
     */
    public static Color awt(org.eclipse.swt.graphics.Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue());
    }
}
