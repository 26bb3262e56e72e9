/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.onnx;

import org.sparsha.core.SparshaException;

/** A graph that can't be made of what there is, or can't be read. The message says what, where, and what to do. */
public final class GraphException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public GraphException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do
     * @param cause what it comes from
     */
    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
