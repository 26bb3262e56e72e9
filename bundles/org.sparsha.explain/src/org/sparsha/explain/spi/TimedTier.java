/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

/**
 * A row of labels of one sort, such as words.
 *
 * @param name what it is called
 * @param labels its labels, in the order of the file
 */
public record TimedTier(String name, List<TimedLabel> labels) {

    /** Copies the list. */
    public TimedTier {
        labels = List.copyOf(labels);
    }
}
