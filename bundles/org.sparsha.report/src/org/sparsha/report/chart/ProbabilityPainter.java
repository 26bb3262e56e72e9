/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.sparsha.model.Prediction;

/** Paints the classes with their probabilities as bars, the largest first. */
final class ProbabilityPainter {

    private static final int ROW = 21;

    private ProbabilityPainter() {
    }

    static void paint(Graphics2D g, double x, double y, double width, double height, Prediction prediction, int target) {
        int most = (int) Math.max(1, (height - 4) / ROW);
        List<Integer> order = IntStream.range(0, prediction.labels().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -prediction.probability(i))).limit(most).toList();
        g.setFont(Palette.SMALL);
        FontMetrics metrics = g.getFontMetrics();
        int longest = order.stream().mapToInt(i -> metrics.stringWidth(prediction.labels().get(i))).max().orElse(0);
        double names = Math.min(width * 0.42, longest + 8);
        double bars = width - names - 36;
        double at = y;
        for (int i : order) {
            g.setColor(i == target ? Palette.INK : Palette.FAINT_INK);
            g.drawString(shortened(prediction.labels().get(i), metrics, names - 6), (float) x, (float) (at + 12));
            g.setColor(Palette.LINE);
            g.fill(new RoundRectangle2D.Double(x + names, at + 4, bars, 9, 3, 3));
            g.setColor(i == target ? Palette.FOR : Palette.BAR);
            g.fill(new RoundRectangle2D.Double(x + names, at + 4, bars * Math.clamp(prediction.probability(i), 0, 1), 9, 3, 3));
            g.setColor(Palette.FAINT_INK);
            g.drawString(String.format(Locale.ROOT, "%.2f", prediction.probability(i)), (float) (x + width - 28), (float) (at + 12));
            at += ROW;
        }
    }

    static String shortened(String text, FontMetrics metrics, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        String cut = text;
        while (cut.length() > 1 && metrics.stringWidth(cut + "…") > width) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + "…";
    }
}
