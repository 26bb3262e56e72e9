/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

/**
 * A label of a set.
 *
 * @param name what is written down
 * @param key the key that gives it, one character; empty for none
 * @param colour as {@code #rrggbb}; empty where any will do
 * @param description what it means, for the annotators; may be empty
 */
public record TaskLabel(String name, String key, String colour, String description) {

    /** Takes blanks away. */
    public TaskLabel {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A label needs a name.");
        }
    }

    /**
     * @param name what is written down
     * @return a label without key, colour and description
     */
    public static TaskLabel of(String name) {
        return new TaskLabel(name, "", "", "");
    }
}
