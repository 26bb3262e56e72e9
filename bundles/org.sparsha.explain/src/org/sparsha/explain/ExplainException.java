/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import org.sparsha.core.SparshaException;

/** An explanation that can't be made, with what went wrong, where, and what to do. */
public class ExplainException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what, where, what to do
     */
    public ExplainException(String message) {
        super(message);
    }

    /**
     * @param message what, where, what to do
     * @param cause what was caught
     */
    public ExplainException(String message, Throwable cause) {
        super(message, cause);
    }
}
