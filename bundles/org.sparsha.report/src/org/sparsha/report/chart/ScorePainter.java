/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;

/** Paints the scores of segments as bars, up for what speaks for the class and down for what speaks against it; or of cells as an image. */
final class ScorePainter {

    private ScorePainter() {
    }

    /**
     * Bars. Where segments overlap (sliding windows) bars meet half-way between their middles.
     *
     * @param rate samples a second of the segments' axis
     */
    static void bars(Graphics2D g, Plot plot, TimeScores scores, Optional<SegmentAttribution.Intervals> intervals, double rate) {
        plot.fillBackground(g);
        double highest = 0;
        double lowest = 0;
        for (int i = 0; i < scores.scores().size(); i++) {
            highest = Math.max(highest, Math.max(scores.scores().get(i), bound(intervals, i, true, 0)));
            lowest = Math.min(lowest, Math.min(scores.scores().get(i), bound(intervals, i, false, 0)));
        }
        double span = Math.max(highest - lowest, 1e-300);
        double zero = plot.y() + 8 + (plot.height() - 16) * (highest == 0 && lowest == 0 ? 1 : highest / span);
        double scale = (plot.height() - 16) / span;
        double largest = Math.max(highest, -lowest);
        List<Segment> segments = scores.segments();
        boolean overlapping = overlap(segments);
        for (int i = 0; i < segments.size(); i++) {
            double score = scores.scores().get(i);
            SampleRange range = bar(segments, i, overlapping);
            double left = plot.at(range.start() / rate);
            double right = Math.min(plot.right(), plot.at(range.end() / rate));
            double gap = right - left > 3 ? 0.75 : 0;
            double strength = largest == 0 ? 0 : Math.abs(score) / largest;
            g.setColor(Palette.between(Palette.PANEL, score >= 0 ? Palette.FOR : Palette.AGAINST, 0.35 + 0.65 * strength));
            double y = zero - Math.max(0, score) * scale;
            g.fill(new Rectangle2D.Double(left + gap, y, Math.max(0.5, right - left - 2 * gap), Math.max(0.4, Math.abs(score) * scale)));
            if (intervals.isPresent()) {
                double top = zero - bound(intervals, i, true, score) * scale;
                whisker(g, (left + right) / 2, top, zero - bound(intervals, i, false, score) * scale);
            }
        }
        g.setStroke(Palette.THIN);
        g.setColor(Palette.FAINT_INK);
        g.draw(new Line2D.Double(plot.x(), zero, plot.right(), zero));
        plot.leftLabel(g, "0", zero);
        if (highest > 0.08 * span) {
            plot.leftLabel(g, number(highest), zero - highest * scale);
        }
        if (-lowest > 0.08 * span) {
            plot.leftLabel(g, number(lowest), zero - lowest * scale);
        }
    }

    /** Cells of time and frequency; bands are drawn equally high. */
    static void cells(Graphics2D g, Plot plot, CellAttribution cells, double rate) {
        plot.fillBackground(g);
        double largest = cells.scores().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
        int bands = cells.scores().size();
        double rowHeight = plot.height() / bands;
        for (int band = 0; band < bands; band++) {
            double y = plot.bottom() - (band + 1) * rowHeight;
            for (int column = 0; column < cells.times().size(); column++) {
                double score = cells.scores().get(band).get(column);
                double left = plot.at(cells.times().get(column).start() / rate);
                double right = plot.at(cells.times().get(column).end() / rate);
                g.setColor(Palette.diverging(largest == 0 ? 0 : score / largest));
                g.fill(new Rectangle2D.Double(left, y, right - left + 0.3, rowHeight + 0.3));
            }
        }
        for (int edge = 0; edge <= bands; edge += Math.max(1, bands / 4)) {
            double hertz = cells.bandEdges().get(edge);
            plot.leftLabel(g, hertz < 1000 ? Math.round(hertz) + " Hz" : String.format(Locale.ROOT, "%.1f kHz", hertz / 1000),
                    plot.bottom() - edge * rowHeight);
        }
    }

    static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e5)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return String.format(Locale.ROOT, size < 0.1 ? "%.3f" : size < 10 ? "%.2f" : "%.0f", value);
    }

    private static void whisker(Graphics2D g, double x, double top, double bottom) {
        g.setStroke(Palette.THIN);
        g.setColor(Palette.faded(Palette.INK, 0.7));
        g.draw(new Line2D.Double(x, top, x, bottom));
        g.draw(new Line2D.Double(x - 2, top, x + 2, top));
        g.draw(new Line2D.Double(x - 2, bottom, x + 2, bottom));
    }

    private static double bound(Optional<SegmentAttribution.Intervals> intervals, int index, boolean high, double otherwise) {
        return intervals.map(i -> (high ? i.high() : i.low()).get(index)).orElse(otherwise);
    }

    private static boolean overlap(List<Segment> segments) {
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).start() < segments.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }

    private static SampleRange bar(List<Segment> segments, int index, boolean overlapping) {
        SampleRange range = segments.get(index).range();
        if (!overlapping || segments.size() < 2) {
            return range;
        }
        long middle = (range.start() + range.end()) / 2;
        long before = index == 0 ? 2 * middle - between(segments, 0, 1) : between(segments, index - 1, index);
        long after = index == segments.size() - 1 ? 2 * middle - before : between(segments, index, index + 1);
        return new SampleRange(Math.max(0, Math.min(before, after)), Math.max(0, Math.max(before, after)));
    }

    /** The place half-way between the middles of two segments. */
    private static long between(List<Segment> segments, int first, int second) {
        return (segments.get(first).start() + segments.get(first).end() + segments.get(second).start() + segments.get(second).end()) / 4;
    }
}
