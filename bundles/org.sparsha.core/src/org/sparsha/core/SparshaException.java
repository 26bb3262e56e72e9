/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * Root of the checked exceptions whose message is written for the person at the keyboard: what went wrong, where, and what to do.
 * Every bundle has one subclass of its own. Being cancelled is not an error: see {@link CancelledException}.
 */
public class SparshaException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence (or two) for the user, naming the file or thing concerned and the remedy
     */
    public SparshaException(String message) {
        super(message);
    }

    /**
     * @param message one sentence (or two) for the user, naming the file or thing concerned and the remedy
     * @param cause what was caught, for developers
     */
    public SparshaException(String message, Throwable cause) {
        super(message, cause);
    }
}
