/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sparsha.corpus.evaluation.Calibration;
import org.sparsha.explain.MetricResult;

/** Charts of measures. */
public final class StatisticsCharts {

    private StatisticsCharts() {
    }

    /**
     * A reliability diagram: how often the model is right (bars) where it is so sure (to the right); the diagonal is what should be. Bins
     * of few recordings are pale.
     *
     * @param calibration the calibration
     * @return the picture
     */
    public static Drawing reliability(Calibration calibration) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        long most = calibration.bins().stream().mapToLong(Calibration.Bin::count).max().orElse(0);
        XYBarRenderer renderer = new XYBarRenderer(0.06);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        for (Calibration.Bin bin : calibration.bins()) {
            XYIntervalSeries series = new XYIntervalSeries(bin.low());
            if (bin.count() > 0) {
                series.add((bin.low() + bin.high()) / 2, bin.low(), bin.high(), bin.accuracy(), 0, bin.accuracy());
            }
            double weight = most == 0 ? 0 : Math.sqrt((double) bin.count() / most);
            renderer.setSeriesPaint(bars.getSeriesCount(), Palette.between(Palette.PANEL, Palette.AGAINST, 0.15 + 0.85 * weight));
            bars.addSeries(series);
        }
        XYPlot plot = new XYPlot(bars, JFreeDrawing.axis("confidence of the model", 0, 1), JFreeDrawing.axis("share that was right", 0, 1),
                renderer);
        BasicStroke dashes = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {6, 5}, 0);
        plot.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, dashes, Palette.INK));
        long total = calibration.bins().stream().mapToLong(Calibration.Bin::count).sum();
        return JFreeDrawing.of("Is it right as often as it says?", String.format(Locale.ROOT,
                "%d recordings · expected calibration error %.3f · dashed: what it should be", total, calibration.expectedError()), plot,
                        560,
                480);
    }

    /**
     * The curves of a faithfulness metric, such as deletion and insertion.
     *
     * @param title what it shows
     * @param result the metric's result, with curves
     * @return the picture
     */
    public static Drawing curves(String title, MetricResult result) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        double low = 0;
        double high = 1;
        for (Map.Entry<String, List<MetricResult.Point>> curve : result.curves().entrySet()) {
            XYSeries series = new XYSeries(curve.getKey(), false);
            for (MetricResult.Point point : curve.getValue()) {
                series.add(point.x(), point.y());
                low = Math.min(low, point.y());
                high = Math.max(high, point.y());
            }
            boolean random = curve.getKey().contains("random");
            renderer.setSeriesPaint(lines.getSeriesCount(), random ? Palette.FAINT_INK : Palette.series(lines.getSeriesCount()));
            renderer.setSeriesStroke(lines.getSeriesCount(), random
                    ? new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {5, 4}, 0) : Palette.BOLD);
            lines.addSeries(series);
        }
        XYPlot plot = new XYPlot(lines, JFreeDrawing.axis("share removed or kept", 0, 1), JFreeDrawing.axis("score", low, high), renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        JFreeDrawing drawing = JFreeDrawing.of(title, result.verdict(), plot, 560, 340);
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(Palette.SMALL);
        legend.setItemPaint(Palette.FAINT_INK);
        legend.setBackgroundPaint(Palette.BACKGROUND);
        drawing.chart().addLegend(legend);
        return drawing;
    }
}
