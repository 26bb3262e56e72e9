/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** Segments of equal width; with a hop wider than that, gaps between them belong to no segment. */
public final class FixedWidth implements Segmenter {

    /** Length of a segment. */
    public static final DecimalParameter WIDTH = Parameter.decimal("width", "Width", "Length of a segment.", "s", 0.005, 60, 0.1);

    /** Distance of segments. */
    public static final DecimalParameter HOP = Parameter.decimal("hop", "Hop",
            "Distance from one segment's start to the next, at least the width; 0 means the width.", "s", 0, 60, 0);

    private static final int MOST = 20_000;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WIDTH, HOP);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) throws ExplainException {
        long width = Math.max(1, Math.round(context.values().get(WIDTH) * context.sampleRate()));
        long hop = Math.round(context.values().get(HOP) * context.sampleRate());
        hop = hop == 0 ? width : hop;
        if (hop < width) {
            throw new ExplainException("Segments may not overlap: the hop of " + context.values().get(HOP)
                    + " s is shorter than the width of "
                    + context.values().get(WIDTH) + " s. Raise 'hop', or use the explainer sliding-window for overlapping windows.");
        }
        int length = context.signal().length;
        if (length / hop > MOST) {
            throw new ExplainException("That would make " + length / hop + " segments; at most " + MOST + " are made. Raise 'width'.");
        }
        List<Segment> segments = new ArrayList<>();
        for (long start = 0; start < length; start += hop) {
            segments.add(Segment.of(new SampleRange(start, Math.min(length, start + width))));
        }
        return segments;
    }
}
