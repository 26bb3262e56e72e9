/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

import org.sparsha.features.raster.ColorScheme;

/**
 * The colours (the window's, on white) and fonts that all pictures share: slate for sound, orange for what speaks for a class, blue for
 * what speaks against.
 */
final class Palette {

    static final Color BACKGROUND = new Color(ColorScheme.LIGHT.surface());
    static final Color INK = new Color(ColorScheme.LIGHT.text());
    static final Color FAINT_INK = new Color(ColorScheme.LIGHT.quiet());
    static final Color LINE = new Color(ColorScheme.LIGHT.border());
    static final Color PANEL = between(BACKGROUND, new Color(ColorScheme.LIGHT.strip()), 0.4);
    static final Color WAVE = new Color(ColorScheme.LIGHT.waveform());
    static final Color FOR = new Color(ColorScheme.LIGHT.supporting());
    static final Color AGAINST = new Color(ColorScheme.LIGHT.opposing());
    static final Color SALIENT = between(BACKGROUND, FOR, 0.3);
    static final Color BAR = new Color(ColorScheme.LIGHT.envelope());
    static final Color GOOD = new Color(ColorScheme.LIGHT.good());

    /** The full colour of what is only more or less, as in a confusion matrix. */
    static final Color FULL = between(AGAINST, INK, 0.3);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke BOLD = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private Palette() {
    }

    /** Fills an upright rectangle whose edges need no smoothing, which for large or many ones is most of the work. */
    static void block(Graphics2D g, double x, double y, double width, double height) {
        Object smoothing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.fill(new Rectangle2D.Double(x, y, width, height));
        if (smoothing != null) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
        }
    }

    /** The colour of one of several lines, by its number from 0. */
    static Color series(int number) {
        return new Color(ColorScheme.line(number));
    }

    /** The colour with another opacity, 0 to 1. */
    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }

    /** The colour of a score from −1 (all against) over 0 (none) to 1 (all for). */
    static Color diverging(double score) {
        return between(PANEL, score >= 0 ? FOR : AGAINST, Math.abs(score));
    }

    /** A colour between two, {@code share} of the way. */
    static Color between(Color from, Color to, double share) {
        double s = Math.clamp(share, 0, 1);
        return new Color((int) Math.round(from.getRed() + s * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + s * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + s * (to.getBlue() - from.getBlue())));
    }
}
