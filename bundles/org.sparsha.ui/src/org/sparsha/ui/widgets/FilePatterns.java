/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Patterns of file names for the desktop's dialogs, from the endings of files. */
public final class FilePatterns {

    private FilePatterns() {
    }

    /**
     * @param endings endings without the dot
     * @param brackets whether the dialog tells upper from lower case and knows brackets, as GTK's does: {@code *.[tT][xX][tT]}
     * @return patterns that match them in any case, with {@code ;} between them
     */
    public static String of(List<String> endings, boolean brackets) {
        return endings.stream().distinct().map(ending -> "*." + (brackets ? anyCase(ending) : ending)).collect(Collectors.joining(";"));
    }

    private static String anyCase(String ending) {
        StringBuilder pattern = new StringBuilder();
        for (char c : ending.toLowerCase(Locale.ROOT).toCharArray()) {
            pattern.append(Character.isLetter(c) ? "[" + c + Character.toUpperCase(c) + "]" : String.valueOf(c));
        }
        return pattern.toString();
    }
}
