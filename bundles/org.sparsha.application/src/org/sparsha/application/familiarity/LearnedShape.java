/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.model.familiarity.ClassShape;
import org.sparsha.train.SurroundingsKind;

/**
 * Where what a model has learned lies: its recordings, and, where it learned each kind of surroundings apart, each class in each of them
 * as well, since what is like its copies is no stranger to it. Distances then go by variances alone: covariances within classes of clean
 * recordings would make of every other room or noise one far off, so that distance said less about how wrong the answers are.
 */
final class LearnedShape {

    /** Share of the diagonal in the covariance where kinds of surroundings were learned apart. */
    static final double SHRINKAGE_OF_KINDS = 1;

    private LearnedShape() {
    }

    /**
     * @param learned the recordings
     * @param classes the class of each
     * @param without a kind of surroundings that is left out
     * @return where they lie
     */
    static ClassShape of(List<AnalysedRecording> learned, List<String> classes, Optional<SurroundingsKind> without) {
        List<double[]> statistics = learned.stream().map(one -> one.statistics().getFirst()).toList();
        if (learned.stream().allMatch(one -> one.surroundings().isEmpty())) {
            return ClassShape.fit(statistics, classes);
        }
        ClassShape shape = ClassShape.fit(statistics, classes, SHRINKAGE_OF_KINDS);
        for (SurroundingsKind kind : SurroundingsKind.values()) {
            List<double[]> copies = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < learned.size(); i++) {
                double[] own = learned.get(i).surroundings().get(kind);
                if (own != null && without.filter(kind::equals).isEmpty()) {
                    copies.add(own);
                    names.add(classes.get(i) + ", " + kind.words());
                }
            }
            shape = shape.with(copies, names);
        }
        return shape;
    }
}
