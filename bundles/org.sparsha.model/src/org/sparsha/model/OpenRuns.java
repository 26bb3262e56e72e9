/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.HashSet;
import java.util.Set;

/** The runs of a graph that go on, so that it isn't taken away under them. Thread-safe. */
final class OpenRuns {

    private final Set<TimeLimit> open = new HashSet<>();
    private boolean closed;

    /**
     * A run wants to begin.
     *
     * @param run what ends it
     * @return whether it may; if so, {@link #ended} must follow
     */
    synchronized boolean begin(TimeLimit run) {
        return !closed && open.add(run);
    }

    /** @param run one that is over, whatever came of it */
    synchronized void ended(TimeLimit run) {
        open.remove(run);
        notifyAll();
    }

    /** @return whether no run may begin any more */
    synchronized boolean areClosed() {
        return closed;
    }

    /**
     * Lets no run begin any more, ends those that go on and waits for them, even if this thread is interrupted: they end after the
     * operation that they are in.
     *
     * @return whether this call closed it, and not one before
     */
    synchronized boolean close() {
        boolean first = !closed;
        closed = true;
        open.forEach(TimeLimit::end);
        boolean interrupted = false;
        while (!open.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true; // kept for later: a session must not be taken away under a run
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return first;
    }
}
