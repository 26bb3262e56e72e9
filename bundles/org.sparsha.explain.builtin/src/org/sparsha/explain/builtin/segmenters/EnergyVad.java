/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.builtin.signal.Levels;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/**
 * Speech and pauses by level: what is less than {@code threshold} below the loud parts (95th percentile) is speech. Pauses and bursts
 * shorter than {@code shortest} are merged with what is around them.
 */
public final class EnergyVad implements Segmenter {

    /** How far below the loud parts speech still is. */
    public static final DecimalParameter THRESHOLD = Parameter.decimal("threshold-below", "Threshold",
            "How far below the loud parts a pause begins.", "dB", 3, 90, 30);

    /** Shortest pause or speech. */
    public static final DecimalParameter SHORTEST = Parameter.decimal("shortest", "Shortest",
            "Pauses and speech shorter than this are merged with what is around them.", "s", 0.02, 5, 0.12);

    private static final double HOP_SECONDS = 0.01;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(THRESHOLD, SHORTEST);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        int hop = Math.max(1, (int) Math.round(HOP_SECONDS * context.sampleRate()));
        double[] levels = Levels.contour(context.signal(), hop, 2 * hop);
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double limit = Math.max(-100, sorted[(int) (0.95 * (sorted.length - 1))] - context.values().get(THRESHOLD));
        boolean[] speech = new boolean[levels.length];
        for (int k = 0; k < levels.length; k++) {
            speech[k] = levels[k] > limit;
        }
        int shortest = (int) Math.max(1, Math.round(context.values().get(SHORTEST) * context.sampleRate() / hop));
        merge(speech, false, shortest);
        merge(speech, true, shortest);
        List<Long> cuts = new ArrayList<>();
        for (int k = 1; k < speech.length; k++) {
            if (speech[k] != speech[k - 1]) {
                cuts.add((long) k * hop - hop / 2);
            }
        }
        return Cuts.segments(cuts, context.signal().length, 1,
                start -> speech[(int) Math.min(speech.length - 1, (start + hop) / hop)] ? "speech" : "pause");
    }

    private static void merge(boolean[] speech, boolean kind, int shortest) {
        int start = 0;
        for (int k = 1; k <= speech.length; k++) {
            if (k == speech.length || speech[k] != speech[start]) {
                if (speech[start] == kind && k - start < shortest && (start > 0 || k < speech.length)) {
                    Arrays.fill(speech, start, k, !kind);
                }
                start = k;
            }
        }
    }
}
