/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.sparsha.timeline.TimeAxis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Wheel and touchpad on a timeline, by events as the window system makes them. */
class TimelineTouchTest extends TimelineTest {

    private static final int HELD = 300;

    private Event event(int count, int modifiers) {
        Event event = new Event();
        event.x = timeline.gutter() + HELD;
        event.y = middle(0);
        event.count = count;
        event.stateMask = modifiers;
        return event;
    }

    private void pinch(int detail, double magnification, int x) {
        Event event = event(0, 0);
        event.detail = detail;
        event.magnification = magnification;
        event.x = timeline.gutter() + x;
        timeline.notifyListeners(SWT.Gesture, event);
    }

    private double held() {
        return timeline.axis().positionAt(HELD);
    }

    @Test
    void wheelZoomsAboutTheMouseAndScrolls() {
        display.syncExec(() -> {
            TimeAxis before = timeline.axis();
            double held = held();
            timeline.notifyListeners(SWT.MouseWheel, event(10, SWT.MOD1));
            assertTrue(timeline.axis().samplesPerPoint() < before.samplesPerPoint() / 2);
            assertEquals(held, held(), timeline.axis().samplesPerPoint());
            assertEquals(timeline.axis().visible(), context.range());
            double origin = timeline.axis().origin();
            timeline.notifyListeners(SWT.MouseWheel, event(-3, SWT.SHIFT));
            assertTrue(timeline.axis().origin() > origin);
        });
    }

    /** The magnification told grows from the gesture's begin; each gesture begins anew; its place is where it began. */
    @Test
    void pinchZoomsAboutThePlaceWhereItBegan() {
        display.syncExec(() -> {
            double step = timeline.axis().samplesPerPoint();
            double held = held();
            for (int gesture = 1; gesture <= 2; gesture++) {
                pinch(SWT.GESTURE_BEGIN, 0, 0);
                pinch(SWT.GESTURE_MAGNIFY, 1.2, HELD);
                pinch(SWT.GESTURE_MAGNIFY, 1.6, HELD + 40);
                pinch(SWT.GESTURE_MAGNIFY, 2, HELD - 40);
                pinch(SWT.GESTURE_END, 0, 0);
                assertEquals(step / Math.pow(2, gesture), timeline.axis().samplesPerPoint(), 1e-6);
                assertEquals(held, held(), timeline.axis().samplesPerPoint());
            }
            pinch(SWT.GESTURE_BEGIN, 0, 0);
            pinch(SWT.GESTURE_MAGNIFY, 0.25, HELD);
            assertTrue(timeline.axis().isWhole());
        });
    }

    @Test
    void gesturesThatMakeNoSenseDoNothing() {
        display.syncExec(() -> {
            pinch(SWT.GESTURE_MAGNIFY, 2, HELD);
            TimeAxis before = timeline.axis();
            for (double magnification : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
                pinch(SWT.GESTURE_MAGNIFY, magnification, HELD);
            }
            pinch(SWT.GESTURE_ROTATE, 3, HELD);
            assertEquals(before, timeline.axis());
        });
    }

    /** Two fingers that go across go a little up and down, too; that scrolls nothing on its own. */
    @Test
    void twoFingersScrollAcross() {
        display.syncExec(() -> {
            timeline.notifyListeners(SWT.MouseWheel, event(20, SWT.MOD1));
            double origin = timeline.axis().origin();
            Event across = event(-2, 0);
            across.time = 1000;
            timeline.notifyListeners(SWT.MouseHorizontalWheel, across);
            double moved = timeline.axis().origin();
            assertTrue(moved > origin);
            assertFalse(across.doit);
            Event down = event(1, 0);
            down.time = 1010;
            timeline.notifyListeners(SWT.MouseWheel, down);
            assertEquals(moved, timeline.axis().origin());
            down.time = 2000;
            timeline.notifyListeners(SWT.MouseWheel, down);
            assertTrue(timeline.axis().origin() < moved);
        });
    }
}
