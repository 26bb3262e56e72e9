/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.sparsha.corpus.evaluation.ConfusionMatrix;

/**
 * A confusion matrix: a row for each true class, coloured by the share of the row, with shares and counts in the cells.
 *
 * @param matrix the matrix
 */
public record ConfusionMatrixDrawing(ConfusionMatrix matrix) implements Drawing {

    private static final int MOST_WITH_TEXT = 24;
    private static final int MARGIN = 130;

    private int cell() {
        int labels = matrix.labels().size();
        return labels <= 8 ? 72 : labels <= MOST_WITH_TEXT ? 56 : Math.max(6, 1200 / labels);
    }

    @Override
    public int width() {
        return MARGIN + cell() * matrix.labels().size() + 90;
    }

    @Override
    public int height() {
        return 70 + cell() * matrix.labels().size() + MARGIN - 20;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        g.drawString("Confusion matrix", MARGIN, 26);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        g.drawString(String.format(Locale.ROOT, "%d recordings · WA %.3f · UAR %.3f · macro-F1 %.3f", matrix.total(), matrix.accuracy(),
                matrix.uar(), matrix.macroF1()), MARGIN, 45);
        int size = matrix.labels().size();
        for (int truth = 0; truth < size; truth++) {
            for (int predicted = 0; predicted < size; predicted++) {
                cell(g, truth, predicted);
            }
        }
        if (size <= MOST_WITH_TEXT) {
            labels(g);
        }
        axisTitles(g);
    }

    private void cell(Graphics2D g, int truth, int predicted) {
        int cell = cell();
        double x = MARGIN + predicted * cell;
        double y = 60 + truth * cell;
        long support = matrix.support(truth);
        double share = support == 0 ? 0 : (double) matrix.count(truth, predicted) / support;
        g.setColor(Palette.between(Palette.PANEL, Palette.FULL, Math.pow(share, 0.8)));
        g.fill(new Rectangle2D.Double(x + 1, y + 1, cell - 2, cell - 2));
        if (matrix.labels().size() > MOST_WITH_TEXT || support == 0) {
            return;
        }
        g.setColor(share > 0.33 ? Color.WHITE : share == 0 ? Palette.LINE.darker() : Palette.INK);
        g.setFont(truth == predicted ? Palette.TEXT.deriveFont(Font.BOLD, 14f) : Palette.TEXT);
        centred(g, Math.round(100 * share) + " %", x + cell / 2.0, y + cell / 2.0 - 1);
        g.setFont(Palette.SMALL);
        g.setColor(share > 0.33 ? Palette.PANEL : Palette.FAINT_INK);
        centred(g, String.valueOf(matrix.count(truth, predicted)), x + cell / 2.0, y + cell / 2.0 + 15);
    }

    private void labels(Graphics2D g) {
        int cell = cell();
        g.setFont(Palette.TEXT);
        FontMetrics metrics = g.getFontMetrics();
        for (int i = 0; i < matrix.labels().size(); i++) {
            String label = ProbabilityPainter.shortened(matrix.labels().get(i), metrics, MARGIN - 46);
            g.setColor(Palette.INK);
            double y = 60 + i * cell + cell / 2.0 + 4;
            g.drawString(label, MARGIN - 8f - metrics.stringWidth(label), (float) y);
            g.setColor(Palette.FAINT_INK);
            g.drawString(matrix.support(i) + "", MARGIN + cell * matrix.labels().size() + 10, (float) y);
            AffineTransform before = g.getTransform();
            g.translate(MARGIN + i * cell + cell / 2.0 + 4, 60 + cell * matrix.labels().size() + 10);
            g.rotate(-Math.PI / 4);
            g.setColor(Palette.INK);
            g.drawString(label, -metrics.stringWidth(label), 8);
            g.setTransform(before);
        }
    }

    private void axisTitles(Graphics2D g) {
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        int span = cell() * matrix.labels().size();
        centred(g, "heard by the model", MARGIN + span / 2.0, height() - 12);
        AffineTransform before = g.getTransform();
        g.translate(18, 60 + span / 2.0);
        g.rotate(-Math.PI / 2);
        centred(g, "true label", 0, 0);
        g.setTransform(before);
        g.drawString("recordings", MARGIN + span + 10, 54);
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
