/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDList;

/** The {@link StatisticsHead} alone: nothing of it is trained step by step. */
final class StatisticsNetwork implements Network {

    private final Layers layers;

    StatisticsNetwork(TrainingJob job, Weights weights) {
        layers = new Layers(weights, job.settings().dropout());
    }

    @Override
    public NDList forward(Batch batch, boolean training) {
        return new NDList(layers.preciseLinear(StatisticsHead.NAME, batch.statistics()));
    }

    @Override
    public int flagRows() {
        return 1;
    }

    @Override
    public int learning() {
        return 0;
    }

    @Override
    public boolean readsStatistics() {
        return true;
    }
}
