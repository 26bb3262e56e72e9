/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

import org.sparsha.core.SparshaException;

/** Something about features that the user can act on: parameters that don't go together, a recipe that isn't there. */
public class FeatureException extends SparshaException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence (or two) for the user, naming the thing concerned and the remedy
     */
    public FeatureException(String message) {
        super(message);
    }
}
