/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Wheel and touchpad on a timeline: two fingers scroll, pinching and the wheel with Ctrl zoom about the pointer. SWT on GTK tells whole
 * thirds of a wheel's notch only, so a touchpad's slowest moves are lost there.
 */
final class TimelineWheel {

    private static final double ZOOM_PER_LINE = 1.09;
    private static final int POINTS_PER_LINE = 24;
    /** Two fingers that go across never go quite straight: what they go up and down meanwhile is no scrolling of its own. */
    private static final int ACROSS_MILLISECONDS = 250;
    private static final double MOST_AT_ONCE = 4;

    private final Timeline timeline;
    private final TrackStack stack;
    private double magnification = 1;
    private OptionalInt pinched = OptionalInt.empty();
    private boolean wasAcross;
    private int acrossAt;

    TimelineWheel(Timeline timeline, TrackStack stack) {
        this.timeline = timeline;
        this.stack = stack;
    }

    void install() {
        timeline.addListener(SWT.MouseWheel, this::wheeled);
        timeline.addListener(SWT.MouseHorizontalWheel, this::wheeledAcross);
        timeline.addListener(SWT.Gesture, this::gesture);
    }

    private void wheeled(Event event) {
        event.doit = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoom(event.x, Math.pow(ZOOM_PER_LINE, event.count));
        } else if ((event.stateMask & SWT.SHIFT) != 0) {
            scroll(-event.count);
        } else if (stack.total() > stack.visibleHeight()) {
            timeline.scrollBars().scrollDown(-event.count * POINTS_PER_LINE);
        } else if (!wasAcross || event.time - acrossAt > ACROSS_MILLISECONDS) {
            scroll(-event.count);
        }
    }

    private void wheeledAcross(Event event) {
        event.doit = false;
        wasAcross = true;
        acrossAt = event.time;
        scroll(-event.count);
    }

    /** The magnification told is that since the gesture began; its place is kept, since that told may jump from finger to finger. */
    private void gesture(Event event) {
        if (event.detail == SWT.GESTURE_BEGIN) {
            magnification = 1;
            pinched = OptionalInt.empty();
        } else if (event.detail == SWT.GESTURE_MAGNIFY && event.magnification > 0 && Double.isFinite(event.magnification)) {
            if (pinched.isEmpty()) {
                pinched = OptionalInt.of(event.x);
            }
            zoom(pinched.getAsInt(), Math.max(1 / MOST_AT_ONCE, Math.min(MOST_AT_ONCE, event.magnification / magnification)));
            magnification = event.magnification;
        }
    }

    private void zoom(int x, double factor) {
        timeline.setAxis(timeline.axis().zoomed(Math.max(0, x - timeline.gutter()), factor));
    }

    private void scroll(int lines) {
        timeline.setAxis(timeline.axis().scrolled(lines * POINTS_PER_LINE));
    }
}
