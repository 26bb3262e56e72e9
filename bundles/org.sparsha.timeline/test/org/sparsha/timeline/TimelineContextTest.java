/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.TimelineContext.Aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimelineContextTest {

    private final TimelineContext context = new TimelineContext(1000, 100);
    private final List<Aspect> told = new ArrayList<>();

    @Test
    void tellsEachChangeOnce() {
        context.addListener((changed, aspects) -> told.addAll(aspects));
        Segment segment = new Segment(new SampleRange(10, 20), "a");
        context.setHoveredSegment(Optional.of(segment));
        context.setHoveredSegment(Optional.of(new Segment(new SampleRange(10, 20), "a")));
        context.setCursor(5);
        context.setCursor(5);
        context.setSelection(Optional.of(new SampleRange(3, 9)));
        assertEquals(List.of(Aspect.HOVERED_SEGMENT, Aspect.CURSOR, Aspect.SELECTION), told);
    }

    @Test
    void cutsToTheClip() {
        context.setCursor(5000);
        context.setSelection(Optional.of(new SampleRange(900, 3000)));
        context.setRange(new SampleRange(500, 7000));
        assertEquals(1000, context.cursor());
        assertEquals(new SampleRange(900, 1000), context.selection().get());
        assertEquals(new SampleRange(500, 1000), context.range());
        context.setSelection(Optional.of(new SampleRange(4, 4)));
        assertTrue(context.selection().isEmpty());
    }

    @Test
    void goesOnShowingAllWhileARecordingGrows() {
        context.setLength(2000);
        assertEquals(new SampleRange(0, 2000), context.range());
        context.setRange(new SampleRange(100, 200));
        context.setLength(3000);
        assertEquals(new SampleRange(100, 200), context.range());
    }

    @Test
    void noLongerTellsWhoHasLeft() {
        TimelineContext.Listener listener = (changed, aspects) -> told.addAll(aspects);
        context.addListener(listener);
        context.removeListener(listener);
        context.setLoop(true);
        assertTrue(told.isEmpty());
    }
}
