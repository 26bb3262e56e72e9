/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/** Words of a command line that is shown to people, to be pasted into a POSIX shell. */
public final class ShellWords {

    private ShellWords() {
    }

    /**
     * Quotes a word where that is needed.
     *
     * @param word a word, perhaps with blanks or signs that mean something to a shell
     * @return the word as a shell reads it back
     */
    public static String quoted(String word) {
        return !word.isEmpty() && word.matches("[\\p{L}\\p{N}._/=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
