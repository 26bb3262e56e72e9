/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** The colours and fonts that all pictures share: slate for sound, orange for what speaks for a class, blue for what speaks against. */
final class Palette {

    static final Color BACKGROUND = Color.WHITE;
    static final Color INK = new Color(0x22262E);
    static final Color FAINT_INK = new Color(0x6A7080);
    static final Color LINE = new Color(0xD6D9E0);
    static final Color PANEL = new Color(0xF6F7F9);
    static final Color WAVE = new Color(0x3F4E69);
    static final Color FOR = new Color(0xC9501C);
    static final Color AGAINST = new Color(0x2B6CB0);
    static final Color SALIENT = new Color(0xF3C9B5);
    static final Color BAR = new Color(0x6E7686);
    static final Color GOOD = new Color(0x2E8B57);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke BOLD = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private Palette() {
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
