/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What explanations are compared by, beside what the recordings sound like.
 *
 * @param tier name of the tier whose labels are asked for; empty for every tier of stretches
 * @param tiers folder of annotation files, each named like its recording; empty for files beside the recordings
 * @param seed seed of intervals and tests
 */
public record AggregateChoice(Optional<String> tier, Optional<Path> tiers, long seed) {

    /** Every tier beside the recordings, seed 0. */
    public static final AggregateChoice USUAL = new AggregateChoice(Optional.empty(), Optional.empty(), 0);
}
