/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.sparsha.train.protocol.TrainingJob;

/** The linear layer over a clip's statistics: found by {@link DiscriminantAnalysis} before the rest of the network is trained. */
final class StatisticsHead {

    /** Name of the layer. */
    static final String NAME = "statistics.out";

    private StatisticsHead() {
    }

    /**
     * Learns the layer from clips and their altered copies and puts it among the weights that stay as they are.
     *
     * @param train clips learned from
     * @param cancelled asked at each clip whether to stop
     * @throws CancellationException once cancelled
     */
    static void fit(TrainingJob job, int[] train, BatchMaker batches, ClassTargets targets, Weights weights, AtomicBoolean cancelled)
            throws IOException {
        int size = batches.statistics();
        DiscriminantAnalysis analysis = new DiscriminantAnalysis(size, job.classes());
        float[] values = new float[size];
        for (int clip : train) {
            if (cancelled.get()) {
                throw new CancellationException();
            }
            int variants = batches.variants(clip);
            for (int variant = 0; variant < variants; variant++) {
                batches.statistics(clip, variant, values);
                for (int label = 0; label < job.classes(); label++) {
                    if (targets.share(clip, label) > 0) { // what several people said counts by its shares
                        analysis.add(values, label, (double) (targets.share(clip, label) * targets.weight(clip, label)) / variants);
                    }
                }
            }
        }
        DiscriminantAnalysis.Layer layer = analysis.solve(job.settings().shrinkage());
        weights.fix(NAME + ".weight", layer.weight(), job.classes(), size);
        weights.fix(NAME + ".bias", layer.bias(), job.classes());
    }
}
