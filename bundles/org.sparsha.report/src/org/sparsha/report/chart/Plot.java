/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.Locale;

/**
 * A rectangle of a picture with seconds along its width.
 *
 * @param x left edge
 * @param y top edge
 * @param width width
 * @param height height
 * @param seconds length of what is shown, more than 0
 */
record Plot(double x, double y, double width, double height, double seconds) {

    double at(double second) {
        return x + width * second / seconds;
    }

    double bottom() {
        return y + height;
    }

    double right() {
        return x + width;
    }

    void fillBackground(Graphics2D g) {
        g.setColor(Palette.PANEL);
        Palette.block(g, x, y, width, height);
    }

    /** Ticks and numbers below the rectangle, as many as fit well. */
    void timeAxis(Graphics2D g) {
        timeAxis(g, 0);
    }

    /** The same where what is shown begins so many seconds after the recording's begin. */
    void timeAxis(Graphics2D g, double start) {
        double step = niceStep(seconds, width / 80);
        g.setFont(Palette.SMALL);
        FontMetrics metrics = g.getFontMetrics();
        g.setStroke(Palette.THIN);
        for (int i = 0; i * step <= seconds * (1 + 1e-9); i++) {
            double px = at(i * step);
            g.setColor(Palette.LINE);
            g.draw(new Line2D.Double(px, bottom(), px, bottom() + 4));
            g.setColor(Palette.FAINT_INK);
            String text = clock(start + i * step, step);
            double left = Math.min(px - metrics.stringWidth(text) / 2.0, right() - metrics.stringWidth(text) + 6);
            g.drawString(text, (float) left, (float) (bottom() + 6 + metrics.getAscent()));
        }
    }

    void leftLabel(Graphics2D g, String text, double py) {
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (float) (x - 8 - metrics.stringWidth(text)), (float) (py + metrics.getAscent() / 2.0 - 1));
    }

    /** What the vertical axis shows and in which unit, upright at the left. */
    void leftTitle(Graphics2D g, String text, double px) {
        upright(g, text, px, y + height / 2);
    }

    /** Text from below upwards, its middle at a place. */
    static void upright(Graphics2D g, String text, double px, double py) {
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        AffineTransform before = g.getTransform();
        g.translate(px, py);
        g.rotate(-Math.PI / 2);
        g.drawString(text, (float) (-g.getFontMetrics().stringWidth(text) / 2.0), 0);
        g.setTransform(before);
    }

    /** A step of 1, 2 or 5 times a power of ten (or of minutes) that parts a length into about so many pieces. */
    static double niceStep(double length, double pieces) {
        double rough = length / Math.max(1, pieces);
        if (rough > 10) {
            for (double step : new double[] {15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200}) {
                if (step >= rough) {
                    return step;
                }
            }
            return 3600 * Math.ceil(rough / 3600);
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * 0.999) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private String clock(double second, double step) {
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
        if (second < 60) {
            return String.format(Locale.ROOT, "%." + decimals + "f s", second);
        }
        long whole = Math.round(second);
        return seconds < 3600 ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
