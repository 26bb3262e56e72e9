/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RulerTicksTest {

    @Test
    void labelsRoundTimes() {
        TimeAxis axis = TimeAxis.whole(16_000L * 5, 16_000, 1000);
        List<String> labels = RulerTicks.of(axis, 80).between(axis, 0, 1000).stream().map(RulerTicks.Tick::label)
                .filter(label -> !label.isEmpty())
                .toList();
        assertEquals(List.of("0:00.0", "0:00.5", "0:01.0", "0:01.5", "0:02.0", "0:02.5", "0:03.0", "0:03.5", "0:04.0", "0:04.5", "0:05.0"),
                labels);
    }

    @Test
    void keepsLabelsApartAtAnyMagnification() {
        TimeAxis axis = TimeAxis.whole(2L * 3600 * 44_100, 44_100, 1800);
        while (axis.samplesPerPoint() > 0.03) {
            RulerTicks ticks = RulerTicks.of(axis, 70);
            double points = ticks.seconds() * axis.sampleRate() / axis.samplesPerPoint();
            assertTrue(points >= 70 - 1e-6 && points < 70 * 3.1, axis + ": " + points);
            assertTrue(ticks.between(axis, 0, 1800).size() < 400);
            axis = axis.zoomed(900, 1.7);
        }
    }

    @Test
    void writesHoursAndMilliseconds() {
        assertEquals("1:02:03", TimeFormat.format(3723, 0));
        assertEquals("0:01.412", TimeFormat.format(1.4119999, 3));
        assertEquals("1:00", TimeFormat.format(59.7, 0));
        assertEquals("\u22120:00.5", TimeFormat.format(-0.5, 1));
    }

    @Test
    void endsWithTheClip() {
        TimeAxis axis = TimeAxis.whole(16_000, 16_000, 400).showing(new SampleRange(8000, 16_000));
        List<RulerTicks.Tick> ticks = RulerTicks.of(axis, 60).between(axis, 0, 900);
        assertTrue(ticks.get(ticks.size() - 1).position() <= 16_000);
    }
}
