/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.function.Predicate;

/** Names that nothing else has. */
public final class FreeName {

    private FreeName() {
    }

    /**
     * @param wanted a name
     * @param taken whether something has a name already
     * @return the name, numbered from 2 on where it is taken; an empty one stays so
     */
    public static String of(String wanted, Predicate<String> taken) {
        String free = wanted;
        for (int next = 2; !wanted.isEmpty() && taken.test(free); next++) {
            free = wanted + "-" + next;
        }
        return free;
    }

    /**
     * @param place a path as somebody has typed it
     * @return the name of the last folder or file in it
     */
    public static String last(String place) {
        return place.strip().replaceFirst("[/\\\\]+$", "").replaceAll(".*[/\\\\]", "");
    }
}
