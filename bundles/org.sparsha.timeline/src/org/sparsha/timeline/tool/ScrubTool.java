/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.sparsha.timeline.Tool;
import org.sparsha.timeline.ToolEvent;

/** Drags the cursor along the ruler while the recording is heard under it; a click sets the cursor. */
public final class ScrubTool implements Tool {

    private static final int STILL = 2;

    /** Lets the recording be heard under the hand. */
    public interface Head {

        /** @param sample where the hand is now */
        void scrub(long sample);

        /** The hand has let go. */
        void release();
    }

    private final Head head;
    private int pressedX;
    private boolean dragging;

    /** @param head what is heard */
    public ScrubTool(Head head) {
        this.head = head;
    }

    @Override
    public boolean mouseDown(ToolEvent event) {
        if (!event.isOnRuler() || event.x() < 0 || (event.modifiers() & SWT.SHIFT) != 0) {
            return false;
        }
        pressedX = event.x();
        dragging = false;
        event.timeline().context().setCursor(event.sample());
        return true;
    }

    @Override
    public void mouseDrag(ToolEvent event) {
        if (!dragging && Math.abs(event.x() - pressedX) > STILL) {
            dragging = true;
            head.scrub(event.timeline().axis().sampleAt(pressedX));
        }
        if (dragging) {
            event.timeline().context().setCursor(event.sample());
            head.scrub(event.sample());
        }
    }

    @Override
    public void mouseUp(ToolEvent event) {
        cancel();
        event.timeline().context().setCursor(event.sample());
        event.timeline().context().setChosenSegment(Optional.empty());
        event.timeline().context().setSelection(Optional.empty());
    }

    @Override
    public int pointer(ToolEvent event) {
        return event.isOnRuler() && event.x() >= 0 ? SWT.CURSOR_HAND : SWT.DEFAULT;
    }

    @Override
    public void cancel() {
        if (dragging) {
            head.release();
        }
        dragging = false;
    }
}
