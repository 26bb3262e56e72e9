/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.List;

/**
 * How well a folder fits a scheme.
 *
 * @param scheme the scheme's id
 * @param confidence how sure it is, 0 (no) to 1 (certain)
 * @param parsed how many of the recordings looked at fit
 * @param looked how many were looked at
 * @param misfits some of those that don't fit, at most {@value #EXAMPLES}
 */
public record SchemeGuess(String scheme, double confidence, int parsed, int looked, List<String> misfits) {

    /** How many examples of what doesn't fit are kept. */
    public static final int EXAMPLES = 5;

    /** Copies the list. */
    public SchemeGuess {
        misfits = List.copyOf(misfits);
    }

    /**
     * The answer of a scheme whose label files aren't there.
     *
     * @param scheme the scheme's id
     * @return a guess of confidence 0
     */
    public static SchemeGuess none(String scheme) {
        return new SchemeGuess(scheme, 0, 0, 0, List.of());
    }
}
