/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.Warning;

/**
 * What a run found when it went on with the results of an earlier one.
 *
 * @param kept recordings whose answers hold
 * @param damaged lines of the results that can't be read: whatever they were about is asked again
 * @param changed recordings that have an answer and are asked again, since their sound or what the corpus says of them has changed
 * @param unreadable recordings whose answers are kept although their files can't be read any more
 * @param gone results about recordings that the corpus no longer has: they count no more
 */
public record Resumption(long kept, long damaged, long changed, long unreadable, long gone) {

    /** Code of the warnings. */
    public static final String CODE = "resumed";

    /** @return a sentence for each thing that isn't as it was left */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        add(warnings, damaged, "%d lines of the results are damaged: what they were about is asked again.",
                "1 line of the results is damaged: what it was about is asked again.");
        add(warnings, changed, "%d recordings, or what the corpus says of them, have changed since: they are asked again.",
                "1 recording, or what the corpus says of it, has changed since: it is asked again.");
        add(warnings, unreadable, "%d recordings can't be read any more: the answers from before are kept.",
                "1 recording can't be read any more: the answer from before is kept.");
        add(warnings, gone, "%d results are about recordings that the corpus no longer has: they are left out.",
                "1 result is about a recording that the corpus no longer has: it is left out.");
        return warnings;
    }

    private static void add(List<Warning> warnings, long count, String several, String one) {
        if (count > 0) {
            warnings.add(new Warning(CODE, count == 1 ? one : String.format(Locale.ROOT, several, count)));
        }
    }
}
