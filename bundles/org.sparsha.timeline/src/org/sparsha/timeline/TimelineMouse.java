/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Mouse, wheel and touchpad on a timeline: hands presses to the tools, drags dividers, zooms and scrolls, tells what is hovered. */
final class TimelineMouse {

    private static final double ZOOM_PER_LINE = 1.09;
    private static final int POINTS_PER_LINE = 24;

    private final Timeline timeline;
    private final TrackStack stack;
    private final ScrollBars scrollBars;
    private Optional<Tool> active = Optional.empty();
    private OptionalInt divider = OptionalInt.empty();
    private int dividerY;
    private int dividerHeight;
    private double magnification = 1;

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
        timeline.addListener(SWT.MouseWheel, this::wheeled);
        timeline.addListener(SWT.MouseHorizontalWheel, this::wheeledAcross);
        timeline.addListener(SWT.Gesture, this::gesture);
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
    }

    private void wheeled(Event event) {
        event.doit = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoom(event.x, Math.pow(ZOOM_PER_LINE, event.count));
        } else if ((event.stateMask & SWT.SHIFT) != 0 || stack.total() <= stack.visibleHeight()) {
            scroll(-event.count);
        } else {
            scrollBars.scrollDown(-event.count * POINTS_PER_LINE);
        }
    }

    private void wheeledAcross(Event event) {
        event.doit = false;
        scroll(-event.count);
    }

    private void gesture(Event event) {
        if (event.detail == SWT.GESTURE_BEGIN) {
            magnification = 1;
        } else if (event.detail == SWT.GESTURE_MAGNIFY && event.magnification > 0) {
            zoom(event.x, event.magnification / magnification);
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
