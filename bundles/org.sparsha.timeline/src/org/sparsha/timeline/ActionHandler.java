/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import org.sparsha.timeline.input.TimelineAction;

/** Carries out actions that commands ask for, on the UI thread. */
@FunctionalInterface
public interface ActionHandler {

    /**
     * @param action what is asked for
     * @return whether it has been done here; false leaves it to others
     */
    boolean perform(TimelineAction action);
}
