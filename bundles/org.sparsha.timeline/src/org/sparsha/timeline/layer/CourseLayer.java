/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.ColorScheme;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;

/**
 * What a model answers along a recording: a bar a window, in the colour of its answer, as high as the model is sure of it. To be used on
 * the UI's thread.
 */
public final class CourseLayer extends Layer {

    private static final int LABEL_MARGIN = 4;
    private static final int LEAST_NAMED = 20;

    private List<Stretch> stretches = List.of();

    /**
     * A stretch of the recording with an answer.
     *
     * @param segment where it lies, named by the answer
     * @param colour number of the answer's class, which decides its colour
     * @param height how sure the model is, 0 to 1
     */
    public record Stretch(Segment segment, int colour, double height) {
    }

    /** @param newStretches the stretches in ascending order, none overlapping another */
    public void setStretches(List<Stretch> newStretches) {
        if (!newStretches.equals(stretches)) {
            stretches = List.copyOf(newStretches);
            changed();
        }
    }

    @Override
    public void paint(Painting painting) {
        Rectangle area = painting.area();
        int first = firstEndingAfter(painting.firstSample());
        long last = painting.lastSample();
        for (int i = first; i < stretches.size() && stretches.get(i).segment().start() < last;) {
            Stretch strongest = stretches.get(i);
            int left = painting.x(strongest.segment().start());
            long end = strongest.segment().end();
            for (i++; i < stretches.size() && painting.x(stretches.get(i).segment().end()) <= left + 1; i++) { // within one point
                Stretch next = stretches.get(i);
                strongest = next.height() > strongest.height() ? next : strongest;
                end = next.segment().end();
            }
            int height = (int) Math.round(area.height * Math.clamp(strongest.height(), 0, 1));
            painting.gc().setBackground(Painting.color(ColorScheme.area(strongest.colour())));
            painting.gc().fillRectangle(left, area.y + area.height - height, Math.max(1, painting.x(end) - left), height);
        }
        names(painting);
    }

    /** Names neighbours with the same answer once, where there is room. */
    private void names(Painting painting) {
        GC gc = painting.gc();
        long last = (long) painting.axis().positionAt(painting.axis().width());
        for (int i = firstEndingAfter((long) painting.axis().positionAt(0)); i < stretches.size()
                && stretches.get(i).segment().start() < last;) {
            String name = stretches.get(i).segment().label();
            int left = painting.visibleX(stretches.get(i).segment().start());
            while (i < stretches.size() && stretches.get(i).segment().label().equals(name)) {
                i++;
            }
            int width = painting.visibleX(stretches.get(i - 1).segment().end()) - left;
            if (width > LEAST_NAMED && gc.textExtent(name).x + 2 * LABEL_MARGIN <= width) {
                gc.setForeground(Painting.color(painting.theme().text()));
                gc.drawText(name, left + LABEL_MARGIN, painting.area().y + 1, true);
            }
        }
    }

    private int firstEndingAfter(long sample) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).segment().end() > sample) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Optional<Stretch> at(long sample) {
        int index = firstEndingAfter(sample);
        return index < stretches.size() && stretches.get(index).segment().range().contains(sample) ? Optional.of(stretches.get(index))
                : Optional.empty();
    }

    @Override
    public String readout(long sample, double height) {
        return at(sample).map(found -> String.format(Locale.ROOT, "%s %.2f", found.segment().label(), found.height())).orElse("");
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return at(sample).map(found -> String.format(Locale.ROOT, "the model hears %s, %.2f", found.segment().label(), found.height()))
                .orElse("");
    }
}
