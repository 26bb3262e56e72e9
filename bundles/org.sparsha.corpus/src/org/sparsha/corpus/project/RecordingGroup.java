/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Rows of a table of recordings that have a value in common; of the parts of a long recording, that is the recording.
 *
 * @param value the value
 * @param rows how many
 * @param uar mean over the labels of the share that a run was right about; empty where it has no answer of them
 * @param heard what a run hears in them, the largest share first; empty where it has no answer of them
 * @param surest the row of which the run is surest; empty where it has no answer of them
 */
public record RecordingGroup(String value, int rows, OptionalDouble uar, List<Share> heard, OptionalInt surest) {

    /**
     * How much of a group is heard as a class.
     *
     * @param label the class
     * @param share share of the time of what has an answer, or of the number of rows where lengths aren't known; 0 to 1
     */
    public record Share(String label, double share) {
    }

    /** Copies the list. */
    public RecordingGroup {
        heard = List.copyOf(heard);
    }

    /** @return what is heard, in words, such as {@code anger 62 %, neutral 38 %}; empty for nothing */
    public String heardText() {
        return heard.stream().map(one -> String.format(Locale.ROOT, "%s %.0f %%", one.label(), 100 * one.share()))
                .collect(Collectors.joining(", "));
    }
}
