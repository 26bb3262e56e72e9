/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;

/**
 * An explanation: the waveform with its salient parts shaded, the scores below it, and the model's answer beside it.
 *
 * @param explanation the explanation
 * @param clip the recording explained
 */
public record ExplanationDrawing(Explanation explanation, AudioClip clip) implements Drawing {

    private static final int LEFT = 84;
    private static final int SIDE = 216;
    private static final int TOP = 58;
    private static final int WAVE = 130;
    private static final int SCORES = 150;

    @Override
    public int width() {
        return 1000;
    }

    @Override
    public int height() {
        return TOP + WAVE + 10 + SCORES + 46;
    }

    @Override
    public void draw(Graphics2D g) {
        g.setColor(Palette.BACKGROUND);
        Palette.block(g, 0, 0, width(), height());
        double plotWidth = width() - LEFT - SIDE - 24;
        double seconds = Math.max(clip.seconds(), 1e-3);
        title(g, plotWidth);
        Plot wave = new Plot(LEFT, TOP, plotWidth, WAVE, seconds);
        WaveformPainter.paint(g, wave, clip.mono(), explanation.salient(), explanation.analysisRate(), Palette.WAVE);
        double start = explanation.audio().startSeconds();
        Plot scores = new Plot(LEFT, wave.bottom() + 10, plotWidth, SCORES, seconds);
        scores(g, scores);
        scores.timeAxis(g, start);
        wave.leftTitle(g, "amplitude", 18);
        scores.leftTitle(g, scoreTitle(), 18);
        legend(g, scores);
        ProbabilityPainter.paint(g, width() - SIDE, TOP - 4, SIDE - 16, WAVE + SCORES, explanation.prediction(), explanation.target());
    }

    private void title(Graphics2D g, double plotWidth) {
        g.setFont(Palette.TITLE);
        g.setColor(Palette.INK);
        String path = explanation.audio().path().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        String title = "What made " + name + " sound like " + explanation.explainedWords();
        g.drawString(ProbabilityPainter.shortened(title, g.getFontMetrics(), plotWidth + 40), LEFT, 24);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        String subtitle = explanation.explainer().id() + explanation.perturbation().map(used -> " · " + used.id()).orElse("")
                + explanation.segmenter().map(s -> " · " + s.id()).orElse("") + " · " + explanation.evaluations() + " evaluations"
                + " · model " + explanation.model().id();
        g.drawString(ProbabilityPainter.shortened(subtitle, g.getFontMetrics(), plotWidth + 40), LEFT, 43);
        g.setFont(Palette.TITLE);
        g.setColor(Palette.FOR);
        String answer = explanation.targetLabel() + String.format(Locale.ROOT, " %.2f",
                explanation.prediction().probability(explanation.target()));
        g.drawString(ProbabilityPainter.shortened(answer, g.getFontMetrics(), SIDE - 16), width() - SIDE, 24);
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        boolean predicted = explanation.target() == explanation.prediction().best();
        g.drawString(predicted ? "predicted" : "predicted: " + explanation.prediction().label(), width() - SIDE, 43);
    }

    private void scores(Graphics2D g, Plot plot) {
        double rate = explanation.analysisRate();
        switch (explanation.attribution()) {
            case SegmentAttribution segments -> ScorePainter.bars(g, plot, explanation.timeScores(), segments.intervals(), rate);
            case InteractionAttribution pairs -> ScorePainter.bars(g, plot, explanation.timeScores(), pairs.main().intervals(), rate);
            case CellAttribution cells -> ScorePainter.cells(g, plot, cells, rate);
            case ResponseCurves curves -> {
                plot.fillBackground(g);
                g.setFont(Palette.TEXT);
                g.setColor(Palette.FAINT_INK);
                String text = curves.curves().size() + " curves of how the answer moves when the voice changes: see responses.png";
                FontMetrics metrics = g.getFontMetrics();
                g.drawString(text, (float) (plot.x() + (plot.width() - metrics.stringWidth(text)) / 2), (float) (plot.y() + SCORES / 2.0));
            }
        }
    }

    /** What the axis below the waveform shows, in which unit. */
    private String scoreTitle() {
        return switch (explanation.attribution()) {
            case CellAttribution cells -> "frequency";
            case ResponseCurves curves -> "";
            default -> "score (" + explanation.scoreUnit() + ")";
        };
    }

    private void legend(Graphics2D g, Plot scores) {
        double y = scores.bottom() + 32;
        double x = LEFT;
        x = key(g, x, y, Palette.SALIENT, "salient");
        x = key(g, x, y, Palette.FOR, "speaks for " + explanation.explainedWords());
        x = key(g, x, y, Palette.AGAINST, "speaks against it");
        Optional<SegmentAttribution.Intervals> intervals = explanation.attribution() instanceof SegmentAttribution s ? s.intervals()
                : Optional.empty();
        if (explanation.attribution() instanceof CellAttribution cells) {
            double largest = cells.scores().stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
            g.drawString("full colour: score ±" + ScorePainter.number(largest) + " (" + explanation.scoreUnit() + ")", (float) x,
                    (float) (y + 9));
        }
        if (intervals.isPresent()) {
            g.drawString("whiskers: 95 % interval", (float) x, (float) (y + 9));
        }
    }

    private static double key(Graphics2D g, double x, double y, java.awt.Color colour, String text) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(x, y, 10, 10));
        g.setFont(Palette.SMALL);
        g.setColor(Palette.FAINT_INK);
        g.drawString(text, (float) (x + 15), (float) (y + 9));
        return x + 15 + g.getFontMetrics().stringWidth(text) + 18;
    }
}
