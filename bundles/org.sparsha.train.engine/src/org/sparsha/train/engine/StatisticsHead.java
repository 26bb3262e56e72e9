/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.sparsha.train.protocol.KindNames;
import org.sparsha.train.protocol.ModelJob;
import org.sparsha.train.protocol.TrainingJob;

/**
 * The linear layer over a clip's statistics: found by {@link DiscriminantAnalysis} before the rest of the network is trained. Where the job
 * parts variants by kind, there is one such layer for each kind and another that tells the kinds apart; and a model that judges has, beside
 * its own, the same layers as they are where a kind of copies was left out: what they answer to that kind says how sure to be of strangers.
 */
final class StatisticsHead {

    /** Name of the layer; of several kinds it has the classes of the first, then those of the second. */
    static final String NAME = "statistics.out";
    /** Name of the layer that tells the kinds apart. */
    static final String GATE = "statistics.gate";

    /** How much a variant of another kind counts in a kind's layer. */
    private static final double SHARE_OF_OTHERS = 0.1;

    private StatisticsHead() {
    }

    /**
     * Learns the layer from clips and their altered copies and puts it among the weights that stay as they are.
     *
     * @param fold clips learned from, and whether the model judges
     * @param cancelled asked at each clip whether to stop
     * @throws CancellationException once cancelled
     */
    static void fit(TrainingJob job, ModelJob fold, BatchMaker batches, ClassTargets targets, Weights weights, AtomicBoolean cancelled)
            throws IOException {
        int size = batches.statistics();
        int kinds = kinds(job);
        List<DiscriminantAnalysis> parts = IntStream.range(0, kinds).mapToObj(kind -> new DiscriminantAnalysis(size, job.classes()))
                .toList();
        float[] values = new float[size];
        for (int clip : fold.train()) {
            if (cancelled.get()) {
                throw new CancellationException();
            }
            int variants = batches.variants(clip);
            for (int variant = 0; variant < variants; variant++) {
                batches.statistics(clip, variant, values);
                DiscriminantAnalysis analysis = parts.get(kinds == 1 ? 0 : job.size(KindNames.ofVariant(variant)));
                for (int label = 0; label < job.classes(); label++) {
                    if (targets.share(clip, label) > 0) { // what several people said counts by its shares
                        analysis.add(values, label, (double) (targets.share(clip, label) * targets.weight(clip, label)) / variants);
                    }
                }
            }
        }
        fix(parts, job, "", weights);
        for (int kind = 1; kind < kinds && fold.judges(); kind++) {
            List<DiscriminantAnalysis> others = new ArrayList<>(parts);
            others.remove(kind);
            fix(others, job, KindNames.without(kind), weights);
        }
    }

    /** Solves the layers of kinds and the one that tells them apart. */
    private static void fix(List<DiscriminantAnalysis> parts, TrainingJob job, String prefix, Weights weights) {
        float shrinkage = job.settings().shrinkage();
        int kinds = parts.size();
        List<DiscriminantAnalysis.Layer> layers = IntStream.range(0, kinds).mapToObj(kind -> kinds == 1 ? parts.getFirst()
                : DiscriminantAnalysis.mixed(parts, kind, SHARE_OF_OTHERS)).map(own -> own.solve(shrinkage)).toList();
        int values = layers.getFirst().weight().length;
        float[] weight = new float[kinds * values];
        float[] bias = new float[kinds * job.classes()];
        for (int kind = 0; kind < kinds; kind++) {
            System.arraycopy(layers.get(kind).weight(), 0, weight, kind * values, values);
            System.arraycopy(layers.get(kind).bias(), 0, bias, kind * job.classes(), job.classes());
        }
        int size = values / job.classes();
        weights.fix(prefix + NAME + ".weight", weight, kinds * job.classes(), size);
        weights.fix(prefix + NAME + ".bias", bias, kinds * job.classes());
        if (kinds > 1) {
            DiscriminantAnalysis.Layer gate = DiscriminantAnalysis.between(parts).solve(shrinkage);
            weights.fix(prefix + GATE + ".weight", gate.weight(), kinds, size);
            weights.fix(prefix + GATE + ".bias", gate.bias(), kinds);
        }
    }

    /** @return how many kinds of variants have a layer of their own */
    static int kinds(TrainingJob job) {
        return job.sizes().getOrDefault(KindNames.COUNT, 1);
    }
}
