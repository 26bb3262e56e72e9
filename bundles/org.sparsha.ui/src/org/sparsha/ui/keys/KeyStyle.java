/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

/** A set of keys that users know from elsewhere. The sets are independent: what one leaves out is not taken from another. */
public enum KeyStyle {

    /** The workbench's own. */
    STANDARD("standard", "Standard"),
    /** As in Praat's sound and TextGrid windows. */
    PRAAT("praat", "Praat"),
    /** As in Audacity. */
    AUDACITY("audacity", "Audacity");

    /** What the ids of the schemes begin with. */
    public static final String PREFIX = "org.sparsha.ui.keys.";

    private final String word;
    private final String title;

    KeyStyle(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** @return id of the platform's scheme */
    public String schemeId() {
        return PREFIX + word;
    }

    /** @return name for the user */
    public String title() {
        return title;
    }
}
