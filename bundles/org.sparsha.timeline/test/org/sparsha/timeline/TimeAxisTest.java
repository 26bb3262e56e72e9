/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeAxisTest {

    private static final long TWO_HOURS = 2L * 3600 * 44_100;

    @Test
    void showsAWholeClipFromEdgeToEdge() {
        TimeAxis axis = TimeAxis.whole(16_000, 16_000, 1000);
        assertEquals(0, axis.xOf(0));
        assertEquals(1000, axis.xOf(16_000), 1e-9);
        assertEquals(new SampleRange(0, 16_000), axis.visible());
        assertTrue(axis.isWhole());
    }

    @Test
    void zoomsAboutAPointThatStays() {
        TimeAxis axis = TimeAxis.whole(TWO_HOURS, 44_100, 1500);
        double before = axis.positionAt(700);
        TimeAxis zoomed = axis.zoomed(700, 100);
        assertEquals(before, zoomed.positionAt(700), zoomed.samplesPerPoint());
        assertEquals(axis.samplesPerPoint() / 100, zoomed.samplesPerPoint(), 1e-9);
    }

    @Test
    void neverLeavesTheClipWhateverIsDone() {
        Random random = new Random(11);
        TimeAxis axis = TimeAxis.whole(TWO_HOURS, 44_100, 1848);
        for (int i = 0; i < 20_000; i++) {
            axis = switch (random.nextInt(5)) {
                case 0 -> axis.zoomed(random.nextInt(axis.width()), Math.exp(random.nextGaussian()));
                case 1 -> axis.scrolled(random.nextInt(4000) - 2000);
                case 2 -> axis.withWidth(1 + random.nextInt(3000));
                case 3 -> axis.startingAt(random.nextDouble() * TWO_HOURS);
                default -> {
                    long start = (long) (random.nextDouble() * TWO_HOURS);
                    yield axis.showing(SampleRange.ofLength(start, Math.min(TWO_HOURS - start, random.nextInt(1_000_000))));
                }
            };
            assertTrue(axis.origin() >= 0);
            assertTrue(axis.positionAt(axis.width()) <= TWO_HOURS + axis.samplesPerPoint() * 1.01, axis.toString());
            assertTrue(axis.samplesPerPoint() >= 1 / 48.0 - 1e-12);
            assertEquals(axis.origin(), axis.originPoint() * axis.samplesPerPoint(), 1e-3);
            assertTrue(new SampleRange(0, TWO_HOURS).contains(axis.visible()));
        }
    }

    @Test
    void scrollsByWholePointsSoThatPicturesStayTheirOwn() {
        TimeAxis axis = TimeAxis.whole(TWO_HOURS, 44_100, 1000).zoomed(500, 37.3);
        assertEquals(axis.originPoint() + 3, axis.scrolled(3).originPoint());
        assertEquals(axis.originPoint() - 250, axis.scrolled(-250).originPoint());
        assertEquals(axis.originPoint(), axis.scrolled(40).scrolled(-40).originPoint());
    }

    @Test
    void roundsToSampleBoundsWithinTheClip() {
        TimeAxis axis = TimeAxis.whole(100, 100, 1000);
        assertEquals(10, axis.sampleAt(100));
        assertEquals(10, axis.sampleAt(104.9));
        assertEquals(0, axis.sampleAt(-50));
        assertEquals(100, axis.sampleAt(5000));
    }

    @Test
    void staysWholeWhenTheWindowOrTheRecordingGrows() {
        TimeAxis axis = TimeAxis.whole(1000, 100, 100);
        assertTrue(axis.withWidth(333).isWhole());
        assertTrue(axis.withLength(5000).isWhole());
        TimeAxis part = axis.showing(new SampleRange(200, 300));
        assertEquals(part.samplesPerPoint(), part.withLength(5000).samplesPerPoint());
        assertEquals(part.origin(), part.withLength(5000).origin());
    }

    @Test
    void revealsOnlyWhatIsOutOfSight() {
        TimeAxis axis = TimeAxis.whole(10_000, 100, 100).showing(new SampleRange(1000, 2000));
        assertSame(axis, axis.revealing(1500));
        TimeAxis moved = axis.revealing(7000);
        assertTrue(moved.visible().contains(7000));
        assertEquals(axis.samplesPerPoint(), moved.samplesPerPoint());
    }

    @Test
    void bearsAnEmptyClip() {
        TimeAxis axis = TimeAxis.whole(0, 16_000, 500);
        assertTrue(axis.visible().isEmpty());
        assertEquals(0, axis.zoomed(10, 5).sampleAt(400));
        assertFalse(axis.scrolled(10).visible().length() > 0);
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new TimeAxis(10, 0, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new TimeAxis(10, 1, Double.NaN, 1, 1));
    }
}
