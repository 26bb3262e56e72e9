/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDList;

/** A network's way from a batch to logits. Its weights were added by its constructor. */
interface Network {

    /**
     * @param batch the clips
     * @param training whether values are dropped and running statistics move
     * @return logits [clips, classes]; then, where the network has heads, the logits of each
     */
    NDList forward(Batch batch, boolean training);

    /** @return 1 where row 0 of a matrix says which frames count, 0 where all do and every row is a value */
    int flagRows();

    /** @return which of what {@link #forward} gives has a loss */
    int learning();

    /** @return whether a {@link StatisticsHead} is part of it */
    boolean readsStatistics();

    /** @return the network a job asks for */
    static Network of(TrainingJob job, Weights weights) {
        return switch (job.network()) {
            case "frames" -> new FramesNetwork(job, weights);
            case "statistics", "surroundings" -> new StatisticsNetwork(job, weights);
            case "sparsha374" -> new OriginalNetwork(job, weights);
            default -> throw new IllegalArgumentException("There is no network " + job.network() + ".");
        };
    }
}
