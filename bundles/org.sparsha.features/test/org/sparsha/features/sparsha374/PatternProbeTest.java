/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.features.reuse.FrameKey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When patterns begin to be kept: with random halves of equal segments of ten seconds. */
class PatternProbeTest {

    private static final int MOST = 5000;

    @Test
    void keepsNothingOfTheUsualExplanations() {
        assertTrue(firstWorthwhile(50) > 200, "50 segments of .2 s");
        assertEquals(MOST, firstWorthwhile(100), "100 segments of .1 s, ever");
        assertEquals(MOST, firstWorthwhile(200), "200 segments of .05 s, ever");
    }

    @Test
    void keepsPatternsOfFewLongSegmentsSoonAndOfMoreLater() {
        assertTrue(firstWorthwhile(10) <= 128, "10 segments of 1 s");
        assertTrue(firstWorthwhile(50) <= 512, "50 segments of .2 s");
    }

    @Test
    void keepsNothingWhereEachVariantIsOfItsOwn() {
        PatternProbe probe = new PatternProbe();
        for (int start = 0; start < 300; start++) {
            int segment = start;
            assertEquals(false, probe.isWorthwhile(sums(t -> t >= segment && t < segment + 16 ? 1 : 0)), "window at frame " + start);
        }
    }

    @Test
    void asksNothingOfTheUnchangedClip() {
        PatternProbe probe = new PatternProbe();
        for (int i = 0; i < 1000; i++) {
            assertEquals(false, probe.isWorthwhile(sums(t -> 0)));
        }
    }

    private static int firstWorthwhile(int segments) {
        PatternProbe probe = new PatternProbe();
        SplittableRandom random = new SplittableRandom(segments);
        boolean[] removed = new boolean[segments];
        for (int variant = 0; variant < MOST; variant++) {
            for (int s = 0; s < segments; s++) {
                removed[s] = random.nextBoolean();
            }
            if (probe.isWorthwhile(sums(t -> content(t, removed)))) {
                return variant;
            }
        }
        return MOST;
    }

    /** Which of the segments that a frame sees are missing, as a number. */
    private static long content(int t, boolean[] removed) {
        long content = 0;
        int first = FrameAnalyzer.start(t) * removed.length / Layout.SAMPLES;
        int last = (FrameAnalyzer.end(t) - 1) * removed.length / Layout.SAMPLES;
        for (int s = first; s <= last; s++) {
            content = 2 * content + (removed[s] ? 1 : 0);
        }
        return content;
    }

    private interface Content {
        long of(int t);
    }

    private static FrameSums sums(Content content) {
        FrameKey[] keys = new FrameKey[Layout.FRAMES];
        boolean[] changed = new boolean[Layout.FRAMES];
        Arrays.setAll(keys, t -> new FrameKey(content.of(t), t));
        for (int t = 0; t < changed.length; t++) {
            changed[t] = content.of(t) != 0;
        }
        FrameSums sums = new FrameSums();
        sums.set(keys, changed);
        return sums;
    }
}
