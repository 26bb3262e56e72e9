/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.Tool;
import org.sparsha.timeline.ToolEvent;

/**
 * Sets the cursor, selects by dragging (with Shift from where the selection or cursor was), moves the ends of a selection, and chooses
 * the segment clicked on.
 */
public final class SelectTool implements Tool {

    private static final int GRIP = 4;
    private static final int STILL = 3;

    private long anchor;
    private int pressedX;
    private boolean dragging;
    private Optional<Segment> pressed = Optional.empty();

    @Override
    public boolean mouseDown(ToolEvent event) {
        if (event.x() < -GRIP) {
            return false;
        }
        TimelineContext context = event.timeline().context();
        Optional<SampleRange> selection = context.selection();
        pressedX = event.x();
        dragging = false;
        pressed = event.hit().map(Layer.Hit::segment);
        anchor = event.sample();
        if (selection.isPresent()) {
            SampleRange range = selection.get();
            boolean extend = (event.modifiers() & SWT.SHIFT) != 0;
            boolean later = event.sample() > (range.start() + range.end()) / 2;
            if (extend || onStart(event, range) || onEnd(event, range)) {
                boolean moveEnd = extend ? later : onEnd(event, range);
                anchor = moveEnd ? range.start() : range.end();
                dragging = true;
                select(event);
            }
        } else if ((event.modifiers() & SWT.SHIFT) != 0) {
            anchor = context.cursor();
            dragging = true;
            select(event);
        }
        return true;
    }

    @Override
    public void mouseDrag(ToolEvent event) {
        dragging |= Math.abs(event.x() - pressedX) > STILL;
        if (dragging) {
            select(event);
        }
    }

    @Override
    public void mouseUp(ToolEvent event) {
        TimelineContext context = event.timeline().context();
        if (dragging) {
            context.selection().ifPresent(range -> context.setCursor(range.start()));
            return;
        }
        context.setChosenSegment(pressed);
        context.setSelection(pressed.map(Segment::range));
        context.setCursor(event.sample());
    }

    @Override
    public int pointer(ToolEvent event) {
        Optional<SampleRange> selection = event.timeline().context().selection();
        boolean grip = selection.isPresent() && (onStart(event, selection.get()) || onEnd(event, selection.get()));
        return event.x() < 0 ? SWT.DEFAULT : grip ? SWT.CURSOR_SIZEWE : event.hit().isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM;
    }

    private void select(ToolEvent event) {
        long from = Math.min(anchor, event.sample());
        long to = Math.max(anchor, event.sample());
        event.timeline().context().setChosenSegment(Optional.empty());
        event.timeline().context().setSelection(Optional.of(new SampleRange(from, to)));
    }

    private static boolean onStart(ToolEvent event, SampleRange range) {
        return near(event.timeline().axis(), range.start(), event.x());
    }

    private static boolean onEnd(ToolEvent event, SampleRange range) {
        return near(event.timeline().axis(), range.end(), event.x());
    }

    private static boolean near(TimeAxis axis, long sample, int x) {
        return Math.abs(axis.xOf(sample) - x) <= GRIP;
    }
}
