/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.function.BooleanSupplier;

/**
 * Something that can be done with the recording.
 *
 * @param run does it
 * @param can whether it makes sense now
 * @param on whether it is on, if it can be switched
 */
record EditorCommand(Runnable run, BooleanSupplier can, BooleanSupplier on) {

    /** Something that always makes sense. */
    static EditorCommand of(Runnable run) {
        return new EditorCommand(run, () -> true, () -> false);
    }

    /** Something that makes sense at times. */
    static EditorCommand when(BooleanSupplier can, Runnable run) {
        return new EditorCommand(run, can, () -> false);
    }

    /** Something that is switched on and off. */
    static EditorCommand toggle(BooleanSupplier on, Runnable run) {
        return new EditorCommand(run, () -> true, on);
    }
}
