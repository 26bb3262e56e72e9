/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * Tells listeners of a change, soon and one after the other, each as an event of its own: the window takes what the user does and paints
 * in between. However often it is told of changes meanwhile, a listener that waits is told once.
 */
final class SoonTold {

    private final Executor ui;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private boolean telling;

    /** {@code ui} runs what it is given as an event of its own on the UI's thread, or not at all once that has ended. */
    SoonTold(Executor ui) {
        this.ui = ui;
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
        synchronized (this) {
            waiting.remove(listener);
        }
    }

    /** Something has changed. Any thread. */
    void changed() {
        synchronized (this) {
            waiting.addAll(listeners);
            if (telling || waiting.isEmpty()) {
                return;
            }
            telling = true;
        }
        ui.execute(this::next);
    }

    /** Whether somebody still waits to be told. */
    synchronized boolean isTelling() {
        return telling;
    }

    private void next() {
        Runnable first;
        synchronized (this) {
            first = waiting.isEmpty() ? () -> { } : waiting.iterator().next();
            waiting.remove(first);
        }
        try {
            first.run();
        } finally {
            boolean more;
            synchronized (this) {
                more = !waiting.isEmpty();
                telling = more;
            }
            if (more) {
                ui.execute(this::next);
            }
        }
    }
}
