/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/** Numbers of things as sentences say them. */
public final class Counted {

    private Counted() {
    }

    /**
     * @param count how many
     * @param noun one of them, whose plural ends in {@code s}, such as {@code recording}
     * @return such as {@code 1 recording} or {@code 0 recordings}
     */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /**
     * @param count how many
     * @param one what follows the number one, such as {@code recording is}
     * @param many what follows any other, such as {@code recordings are}
     * @return such as {@code 1 recording is}
     */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
