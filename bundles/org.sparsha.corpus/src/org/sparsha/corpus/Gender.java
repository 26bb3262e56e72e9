/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Locale;

/** Gender of a speaker as a corpus states it. */
public enum Gender {
    /** Stated as female. */
    FEMALE,
    /** Stated as male. */
    MALE,
    /** Stated as something else. */
    OTHER,
    /** Not stated. */
    UNKNOWN;

    /**
     * Reads what tables usually hold: {@code f}, {@code w}, {@code female}, {@code m}, {@code male}, in any case.
     *
     * @param text the text, may be empty
     * @return the gender; {@link #UNKNOWN} for an empty text, {@link #OTHER} for one that isn't known
     */
    public static Gender parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "unknown", "na", "nan", "none", "-" -> UNKNOWN;
            case "f", "w", "female", "woman" -> FEMALE;
            case "m", "male", "man" -> MALE;
            default -> OTHER;
        };
    }

    /** @return {@code female}, {@code male}, {@code other}, or an empty text where not stated */
    public String text() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
