/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

/**
 * What one metric says about trust in the explanation that it judged.
 *
 * @param level the level it comes to; never {@link TrustLevel#UNKNOWN}: a metric that can't tell makes no statement
 * @param criterion one sentence that names the thresholds by which it comes to that, the same for all explanations
 */
public record TrustStatement(TrustLevel level, String criterion) {

    /** Refuses a level that says nothing. */
    public TrustStatement {
        if (level == TrustLevel.UNKNOWN) {
            throw new IllegalArgumentException("A statement needs a level; leave it out where nothing can be said.");
        }
    }
}
