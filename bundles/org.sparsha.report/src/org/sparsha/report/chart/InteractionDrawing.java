/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.Segment;
import org.sparsha.explain.InteractionAttribution;

/**
 * Pairwise interactions as a matrix of segments: what two of them do together beyond what each does alone.
 *
 * @param interaction the interactions
 * @param sampleRate samples a second of the segments' axis
 */
public record InteractionDrawing(InteractionAttribution interaction, double sampleRate) implements Drawing {

    private static final int LEFT = 110;
    private static final int TOP = 44;
    private static final int SIDE = 560;
    private static final int MOST_NAMES = 24;

    @Override
    public int width() {
        return 860;
    }

    @Override
    public int height() {
        return TOP + SIDE + 60;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        g.drawString("What segments do together", LEFT, 26);
        List<Segment> segments = interaction.main().segments();
        int count = segments.size();
        double cell = (double) SIDE / Math.max(1, count);
        double largest = interaction.pairs().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                double value = row == column ? 0 : interaction.pairs().get(row).get(column);
                g.setColor(row == column ? Palette.LINE : Palette.diverging(largest == 0 ? 0 : value / largest));
                g.fill(new Rectangle2D.Double(LEFT + column * cell, TOP + row * cell, cell + 0.3, cell + 0.3));
            }
        }
        int step = Math.max(1, (count + MOST_NAMES - 1) / MOST_NAMES);
        Plot plot = new Plot(LEFT, TOP, SIDE, SIDE, 1);
        for (int i = 0; i < count; i += step) {
            plot.leftLabel(g, name(segments.get(i)), TOP + (i + 0.5) * cell);
        }
        int across = Math.max(1, (count + 7) / 8);
        for (int i = 0; i < count; i += across) {
            g.drawString(name(segments.get(i)), (float) (LEFT + i * cell), TOP + SIDE + 16);
        }
        plot.leftTitle(g, "segment, from (s)", 14);
        g.drawString("segment, from (s)", LEFT, TOP + SIDE + 38);
        ScaleLegend.diverging(g, LEFT + SIDE + 40.0, TOP, SIDE / 2.0, largest, "interaction (change of the score)");
    }

    private String name(Segment segment) {
        return segment.label().isEmpty() ? String.format(Locale.ROOT, "%.2f", segment.start() / sampleRate) : segment.label();
    }
}
