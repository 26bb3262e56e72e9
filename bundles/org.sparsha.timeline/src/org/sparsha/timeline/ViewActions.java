/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.timeline.input.TimelineAction;

/** Zooming, scrolling, cursor and selection by keys or commands. */
final class ViewActions implements ActionHandler {

    private static final double ZOOM = 1.5;
    private static final double SCROLL = 0.2;
    private static final int STEP = 4;

    private final Timeline timeline;

    ViewActions(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public boolean perform(TimelineAction action) {
        TimeAxis axis = timeline.axis();
        TimelineContext context = timeline.context();
        switch (action) {
            case ZOOM_IN -> timeline.setAxis(axis.zoomed(anchor(), ZOOM));
            case ZOOM_OUT -> timeline.setAxis(axis.zoomed(anchor(), 1 / ZOOM));
            case ZOOM_SELECTION -> context.selection().ifPresent(range -> timeline.setAxis(axis.showing(range)));
            case ZOOM_ALL -> timeline.setAxis(axis.showing(new SampleRange(0, axis.length())));
            case SCROLL_LEFT -> timeline.setAxis(axis.scrolled(Math.floor(-axis.width() * SCROLL)));
            case SCROLL_RIGHT -> timeline.setAxis(axis.scrolled(Math.ceil(axis.width() * SCROLL)));
            case GO_START -> goTo(0);
            case GO_END -> goTo(axis.length());
            case CURSOR_LEFT -> goTo(timeline.context().cursor() + step(-1));
            case CURSOR_RIGHT -> goTo(timeline.context().cursor() + step(1));
            case EXTEND_LEFT -> extend(-1);
            case EXTEND_RIGHT -> extend(1);
            case SELECT_ALL -> context.setSelection(Optional.of(new SampleRange(0, axis.length())));
            case CANCEL -> cancel();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void cancel() {
        timeline.tools().forEach(Tool::cancel);
        timeline.context().setSelection(Optional.empty());
        timeline.context().setChosenSegment(Optional.empty());
    }

    private void goTo(long sample) {
        timeline.context().setCursor(sample);
        timeline.setAxis(timeline.axis().revealing(sample));
    }

    private long step(int direction) {
        return direction * Math.max(1, Math.round(STEP * timeline.axis().samplesPerPoint()));
    }

    private void extend(int direction) {
        TimelineContext context = timeline.context();
        long cursor = Math.min(context.cursor(), context.length());
        SampleRange selection = context.selection().orElse(new SampleRange(cursor, cursor));
        if (selection.isEmpty() && direction < 0) {
            context.setSelection(Optional.of(new SampleRange(Math.max(0, cursor + step(direction)), Math.max(1, cursor))));
            timeline.setAxis(timeline.axis().revealing(Math.max(0, cursor + step(direction))));
            return;
        }
        long start = Math.min(selection.start(), context.length() - 1);
        long end = Math.max(start + 1, Math.min(context.length(), selection.end() + step(direction)));
        context.setSelection(Optional.of(new SampleRange(start, end)));
        timeline.setAxis(timeline.axis().revealing(end));
    }

    /** Zooming keeps the mouse's place if the mouse is over the tracks, else the selection's middle, the cursor's or the view's. */
    private double anchor() {
        TimeAxis axis = timeline.axis();
        if (timeline.mouseX().isPresent()) {
            return timeline.mouseX().getAsInt();
        }
        long sample = timeline.context().selection().map(range -> (range.start() + range.end()) / 2).orElse(timeline.context().cursor());
        double x = axis.xOf(sample);
        return x >= 0 && x <= axis.width() ? x : axis.width() / 2.0;
    }
}
