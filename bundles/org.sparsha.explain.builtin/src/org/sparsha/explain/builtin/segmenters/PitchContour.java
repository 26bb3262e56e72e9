/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.builtin.signal.PitchTrack;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** Voiced stretches, cut where the pitch turns by at least a given interval, and what is unvoiced between them. */
public final class PitchContour implements Segmenter {

    /** Smallest turn that cuts. */
    public static final DecimalParameter TURN = Parameter.decimal("turn", "Turn", "How far the pitch must move back for a cut.",
            "semitones", 0.2, 24, 1.5);

    /** Shortest segment. */
    public static final DecimalParameter SHORTEST = Parameter.decimal("shortest", "Shortest", "No segment is shorter than this.", "s", 0.02,
            5, 0.06);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(TURN, SHORTEST);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        PitchTrack track = PitchTrack.of(context.signal(), context.sampleRate());
        context.progress().checkCancelled();
        double[] hertz = track.hertz();
        double turn = context.values().get(TURN);
        List<Long> cuts = new ArrayList<>();
        int extreme = 0;
        int direction = 0;
        for (int k = 0; k < hertz.length; k++) {
            boolean voiced = hertz[k] > 0;
            if (k > 0 && voiced != hertz[k - 1] > 0) {
                cuts.add((long) k * track.hop() - track.hop() / 2);
            }
            if (!voiced || k == 0 || hertz[k - 1] <= 0) {
                extreme = k;
                direction = 0;
                continue;
            }
            double moved = 12 * Math.log(hertz[k] / hertz[extreme]) / Math.log(2);
            if (direction == 0 && Math.abs(moved) >= turn) {
                direction = moved > 0 ? 1 : -1;
                extreme = k;
            } else if (direction != 0 && moved * direction >= 0) {
                extreme = k;
            } else if (direction != 0 && -moved * direction >= turn) {
                cuts.add((long) extreme * track.hop());
                direction = -direction;
                extreme = k;
            }
        }
        long shortest = Math.round(context.values().get(SHORTEST) * context.sampleRate());
        return Cuts.segments(cuts, context.signal().length, shortest,
                start -> track.at(start + shortest / 2) > 0 ? "voiced" : "unvoiced");
    }
}
