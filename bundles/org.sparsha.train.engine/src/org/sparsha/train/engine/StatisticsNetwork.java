/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The {@link StatisticsHead} alone: nothing of it is trained step by step. Of several kinds, each clip has the mean of their logits,
 * weighted by how much it sounds like one of each.
 */
final class StatisticsNetwork implements Network {

    private final Layers layers;
    private final int kinds;
    private final int classes;

    StatisticsNetwork(TrainingJob job, Weights weights) {
        layers = new Layers(weights, job.settings().dropout());
        kinds = StatisticsHead.kinds(job);
        classes = job.classes();
    }

    @Override
    public NDList forward(Batch batch, boolean training) {
        NDArray all = layers.preciseLinear(StatisticsHead.NAME, batch.statistics());
        if (kinds == 1) {
            return new NDList(all);
        }
        NDArray shares = layers.preciseLinear(StatisticsHead.GATE, batch.statistics()).softmax(1);
        return new NDList(all.reshape(-1, kinds, classes).mul(shares.reshape(-1, kinds, 1)).sum(new int[] {1}));
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
