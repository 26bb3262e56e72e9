/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.OptionalLong;
import java.util.function.DoubleFunction;

import org.eclipse.swt.widgets.Display;

/**
 * Moves the play cursor with the sound: asks where the sound is, more often than a screen is painted, and tells the context. A cursor
 * is painted some milliseconds later and then stands still until it is painted again, so it is put where the sound will be in the middle
 * of that time. To be used on the UI thread.
 */
public final class CursorAnimator {

    private static final int MILLISECONDS = 8;
    /** Seconds from one paint to the next: window systems paint 60 times a second, however often something changes. */
    private static final double FRAME = 1.0 / 60;
    private static final double LONGEST_LEAD = 0.03;

    private final Display display;
    private final TimelineContext context;
    private final DoubleFunction<OptionalLong> position;
    private final Runnable tick = this::tick;
    private boolean running;
    private long lastTick;
    /** Seconds from one tick to the next, averaged. */
    private double interval;

    /**
     * @param display the display whose UI thread the context belongs to
     * @param context takes the play position
     * @param position given a number of seconds, where the sound is that will be heard then, in samples; empty when it has stopped
     */
    public CursorAnimator(Display display, TimelineContext context, DoubleFunction<OptionalLong> position) {
        this.display = display;
        this.context = context;
        this.position = position;
    }

    /** Begins to follow the sound, until it stops. */
    public void start() {
        if (!running) {
            running = true;
            lastTick = System.nanoTime();
            interval = MILLISECONDS / 1000.0;
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
        long time = System.nanoTime();
        interval += ((time - lastTick) * 1e-9 - interval) / 4;
        lastTick = time;
        OptionalLong now = position.apply(Math.min(LONGEST_LEAD, (interval + Math.max(interval, FRAME)) / 2));
        context.setPlayPosition(now);
        if (now.isPresent()) {
            display.timerExec(MILLISECONDS, tick);
        } else {
            running = false;
        }
    }
}
