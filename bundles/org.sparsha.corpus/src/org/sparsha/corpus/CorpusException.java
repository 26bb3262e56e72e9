/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import org.sparsha.core.SparshaException;

/** Something about a corpus, a table, an annotation file or an evaluation run that the user has to know and can act on. */
public class CorpusException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /** @param message what went wrong, where, and what to do */
    public CorpusException(String message) {
        super(message);
    }

    /**
     * @param message what went wrong, where, and what to do
     * @param cause what was caught
     */
    public CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
