/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import org.sparsha.core.SparshaException;

/** Something about training or exporting that the user can act on. */
public class TrainingException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence (or two) for the user, naming the thing concerned and the remedy
     */
    public TrainingException(String message) {
        super(message);
    }

    /**
     * @param message one sentence (or two) for the user, naming the thing concerned and the remedy
     * @param cause what was caught, for developers
     */
    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
