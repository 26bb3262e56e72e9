/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.TimeAxis;

/**
 * Scored cells over a spectrogram: what speaks for the class and what against it, the stronger the denser; those that count as salient have
 * an outline. To be used on the UI's thread.
 */
public final class CellLayer extends Layer {

    private static final double DENSEST = 0.75;
    /** Share of the strongest score below which a cell leaves the spectrogram as it is. */
    private static final double FAINTEST = 0.05;
    private static final int LEGEND_GAP = 4;
    private static final int LEGEND_LINE = 3;

    private final SpectrogramLayer spectrogram;
    private String target = "";
    private List<Cell> cells = List.of();
    private double strongest;

    /** @param spectrogram what the cells lie over, which has the axis of frequencies */
    public CellLayer(SpectrogramLayer spectrogram) {
        this.spectrogram = spectrogram;
    }

    /**
     * A cell.
     *
     * @param segment where it lies in time, in samples of the clip
     * @param lowest lower bound in Hz
     * @param highest upper bound in Hz
     * @param score positive speaks for the class, negative against
     * @param salient whether it counts as salient
     */
    public record Cell(Segment segment, double lowest, double highest, double score, boolean salient) {
    }

    /**
     * @param newTarget the class explained
     * @param newCells its cells; none to show the spectrogram alone
     */
    public void setCells(String newTarget, List<Cell> newCells) {
        if (!newTarget.equals(target) || !newCells.equals(cells)) {
            target = newTarget;
            cells = List.copyOf(newCells);
            strongest = cells.stream().mapToDouble(cell -> Math.abs(cell.score())).max().orElse(0);
            changed();
        }
    }

    @Override
    public void paint(Painting painting) {
        for (Cell cell : cells) {
            double share = strongest == 0 ? 0 : Math.abs(cell.score()) / strongest;
            if (share >= FAINTEST && cell.segment().end() > painting.firstSample() && cell.segment().start() < painting.lastSample()) {
                paint(painting, cell, share);
            }
        }
    }

    /** The legend: the strongest score for the class and against it, each underlined in its colour. */
    @Override
    public void paintGutter(Painting painting) {
        double highest = cells.stream().mapToDouble(Cell::score).max().orElse(0);
        double lowest = cells.stream().mapToDouble(Cell::score).min().orElse(0);
        int below = highest > 0 ? legend(painting, highest, painting.theme().supporting(), painting.area().y + LEGEND_GAP)
                : painting.area().y + LEGEND_GAP;
        if (lowest < 0) {
            legend(painting, lowest, painting.theme().opposing(), below);
        }
    }

    private static int legend(Painting painting, double score, int colour, int y) {
        GC gc = painting.gc();
        String text = String.format(Locale.ROOT, "%+.2f", score).replace('-', '−').replace("0.", ".");
        Point extent = gc.textExtent(text);
        int x = painting.area().x + LEGEND_GAP;
        gc.setForeground(Painting.color(painting.theme().quietText()));
        gc.drawText(text, x, y, true);
        gc.setBackground(Painting.color(colour));
        gc.fillRectangle(x, y + extent.y, extent.x, LEGEND_LINE);
        return y + extent.y + LEGEND_LINE + LEGEND_GAP;
    }

    private void paint(Painting painting, Cell cell, double share) {
        Rectangle area = painting.area();
        int left = painting.x(cell.segment().start());
        int width = painting.x(cell.segment().end()) - left;
        int top = (int) Math.round(area.y + area.height * (1 - height(cell.highest())));
        int bottom = (int) Math.round(area.y + area.height * (1 - height(cell.lowest())));
        int colour = cell.score() > 0 ? painting.theme().supporting() : painting.theme().opposing();
        painting.wash(colour, DENSEST * share, left, top, width, bottom - top);
        boolean lit = painting.context().hoveredSegment().filter(cell.segment()::equals).isPresent()
                || painting.context().chosenSegment().filter(cell.segment()::equals).isPresent();
        if ((cell.salient() || lit) && width > 2 && bottom - top > 2) {
            GC gc = painting.gc();
            gc.setForeground(Painting.color(lit ? painting.theme().accent() : colour));
            gc.setLineWidth(lit ? 2 : 1);
            gc.drawRectangle(left, top, width - 1, bottom - top - 1);
            gc.setLineWidth(1);
        }
    }

    private double height(double hertz) {
        return Math.clamp(spectrogram.heightOf(hertz), 0.0, 1.0);
    }

    private Optional<Cell> at(long sample, double height) {
        return cells.stream().filter(cell -> cell.segment().range().contains(sample) && height >= height(cell.lowest())
                && height < height(cell.highest())).findFirst();
    }

    @Override
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        return at((long) Math.floor(axis.positionAt(x)), 1 - y / (double) Math.max(1, height))
                .map(cell -> new Hit(this, cell.segment(), Part.BODY));
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return cells.stream().filter(cell -> cell.segment().range().contains(sample) && cell.score() != 0)
                .max(Comparator.comparingDouble(cell -> Math.abs(cell.score())))
                .map(cell -> String.format(Locale.ROOT, "strongest band %.0f to %.0f Hz, score %s%.2f ", cell.lowest(), cell.highest(),
                        cell.score() < 0 ? "minus " : "", Math.abs(cell.score())) + (cell.score() > 0 ? "for " : "against ") + target)
                .orElse("");
    }

    @Override
    public String readout(long sample, double height) {
        return at(sample, height).map(cell -> String.format(Locale.ROOT, "%.0f to %.0f Hz: ", cell.lowest(), cell.highest())
                + (cell.score() == 0 ? "nothing" : String.format(Locale.ROOT, "%+.3f ", cell.score()).replace('-', '−')
                        + (cell.score() > 0 ? "for " : "against ") + target)).orElse("");
    }
}
