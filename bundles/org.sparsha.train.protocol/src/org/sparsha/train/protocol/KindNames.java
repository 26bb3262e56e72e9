/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

/**
 * What workbench and training process call kinds of altered copies where each has layers of its own: sizes of the {@link TrainingJob}, and
 * what stands before the names of weights.
 */
public final class KindNames {

    /** The size that says how many kinds there are; one where the job doesn't have it. */
    public static final String COUNT = "kinds";

    private KindNames() {
    }

    /**
     * @param variant number of a variant of a clip, 0 for the clip itself
     * @return the size that says of which kind it is, from 0 on
     */
    public static String ofVariant(int variant) {
        return "kind-of-variant-" + variant;
    }

    /**
     * @param kind number of a kind, from 1 on: clips as they are are never left out
     * @return what the names of weights begin with that were learned without it
     */
    public static String without(int kind) {
        return "without-" + kind + ".";
    }
}
