/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import org.sparsha.core.SparshaException;

/** A model package that can't be read, doesn't fit itself, or fails when asked. */
public class ModelException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what, where, what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * @param message what, where, what to do
     * @param cause what was caught
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
