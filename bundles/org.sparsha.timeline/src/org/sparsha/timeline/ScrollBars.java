/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ScrollBar;

/** Keeps the scroll bars of a timeline in step with its axis and its tracks. */
final class ScrollBars {

    private static final int STEPS = 1_000_000;

    private final Timeline timeline;
    private final TrackStack stack;
    private boolean updating;

    ScrollBars(Timeline timeline, TrackStack stack) {
        this.timeline = timeline;
        this.stack = stack;
        timeline.setScrollbarsMode(SWT.NONE); // bars that fade in and out have GTK paint all of the canvas for a second each time
        timeline.getHorizontalBar().addListener(SWT.Selection, event -> scrolledAcross());
        timeline.getVerticalBar().addListener(SWT.Selection, event -> scrolledDown());
    }

    void update() {
        updating = true;
        TimeAxis axis = timeline.axis();
        double seen = axis.isWhole() ? 1 : axis.width() * axis.samplesPerPoint() / Math.max(1, axis.length());
        int thumb = (int) Math.max(1, Math.min(STEPS, Math.round(STEPS * seen)));
        int selection = (int) Math.round(STEPS * axis.origin() / Math.max(1, axis.length()));
        ScrollBar across = timeline.getHorizontalBar();
        across.setValues(Math.min(selection, STEPS - thumb), 0, STEPS, thumb, Math.max(1, thumb / 10), thumb);
        across.setEnabled(thumb < STEPS);
        ScrollBar down = timeline.getVerticalBar();
        int total = Math.max(1, stack.total());
        int visible = Math.min(total, stack.visibleHeight());
        down.setValues(stack.offset(), 0, total, visible, 20, Math.max(1, visible));
        down.setVisible(visible < total);
        updating = false;
    }

    void scrollDown(int points) {
        if (stack.scrollTo(stack.offset() + points)) {
            update();
            timeline.redraw();
        }
    }

    private void scrolledAcross() {
        if (!updating) {
            TimeAxis axis = timeline.axis();
            timeline.setAxis(axis.startingAt((double) timeline.getHorizontalBar().getSelection() / STEPS * axis.length()));
        }
    }

    private void scrolledDown() {
        if (!updating && stack.scrollTo(timeline.getVerticalBar().getSelection())) {
            timeline.redraw();
        }
    }
}
