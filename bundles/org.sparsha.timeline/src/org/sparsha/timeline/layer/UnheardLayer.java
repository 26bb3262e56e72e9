/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.TimeAxis;

/** Hatches a stretch that the model does not hear. */
public final class UnheardLayer extends Layer {

    private static final int STEP = 9;

    private final String said;
    private Optional<SampleRange> unheard = Optional.empty();

    /** What the model does not hear of a recording. */
    public UnheardLayer() {
        this("the model does not hear this part");
    }

    /** @param said what is said of a moment in it */
    public UnheardLayer(String said) {
        this.said = said;
    }

    /** @param range what is not heard; empty where all is */
    public void setUnheard(Optional<SampleRange> range) {
        if (!range.equals(unheard)) {
            unheard = range;
            changed();
        }
    }

    /** @return what is hatched */
    public Optional<SampleRange> unheard() {
        return unheard;
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return unheard.filter(range -> range.contains(sample)).map(range -> said).orElse("");
    }

    @Override
    public void paint(Painting painting) {
        if (unheard.isEmpty() || unheard.get().end() <= painting.firstSample() || unheard.get().start() > painting.lastSample()) {
            return;
        }
        Rectangle area = painting.area();
        int left = Math.max(area.x, painting.x(unheard.get().start()));
        int right = Math.min(area.x + area.width, painting.x(unheard.get().end()));
        if (right <= left) {
            return;
        }
        painting.wash(painting.theme().surface(), 0.55, left, area.y, right - left, area.height);
        GC gc = painting.gc();
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(new Rectangle(left, area.y, right - left, area.height)));
        gc.setForeground(Painting.color(painting.theme().quietText()));
        // lines begin at multiples of the step from the axis' zero, so that strips painted apart fit together
        int first = Math.floorDiv(left - area.height, STEP) * STEP;
        for (int x = first; x < right; x += STEP) {
            gc.drawLine(x, area.y + area.height, x + area.height, area.y);
        }
        gc.setClipping(before);
    }

    @Override
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        return Optional.empty();
    }
}
