/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.OptionalLong;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/**
 * Moves the play cursor with the sound: asks where the sound is as often as the screen is painted and tells the context. To be used on
 * the UI thread.
 */
public final class CursorAnimator {

    private static final int MILLISECONDS = 12;

    private final Display display;
    private final TimelineContext context;
    private final Supplier<OptionalLong> position;
    private final Runnable tick = this::tick;
    private boolean running;

    /**
     * @param display the display whose UI thread the context belongs to
     * @param context takes the play position
     * @param position where the sound is that is heard now, in samples; empty when it has stopped
     */
    public CursorAnimator(Display display, TimelineContext context, Supplier<OptionalLong> position) {
        this.display = display;
        this.context = context;
        this.position = position;
    }

    /** Begins to follow the sound, until it stops. */
    public void start() {
        if (!running) {
            running = true;
            tick();
        }
    }

    /** Stops following at once. */
    public void stop() {
        running = false;
        context.setPlayPosition(OptionalLong.empty());
    }

    private void tick() {
        if (!running || display.isDisposed()) {
            return;
        }
        OptionalLong now = position.get();
        context.setPlayPosition(now);
        if (now.isPresent()) {
            display.timerExec(MILLISECONDS, tick);
        } else {
            running = false;
        }
    }
}
