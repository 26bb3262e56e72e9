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
}
