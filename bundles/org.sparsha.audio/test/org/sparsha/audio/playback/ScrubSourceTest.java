/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A recording that follows the hand. Each sample of the one here says where it stands. */
class ScrubSourceTest {

    private static final int RATE = 16_000;
    private static final int BLOCK = 160;
    private static final float SCALE = 1f / (4 * RATE);

    private final float[][] heard = new float[1][BLOCK];

    private static ScrubSource at(long frame) {
        float[] places = new float[4 * RATE];
        for (int i = 0; i < places.length; i++) {
            places[i] = i * SCALE;
        }
        return new ScrubSource(PlaybackSource.of(AudioClip.ofMono(places, RATE)), frame);
    }

    private double next(ScrubSource scrub) throws AudioException {
        scrub.read(0, heard, 0, BLOCK);
        return heard[0][BLOCK - 1] / SCALE;
    }

    @Test
    void restsInSilence() throws AudioException {
        assertEquals(0, next(at(RATE)));
    }

    @Test
    void runsAfterTheHandAndStopsThere() throws AudioException {
        ScrubSource scrub = at(RATE);
        scrub.moveTo(RATE + 4000);
        next(scrub);
        double second = next(scrub);
        double third = next(scrub);
        assertTrue(RATE < second && second < third && third - second <= ScrubSource.FASTEST * BLOCK + 1, second + " " + third);
        for (int i = 0; i < 200; i++) {
            next(scrub);
        }
        assertEquals(0, next(scrub), "it has come to rest");
        scrub.moveTo(RATE + 4000 + 2000);
        next(scrub);
        assertTrue(next(scrub) >= RATE + 4000, "it goes on from where the hand rested");
    }

    @Test
    void runsBackwards() throws AudioException {
        ScrubSource scrub = at(3 * RATE);
        scrub.moveTo(2 * RATE);
        next(scrub);
        double second = next(scrub);
        double third = next(scrub);
        assertTrue(third < second && second < 3 * RATE, second + " " + third);
        assertEquals(second - ScrubSource.FASTEST * BLOCK, third, 1, "no faster than it may");
    }

    @Test
    void isSilentBeyondTheRecording() throws AudioException {
        ScrubSource scrub = at(100);
        scrub.moveTo(-5000);
        for (int i = 0; i < 20; i++) {
            next(scrub);
        }
        assertEquals(0, next(scrub));
    }
}
