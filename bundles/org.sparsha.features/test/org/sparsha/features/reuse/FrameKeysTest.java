/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class FrameKeysTest {

    private static final int RATE = 16000;
    private static final int HOP = 160;

    /** Of variants with random segments missing, frames have one key where all their samples are the same, and only there. */
    @Test
    void sameKeysAreSameSamples() {
        for (int length : new int[] {HOP / 2, HOP, HOP + 32, 4 * HOP, 5 * HOP + 106}) {
            float[] clip = Signals.speechLike(RATE / 2, RATE, 5);
            List<FrameKeys> keys = new ArrayList<>();
            List<float[]> variants = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(length);
            for (int i = 0; i < 6; i++) {
                float[] variant = clip.clone();
                for (int from = 0; from < clip.length; from += 700) {
                    if (random.nextBoolean()) {
                        Arrays.fill(variant, from, Math.min(clip.length, from + 700), 0);
                    }
                }
                variants.add(variant);
                keys.add(new FrameKeys(variant, FrameKeysTest::start, length));
            }
            for (int t = 0; t <= clip.length / HOP; t++) {
                for (int other = 1; other < variants.size(); other++) {
                    boolean same = Arrays.equals(frame(variants.get(0), t, length), frame(variants.get(other), t, length));
                    assertEquals(same, keys.get(0).of(t, 0).equals(keys.get(other).of(t, 0)), "frame " + t + " of " + length);
                }
            }
        }
    }

    @Test
    void anySampleAndTheKindMatter() {
        float[] clip = Signals.speechLike(RATE / 8, RATE, 6);
        int t = 4;
        int length = 4 * HOP + 32;
        FrameKey key = new FrameKeys(clip, FrameKeysTest::start, length).of(t, 0);
        for (int i = start(t); i < start(t) + length; i++) {
            float[] other = clip.clone();
            other[i] = Math.nextUp(other[i]);
            assertNotEquals(key, new FrameKeys(other, FrameKeysTest::start, length).of(t, 0), "sample " + i);
        }
        assertNotEquals(key, new FrameKeys(clip, FrameKeysTest::start, length).of(t, 1));
    }

    /** Frames at the ends see fewer samples: they are not those of silence inside, nor of each other. */
    @Test
    void endsAreTheirOwn() {
        FrameKeys keys = new FrameKeys(new float[10 * HOP], FrameKeysTest::start, 3 * HOP);
        assertEquals(keys.of(4, 0), keys.of(5, 0));
        assertNotEquals(keys.of(0, 0), keys.of(4, 0));
        assertNotEquals(keys.of(10, 0), keys.of(4, 0));
        assertNotEquals(keys.of(10, 0), keys.of(0, 0));
        assertNotEquals(keys.of(10, 0), keys.of(9, 0));
    }

    private static int start(int t) {
        return t * HOP - HOP;
    }

    private static float[] frame(float[] samples, int t, int length) {
        float[] frame = new float[length];
        for (int i = 0; i < length; i++) {
            int at = start(t) + i;
            frame[i] = at >= 0 && at < samples.length ? samples[at] : 0;
        }
        return frame;
    }
}
