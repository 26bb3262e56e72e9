/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.Optional;

/** Labels the recordings of one folder. Called on any thread, any number of times for each recording. */
@FunctionalInterface
public interface LabelRule {

    /**
     * @param path a recording of the folder, relative to it, with {@code /} between folders
     * @return what the folder says of it; empty where it doesn't fit the scheme
     */
    Optional<RecordingLabels> labels(String path);

    /**
     * Why a recording has no label, where there is more to say than that it doesn't fit the scheme, such as that the corpus's own
     * annotators didn't agree on it. Asked of recordings without a label alone.
     *
     * @param path a recording of the folder that has no label
     * @return one sentence; empty where it just doesn't fit
     */
    default Optional<String> whyNone(String path) {
        return Optional.empty();
    }
}
