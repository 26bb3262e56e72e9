/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimelineTheme;

/**
 * Salient segments over a waveform: those that speak for the class as tinted stretches with a bar along the upper edge, those that speak
 * against it as a bar along the lower edge alone, since a stretch that is tinted in blue is what is selected.
 */
public final class HighlightLayer extends Layer {

    private static final int BAR = 4;

    private List<Segment> supporting = List.of();
    private List<Segment> opposing = List.of();

    /**
     * @param newSupporting segments that speak for the class, in order and not overlapping
     * @param newOpposing segments that speak against it, in order and not overlapping
     */
    public void setSegments(List<Segment> newSupporting, List<Segment> newOpposing) {
        supporting = List.copyOf(newSupporting);
        opposing = List.copyOf(newOpposing);
        changed();
    }

    @Override
    public void paint(Painting painting) {
        TimelineTheme theme = painting.theme();
        paint(painting, supporting, theme.supporting(), theme.highlightAlpha(), painting.area().y);
        paint(painting, opposing, theme.opposing(), 0, painting.area().y + painting.area().height - BAR);
    }

    private static void paint(Painting painting, List<Segment> segments, int color, double tint, int barY) {
        Rectangle area = painting.area();
        long last = painting.lastSample();
        int paintedTo = Integer.MIN_VALUE;
        for (int i = SegmentSearch.firstEndingAfter(segments, painting.firstSample()); i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.start() > last) {
                return;
            }
            int left = Math.max(painting.x(segment.start()), paintedTo);
            int right = Math.max(left + 1, painting.x(segment.end()));
            if (right <= paintedTo) {
                continue;
            }
            paintedTo = right;
            if (tint > 0) {
                painting.wash(color, tint, left, area.y, right - left, area.height);
            }
            painting.wash(color, 0.85, left, barY, right - left, BAR);
            if (painting.context().chosenSegment().filter(segment::equals).isPresent()) {
                painting.gc().setForeground(Painting.color(color));
                painting.gc().drawRectangle(left, area.y, right - left - 1, area.height - 1);
            }
        }
    }

    @Override
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        long sample = (long) Math.floor(axis.positionAt(x));
        return SegmentSearch.at(supporting, sample).or(() -> SegmentSearch.at(opposing, sample))
                .map(segment -> new Hit(this, segment, Part.BODY));
    }
}
