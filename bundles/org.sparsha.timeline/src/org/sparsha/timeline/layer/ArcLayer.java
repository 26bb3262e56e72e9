/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.TimeFormat;

/** Arcs between parts that do more, or less, together than each alone: the stronger the thicker. Immutable. */
public final class ArcLayer extends Layer {

    private static final int THICKEST = 3;
    private static final int MARGIN = 3;
    /** Points; arcs wider than this are hardly bent where they are seen. */
    private static final double WIDEST = 30_000;

    private final List<Arc> arcs;

    /** @param arcs what to show */
    public ArcLayer(List<Arc> arcs) {
        this.arcs = List.copyOf(arcs);
    }

    /**
     * An arc.
     *
     * @param from the earlier part, in samples of the clip
     * @param to the later part
     * @param strength from −1, the strongest less, to 1, the strongest more
     */
    public record Arc(SampleRange from, SampleRange to, double strength) {

        double start() {
            return (from.start() + from.end()) / 2.0;
        }

        double end() {
            return (to.start() + to.end()) / 2.0;
        }
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return arcs.stream().filter(arc -> arc.from().contains(sample) || arc.to().contains(sample))
                .max(Comparator.comparingDouble(arc -> Math.abs(arc.strength())))
                .map(arc -> "with " + TimeFormat.spoken(arc.from().contains(sample) ? arc.to() : arc.from(), sampleRate) + " it does "
                        + (arc.strength() > 0 ? "more" : "less") + " than each alone").orElse("");
    }

    @Override
    public void paint(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        gc.setAntialias(SWT.ON);
        for (Arc arc : arcs) {
            double left = area.x + painting.axis().xOf(arc.start());
            double width = area.x + painting.axis().xOf(arc.end()) - left;
            boolean inSight = arc.end() >= painting.firstSample() && arc.start() <= painting.lastSample();
            if (inSight && width >= 1 && width <= WIDEST) {
                gc.setForeground(Painting.color(arc.strength() > 0 ? painting.theme().supporting() : painting.theme().opposing()));
                gc.setLineWidth(Math.max(1, (int) Math.round(THICKEST * Math.abs(arc.strength()))));
                gc.drawArc((int) Math.round(left), area.y + MARGIN, (int) Math.round(width), 2 * (area.height - MARGIN), 0, 180);
            }
        }
        gc.setLineWidth(1);
    }
}
