/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.util.function.Predicate;

/** Names for models that nothing else has. */
final class FreeName {

    private FreeName() {
    }

    /** A name after the place of a corpus, numbered where it is {@code taken}; empty for an empty place. */
    static String of(String place, Predicate<String> taken) {
        String base = place.strip().replaceFirst("[/\\\\]+$", "").replaceAll(".*[/\\\\]", "")
                .replaceFirst("\\.[A-Za-z]{1,4}$", "").replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "");
        String free = base;
        for (int next = 2; !base.isEmpty() && taken.test(free); next++) {
            free = base + "-" + next;
        }
        return free;
    }
}
