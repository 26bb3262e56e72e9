/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

/** What runs on a recording. */
public sealed interface RunState {

    /** Nothing runs. */
    RunState IDLE = new Idle();

    /** Nothing runs. */
    record Idle() implements RunState {
    }

    /**
     * Something runs.
     *
     * @param label what happens, for the user
     * @param done how much is done, 0 to 1
     * @param remaining estimate of the time left in words; may be empty
     * @param cancel stops it
     */
    record Running(String label, double done, String remaining, Runnable cancel) implements RunState {
    }

    /**
     * The last thing failed.
     *
     * @param message what, where, what to do
     */
    record Failed(String message) implements RunState {
    }
}
