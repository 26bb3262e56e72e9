/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.pitch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VariantPitchTest {

    private static final int RATE = 16000;

    /** Random masks of segments, many of which share local patterns: every track is that from scratch, bit for bit, on any thread. */
    @Test
    void equalsTheTrackFromScratch() {
        float[] clip = Signals.speechLike(3 * RATE / 2, RATE, 3);
        ViterbiPitchTracker tracker = new ViterbiPitchTracker(60, 500, 0.01);
        VariantPitch variants = new VariantPitch(tracker, clip, RATE);
        IntStream.range(0, 60).parallel().forEach(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            float[] variant = clip.clone();
            List<SampleRange> changed = new ArrayList<>();
            for (int from = 0; from < clip.length; from += 800) {
                if (random.nextDouble() < 0.4) {
                    int to = Math.min(clip.length, from + 800);
                    Arrays.fill(variant, from, to, 0);
                    changed.add(new SampleRange(from, to));
                }
            }
            PitchTrack expected = tracker.track(variant, RATE);
            PitchTrack found = variants.track(variant, changed);
            assertEquals(expected.frames(), found.frames());
            for (int t = 0; t < expected.frames(); t++) {
                assertEquals(expected.hertz(t), found.hertz(t));
                assertEquals(expected.periodicity(t), found.periodicity(t));
            }
        });
    }
}
