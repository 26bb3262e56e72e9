/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing with what must be known of it written below, so that a picture that is passed on does not lose its warnings.
 *
 * @param drawing the drawing
 * @param sentences what must be known, a paragraph each; none to leave the drawing as it is
 */
public record CaptionedDrawing(Drawing drawing, List<String> sentences) implements Drawing {

    private static final int MARGIN = 16;
    private static final int LINE = 18;

    /** Copies the list. */
    public CaptionedDrawing {
        sentences = List.copyOf(sentences);
    }

    @Override
    public int width() {
        return drawing.width();
    }

    @Override
    public int height() {
        return drawing.height() + (sentences.isEmpty() ? 0 : lines().size() * LINE + MARGIN);
    }

    @Override
    public void draw(Graphics2D g) {
        drawing.draw((Graphics2D) g.create());
        if (sentences.isEmpty()) {
            return;
        }
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, drawing.height(), width(), height() - drawing.height());
        g.setColor(Palette.FOR);
        g.fill(new Rectangle2D.Double(MARGIN, drawing.height(), 4, (double) lines().size() * LINE));
        g.setFont(Palette.TEXT);
        g.setColor(Palette.INK);
        int baseline = drawing.height() + LINE - 5;
        for (String line : lines()) {
            g.drawString(line, MARGIN + 12, baseline);
            baseline += LINE;
        }
    }

    /** The sentences in lines that fit; the same on every device. */
    List<String> lines() {
        FontRenderContext plain = new FontRenderContext(null, true, true);
        double room = width() - 2.0 * MARGIN - 12;
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            String line = "";
            for (String word : sentence.strip().split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && Palette.TEXT.getStringBounds(longer, plain).getWidth() > room) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
        }
        return lines;
    }
}
