/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.sparsha.train.protocol.TrainingJob;

/**
 * The linear layer over a clip's statistics: found by {@link DiscriminantAnalysis} before the rest of the network is trained. Where the job
 * parts variants by kind, there is one such layer for each kind and another that tells the kinds apart.
 */
final class StatisticsHead {

    /** Name of the layer; of several kinds it has the classes of the first, then those of the second. */
    static final String NAME = "statistics.out";
    /** Name of the layer that tells the kinds apart. */
    static final String GATE = "statistics.gate";
    /** Name of the size that says how many kinds there are; one where the job doesn't have it. */
    static final String KINDS = "kinds";
    /** Name, before the number of a variant, of the size that says of which kind it is. */
    static final String KIND_OF = "kind-of-variant-";

    /** How much a variant of another kind counts in a kind's layer. */
    private static final double SHARE_OF_OTHERS = 0.1;

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
        int kinds = kinds(job);
        List<DiscriminantAnalysis> parts = IntStream.range(0, kinds).mapToObj(kind -> new DiscriminantAnalysis(size, job.classes()))
                .toList();
        float[] values = new float[size];
        for (int clip : train) {
            if (cancelled.get()) {
                throw new CancellationException();
            }
            int variants = batches.variants(clip);
            for (int variant = 0; variant < variants; variant++) {
                batches.statistics(clip, variant, values);
                DiscriminantAnalysis analysis = parts.get(kinds == 1 ? 0 : job.size(KIND_OF + variant));
                for (int label = 0; label < job.classes(); label++) {
                    if (targets.share(clip, label) > 0) { // what several people said counts by its shares
                        analysis.add(values, label, (double) (targets.share(clip, label) * targets.weight(clip, label)) / variants);
                    }
                }
            }
        }
        float shrinkage = job.settings().shrinkage();
        float[] weight = new float[kinds * job.classes() * size];
        float[] bias = new float[kinds * job.classes()];
        for (int kind = 0; kind < kinds; kind++) {
            DiscriminantAnalysis own = kinds == 1 ? parts.getFirst() : DiscriminantAnalysis.mixed(parts, kind, SHARE_OF_OTHERS);
            DiscriminantAnalysis.Layer layer = own.solve(shrinkage);
            System.arraycopy(layer.weight(), 0, weight, kind * layer.weight().length, layer.weight().length);
            System.arraycopy(layer.bias(), 0, bias, kind * layer.bias().length, layer.bias().length);
        }
        weights.fix(NAME + ".weight", weight, kinds * job.classes(), size);
        weights.fix(NAME + ".bias", bias, kinds * job.classes());
        if (kinds > 1) {
            DiscriminantAnalysis.Layer gate = DiscriminantAnalysis.between(parts).solve(shrinkage);
            weights.fix(GATE + ".weight", gate.weight(), kinds, size);
            weights.fix(GATE + ".bias", gate.bias(), kinds);
        }
    }

    /** @return how many kinds of variants have a layer of their own */
    static int kinds(TrainingJob job) {
        return job.sizes().getOrDefault(KINDS, 1);
    }
}
