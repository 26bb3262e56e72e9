/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import org.sparsha.core.Warning;

/** A recording in which there is nothing to hear, by {@link org.sparsha.model.Audibility}: no model is asked about it. */
public class NothingToHearException extends ExplainException {

    private static final long serialVersionUID = 1L;

    /** The warning's code, since warnings can't be serialised. */
    private final String code;

    /**
     * @param warning why there is nothing to hear
     */
    public NothingToHearException(Warning warning) {
        super(warning.message());
        code = warning.code();
    }

    /** @return the same as a warning */
    public Warning warning() {
        return new Warning(code, getMessage());
    }
}
