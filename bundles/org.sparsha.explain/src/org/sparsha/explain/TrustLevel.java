/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Locale;

/** How far an explanation can be trusted, from the best to the worst, and not known. */
public enum TrustLevel {

    /** What is marked decides the answer, and as much taken at random doesn't. */
    TRUSTWORTHY("Trustworthy here."),

    /** What is marked matters clearly more than as much taken at random. */
    POINTING("Points the right way."),

    /** What is marked matters no more than as much taken at random, or the answer itself means little. */
    DOUBTFUL("Don't rely on it here."),

    /** Nothing that can tell was measured. */
    UNKNOWN("Not checked yet.");

    private final String words;

    TrustLevel(String words) {
        this.words = words;
    }

    /** @return the level as a short sentence for the user */
    public String words() {
        return words;
    }

    /** @return the level's name in JSON, in lower case */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param other another level
     * @return the more careful of the two; what is unknown gives way
     */
    public TrustLevel lower(TrustLevel other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == UNKNOWN ? other : this;
        }
        return compareTo(other) >= 0 ? this : other;
    }
}
