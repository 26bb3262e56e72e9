/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import org.sparsha.core.SparshaException;

/** A report that can't be written or read, with what, where, and what to do. */
public class ReportException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what, where, what to do
     */
    public ReportException(String message) {
        super(message);
    }

    /**
     * @param message what, where, what to do
     * @param cause what was caught
     */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
