/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;

/**
 * Something met while a corpus was read that left a file, or a part of one, out. Never fatal.
 *
 * @param kind what kind
 * @param path the file or folder, as the corpus names it
 * @param message one sentence for the user
 */
public record ScanProblem(Kind kind, String path, String message) {

    /** Kinds of problems. */
    public enum Kind {
        /** There, but it can't be read, or it isn't sound. */
        UNREADABLE,
        /** A recording in a format that isn't read. */
        OTHER_FORMAT,
        /** Sound without a class, or whose name or table row tells none. */
        UNLABELLED,
        /** Named by a table, but not there. */
        MISSING,
        /** A row of a table that makes no sense. */
        BAD_ROW
    }

    /**
     * @param problems what was met, in its order
     * @return the end of a sentence that says why nothing was found: a full stop, or the first of them
     */
    public static String ending(List<ScanProblem> problems) {
        return problems.isEmpty() ? "." : "; the first of " + problems.size() + " problems: " + problems.getFirst().path() + ": "
                + problems.getFirst().message();
    }
}
