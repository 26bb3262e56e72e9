/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.concurrent.CancellationException;

/** Thrown by {@link Progress#checkCancelled()} once the user has cancelled. Unchecked: it passes through algorithms untouched. */
public class CancelledException extends CancellationException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a fixed message. */
    public CancelledException() {
        super("Cancelled.");
    }
}
