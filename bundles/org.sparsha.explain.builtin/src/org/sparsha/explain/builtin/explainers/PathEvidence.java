/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;

/** What was asked so far, and the process that makes it most likely among a grid of kernels. */
final class PathEvidence {

    private static final double[] SECONDS = { 0.02, 0.1, 0.25, 0.5 };
    private static final double[] LENGTHS = { 0.15, 0.3, 0.6 };
    private static final double[] SHARES = { 0.3, 0.7, 0.95 };
    private static final double[] NOISES = { 1e-3, 2e-2 };

    private final List<Segment> segments;
    private final double sampleRate;
    private final List<Coalition> masks = new ArrayList<>();
    private final List<Double> falls = new ArrayList<>();
    private RemovedParts parts;
    private PathKernel kernel;

    PathEvidence(List<Segment> segments, double sampleRate) {
        this.segments = segments;
        this.sampleRate = sampleRate;
    }

    int size() {
        return masks.size();
    }

    double[] falls() {
        return falls.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void add(List<Coalition> asked, double base, double[] answers) {
        for (int k = 0; k < answers.length; k++) {
            masks.add(asked.get(k));
            falls.add(base - answers[k]);
            if (parts != null) {
                parts.add(asked.get(k));
            }
        }
    }

    /** Chooses the kernel anew from all of the grid. */
    PathProcess choose(Progress progress) {
        PathProcess best = null;
        double[] y = falls();
        for (double seconds : SECONDS) {
            RemovedParts some = new RemovedParts(segments, seconds * sampleRate);
            masks.forEach(some::add);
            double[][] products = some.products();
            for (double length : LENGTHS) {
                progress.checkCancelled();
                for (double share : SHARES) {
                    for (double noise : NOISES) {
                        PathProcess one = new PathProcess(some, products, new PathKernel(length, share, noise), y);
                        best = best == null || one.likelihood() > best.likelihood() ? one : best;
                    }
                }
            }
        }
        parts = best.parts();
        kernel = best.kernel();
        return best;
    }

    /** The process with the kernel chosen last. */
    PathProcess condition() {
        return new PathProcess(parts, parts.products(), kernel, falls());
    }
}
