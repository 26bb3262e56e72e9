/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.explain.engine.ClipEngine;

/** What is removed from the clips that are measured. */
final class BenchmarkGames {

    private static final double WINDOW_SECONDS = 0.5;
    private static final double STRIDE_SECONDS = 0.1;

    private BenchmarkGames() {
    }

    /** Silence in place of what is removed, without cross-fades. */
    static MaskedModel game(ClipEngine engine, List<Segment> segments, int target) {
        return engine.over(segments, (range, samples) -> Arrays.fill(samples, 0), 0, target, ScoreSpace.PROBABILITY);
    }

    /** The clip with zeros in those stretches. */
    static float[] silenced(float[] clip, List<SampleRange> ranges) {
        float[] variant = clip.clone();
        ranges.forEach(range -> Arrays.fill(variant, (int) range.start(), (int) range.end(), 0));
        return variant;
    }

    /** The original's windows: half a second every 0.1 s. */
    static List<SampleRange> windows(int length, int rate) {
        List<SampleRange> windows = new ArrayList<>();
        for (int start = 0; start < length; start += (int) (STRIDE_SECONDS * rate)) {
            windows.add(new SampleRange(start, Math.min(length, start + (int) (WINDOW_SECONDS * rate))));
        }
        return windows;
    }

    /** So many segments of equal length. */
    static List<Segment> segments(int length, int count) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(Segment.of(new SampleRange((long) i * length / count, (i + 1L) * length / count)));
        }
        return segments;
    }

    /** Random halves, always the same. */
    static List<Coalition> random(int players, int count) {
        Random random = new Random(players);
        List<Coalition> coalitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BitSet kept = new BitSet();
            for (int player = 0; player < players; player++) {
                kept.set(player, random.nextBoolean());
            }
            coalitions.add(Coalition.of(players, kept));
        }
        return coalitions;
    }
}
