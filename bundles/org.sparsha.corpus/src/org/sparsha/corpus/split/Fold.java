/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.split;

import java.util.List;

import org.sparsha.corpus.Recording;

/**
 * One way to part recordings into those to learn from and those to test on; no recording is in both.
 *
 * @param name what is tested, such as a speaker's name
 * @param train recordings to learn from
 * @param test recordings to test on
 */
public record Fold(String name, List<Recording> train, List<Recording> test) {

    /** Copies the lists. */
    public Fold {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }
}
