/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.sparsha.core.SparshaException;

/** A call of the command line that can't be carried out as it stands. */
public class WrongCallException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do
     */
    public WrongCallException(String message) {
        super(message);
    }
}
