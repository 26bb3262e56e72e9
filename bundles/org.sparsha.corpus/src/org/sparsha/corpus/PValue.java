/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Locale;

/** How p values are written. */
public final class PValue {

    private static final double LEAST = 0.001;

    private PValue() {
    }

    /**
     * @param p a p value, 0 to 1
     * @return three decimals; none is ever written as 0, since no test of this program can tell a chance from none
     */
    public static String words(double p) {
        return p < LEAST ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }
}
