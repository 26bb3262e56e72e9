/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.json;

import org.sparsha.core.SparshaException;

/** A JSON text that isn't JSON, or lacks something, or has something of another type. The message names file and place. */
public class JsonFormatException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what, where
     */
    public JsonFormatException(String message) {
        super(message);
    }

    /**
     * @param message what, where
     * @param cause what was caught
     */
    public JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
