/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Annotations that would be lost, and the words by which the user is asked about them.
 *
 * @param recording the recording's file
 * @param file the file that they would be saved in
 * @param tiers names of the tiers that are in it
 */
public record UnsavedAnnotations(Path recording, Path file, List<String> tiers) {

    /** Copies the list. */
    public UnsavedAnnotations {
        tiers = List.copyOf(tiers);
    }

    /**
     * @param document a recording
     * @return its annotations, saved or not
     */
    public static UnsavedAnnotations of(ClipDocument document) {
        return new UnsavedAnnotations(document.path(), document.tierFile(),
                document.tiers().tiers().stream().map(tier -> tier.name()).toList());
    }

    /** @return what is asked about one recording */
    public String question() {
        String which = tiers.isEmpty() ? "No tier is left." : (tiers.size() == 1 ? "The tier is " : "The tiers are ") + tiers.stream()
                .map(tier -> "\u201c" + tier + "\u201d").collect(Collectors.joining(", ")) + ".";
        return "Save the annotations of " + recording.getFileName() + "? " + which + "\n\nThey go into " + file.getFileName() + " in "
                + file.toAbsolutePath().getParent() + ". Without saving, the changes since the last time are lost.";
    }

    /** @return one line of a list */
    public String line() {
        return recording.getFileName() + "  \u2192  " + file.getFileName();
    }
}
