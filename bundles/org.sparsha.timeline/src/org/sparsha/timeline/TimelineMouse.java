/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The mouse on a timeline: hands presses to the tools, drags dividers, tells what is hovered. */
final class TimelineMouse {

    private final Timeline timeline;
    private final TrackStack stack;
    private final ScrollBars scrollBars;
    private Optional<Tool> active = Optional.empty();
    private OptionalInt divider = OptionalInt.empty();
    private int dividerY;
    private int dividerHeight;

    TimelineMouse(Timeline timeline, TrackStack stack) {
        this.timeline = timeline;
        this.stack = stack;
        this.scrollBars = timeline.scrollBars();
    }

    void install() {
        timeline.addListener(SWT.MouseDown, this::pressed);
        timeline.addListener(SWT.MouseMove, this::moved);
        timeline.addListener(SWT.MouseUp, this::released);
        timeline.addListener(SWT.MouseDoubleClick, this::doubleClicked);
        timeline.addListener(SWT.MouseExit, event -> left());
    }

    private void pressed(Event event) {
        timeline.setFocus();
        if (event.button != 1) {
            return;
        }
        divider = stack.dividerAt(event.y);
        if (divider.isPresent()) {
            dividerY = event.y;
            dividerHeight = stack.height(divider.getAsInt());
            return;
        }
        ToolEvent toolEvent = timeline.eventAt(event.x, event.y, event.stateMask);
        active = timeline.tools().stream().filter(tool -> tool.mouseDown(toolEvent)).findFirst();
    }

    private void moved(Event event) {
        if (divider.isPresent()) {
            stack.resizeTrack(divider.getAsInt(), dividerHeight + event.y - dividerY);
            scrollBars.update();
            timeline.redraw();
            return;
        }
        ToolEvent toolEvent = timeline.eventAt(event.x, event.y, event.stateMask);
        timeline.setMouseX(toolEvent.x() >= 0 ? OptionalInt.of(toolEvent.x()) : OptionalInt.empty());
        if (active.isPresent()) {
            drag(active.get(), event, toolEvent);
            return;
        }
        timeline.context().setHoveredSegment(toolEvent.hit().map(Layer.Hit::segment));
        timeline.context().setReadout(toolEvent.x() < 0 ? "" : timeline.readoutAt(event.x, event.y));
        // A name in the gutter may be too long for it.
        OptionalInt named = event.x < timeline.gutter() ? stack.trackAt(event.y) : OptionalInt.empty();
        timeline.setToolTipText(named.isPresent() ? stack.tracks().get(named.getAsInt()).name() : null);
        int pointer = stack.dividerAt(event.y).isPresent() ? SWT.CURSOR_SIZENS
                : timeline.tools().stream().mapToInt(tool -> tool.pointer(toolEvent)).filter(wanted -> wanted != SWT.DEFAULT).findFirst()
                        .orElse(SWT.CURSOR_ARROW);
        timeline.setCursor(timeline.getDisplay().getSystemCursor(pointer));
    }

    /** Drags; beyond the edge the view follows. */
    private void drag(Tool tool, Event event, ToolEvent toolEvent) {
        int over = toolEvent.x() < 0 ? toolEvent.x() : Math.max(0, toolEvent.x() - timeline.axis().width());
        if (over != 0) {
            timeline.setAxis(timeline.axis().scrolled(Math.max(-60, Math.min(60, over))));
            tool.mouseDrag(timeline.eventAt(event.x, event.y, event.stateMask));
        } else {
            tool.mouseDrag(toolEvent);
        }
    }

    private void released(Event event) {
        divider = OptionalInt.empty();
        Optional<Tool> tool = active;
        active = Optional.empty();
        tool.ifPresent(used -> used.mouseUp(timeline.eventAt(event.x, event.y, event.stateMask)));
    }

    private void doubleClicked(Event event) {
        if (event.button == 1) {
            ToolEvent toolEvent = timeline.eventAt(event.x, event.y, event.stateMask);
            boolean taken = timeline.tools().stream().anyMatch(tool -> tool.mouseDoubleClick(toolEvent));
            if (taken) {
                active = Optional.empty();
            }
        }
    }

    private void left() {
        timeline.setMouseX(OptionalInt.empty());
        timeline.context().setHoveredSegment(Optional.empty());
        timeline.context().setReadout("");
        timeline.setToolTipText(null);
    }
}
