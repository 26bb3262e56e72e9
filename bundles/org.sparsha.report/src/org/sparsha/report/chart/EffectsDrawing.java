/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.aggregate.PropertyEffect;

/**
 * A line an effect: a dot at the difference, a bar over its interval; to the right of the middle line counts more, to the left less. What
 * is no more than chance is grey.
 *
 * @param effects the effects, sorted by property
 */
public record EffectsDrawing(List<PropertyEffect> effects) implements Drawing {

    private static final int ROW = 22;
    private static final int NAMES = 250;
    private static final int PLOT = 420;
    private static final int MARGIN = 16;
    private static final int BOTTOM = 40;

    /** Copies the list. */
    public EffectsDrawing {
        effects = List.copyOf(effects);
    }

    @Override
    public int width() {
        return NAMES + PLOT + 3 * MARGIN;
    }

    @Override
    public int height() {
        long properties = effects.stream().map(PropertyEffect::property).distinct().count();
        return MARGIN + (int) (effects.size() + properties) * ROW + BOTTOM;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        double reach = effects.stream().mapToDouble(effect -> Math.max(Math.abs(effect.interval().low()),
                Math.abs(effect.interval().high()))).max().orElse(1);
        double middle = NAMES + 2 * MARGIN + PLOT / 2.0;
        double scale = PLOT / 2.0 / Math.max(reach, 1e-9);
        int bottom = height() - BOTTOM;
        g.setStroke(Palette.THIN);
        g.setColor(Palette.LINE);
        g.draw(new Line2D.Double(middle, MARGIN, middle, bottom));
        String property = "";
        double y = MARGIN;
        for (PropertyEffect effect : effects) {
            if (!effect.property().equals(property)) {
                property = effect.property();
                g.setFont(Palette.TEXT);
                g.setColor(Palette.INK);
                g.drawString(ProbabilityPainter.shortened(property, g.getFontMetrics(), NAMES), MARGIN, (float) y + 16);
                y += ROW;
            }
            row(g, effect, y + ROW / 2.0, middle, scale);
            y += ROW;
        }
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        g.drawString("counts less", NAMES + 2 * MARGIN, bottom + 16f);
        String more = "counts more";
        g.drawString(more, (float) (middle + PLOT / 2.0 - g.getFontMetrics().stringWidth(more)), bottom + 16f);
        String units = String.format(Locale.ROOT, "to the rest of the same recordings; ends: %.2f of the strongest moment", reach);
        g.drawString(units, NAMES + 2 * MARGIN, bottom + 31f);
    }

    private static void row(Graphics2D g, PropertyEffect effect, double y, double middle, double scale) {
        Color colour = !effect.isBeyondChance() ? Palette.BAR : effect.difference() > 0 ? Palette.FOR : Palette.AGAINST;
        g.setFont(Palette.SMALL);
        g.setColor(effect.isBeyondChance() ? Palette.INK : Palette.FAINT_INK);
        g.drawString(ProbabilityPainter.shortened(effect.value(), g.getFontMetrics(), NAMES - MARGIN), 2 * MARGIN, (float) y + 4);
        g.setColor(Palette.faded(colour, 0.35));
        double low = middle + scale * effect.interval().low();
        g.fill(new Rectangle2D.Double(low, y - 3, Math.max(1, scale * (effect.interval().high() - effect.interval().low())), 6));
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(middle + scale * effect.difference() - 4, y - 4, 8, 8));
    }
}
