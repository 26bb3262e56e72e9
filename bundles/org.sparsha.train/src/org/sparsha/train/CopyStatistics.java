/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.sparsha.features.FeatureMatrix;
import org.sparsha.model.familiarity.ClipStatistics;

/** Where the altered copies lie that training has learned from: taken from its own matrices, so that none is made twice. */
final class CopyStatistics {

    private final CopyKinds kinds;
    private final TrainingData data;
    private final TrainingItems items;
    private final JobFolder job;
    private final ClipStatistics statistics = ClipStatistics.create();

    /** @param kinds of which kind each variant is */
    CopyStatistics(CopyKinds kinds, TrainingData data, TrainingItems items, JobFolder job) {
        this.kinds = kinds;
        this.data = data;
        this.items = items;
        this.job = job;
    }

    /**
     * @param chosen numbers of recordings
     * @return key of each to the mean statistics of its copies of each kind of surroundings; recordings as they are have no entry
     */
    Map<String, Map<SurroundingsKind, double[]>> of(int[] chosen) throws TrainingException {
        Map<String, Map<SurroundingsKind, double[]>> result = new HashMap<>();
        for (int item : chosen) {
            result.put(data.recordings().get(item).key(), of(item));
        }
        return result;
    }

    private Map<SurroundingsKind, double[]> of(int item) throws TrainingException {
        Map<SurroundingsKind, double[]> means = new EnumMap<>(SurroundingsKind.class);
        Map<SurroundingsKind, Integer> counts = new EnumMap<>(SurroundingsKind.class);
        for (int variant = 0; variant < items.frames(item).length; variant++) {
            SurroundingsKind kind = kinds.kinds().get(kinds.variants().get(variant));
            if (kind == SurroundingsKind.AS_IT_IS) {
                continue;
            }
            FeatureMatrix matrix = job.matrix(data, items, item, variant);
            double[] own = statistics.of(matrix);
            double[] sum = means.computeIfAbsent(kind, key -> new double[own.length]);
            for (int i = 0; i < own.length; i++) {
                sum[i] += own[i];
            }
            counts.merge(kind, 1, Integer::sum);
        }
        means.forEach((kind, sum) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= counts.get(kind);
            }
        });
        return means;
    }
}
