/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.core.Progress;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;

/** What was asked so far, and the process that makes it most likely among a grid of kernels. */
final class PathEvidence {

    private static final double[] SECONDS = { 0.02, 0.1, 0.25, 0.5 };
    private static final double[] LENGTHS = { 0.15, 0.3, 0.6 };
    private static final double[] SHARES = { 0.3, 0.7, 0.95 };
    private static final double[] NOISES = { 1e-3, 2e-2 };

    private final List<Coalition> masks = new ArrayList<>();
    private final List<Double> falls = new ArrayList<>();
    private final RemovedParts[] parts;
    private final double[][][] products;
    private Place place = new Place(0, 0, 0, 0);

    /** A kernel on the grid, by its numbers. */
    private record Place(int seconds, int length, int share, int noise) {

        PathKernel kernel() {
            return new PathKernel(LENGTHS[length], SHARES[share], NOISES[noise]);
        }

        boolean isOnGrid() {
            return seconds >= 0 && seconds < SECONDS.length && length >= 0 && length < LENGTHS.length && share >= 0
                    && share < SHARES.length && noise >= 0 && noise < NOISES.length;
        }

        List<Place> neighbours() {
            return List.of(new Place(seconds - 1, length, share, noise), new Place(seconds + 1, length, share, noise),
                    new Place(seconds, length - 1, share, noise), new Place(seconds, length + 1, share, noise),
                    new Place(seconds, length, share - 1, noise), new Place(seconds, length, share + 1, noise),
                    new Place(seconds, length, share, 1 - noise)).stream().filter(Place::isOnGrid).toList();
        }
    }

    PathEvidence(List<Segment> segments, double sampleRate) {
        parts = Arrays.stream(SECONDS).mapToObj(seconds -> new RemovedParts(segments, seconds * sampleRate)).toArray(RemovedParts[]::new);
        products = new double[SECONDS.length][0][];
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
            for (RemovedParts some : parts) {
                some.add(asked.get(k));
            }
        }
    }

    /** Chooses the kernel anew from all of the grid. */
    PathProcess choose(Progress progress) {
        Map<Place, PathProcess> tried = new HashMap<>();
        PathProcess best = process(place, tried);
        for (int seconds = 0; seconds < SECONDS.length; seconds++) {
            for (int length = 0; length < LENGTHS.length; length++) {
                progress.checkCancelled();
                for (int share = 0; share < SHARES.length; share++) {
                    for (int noise = 0; noise < NOISES.length; noise++) {
                        best = better(best, new Place(seconds, length, share, noise), tried);
                    }
                }
            }
        }
        return best;
    }

    /**
     * Chooses the kernel anew among the neighbours of the one chosen last, and theirs, for as long as one is better: what was asked since
     * may say that another fits, mostly one nearby.
     */
    PathProcess refine(Progress progress) {
        Map<Place, PathProcess> tried = new HashMap<>();
        PathProcess best = process(place, tried);
        Place before;
        do {
            before = place;
            for (Place next : before.neighbours()) {
                progress.checkCancelled();
                best = better(best, next, tried);
            }
        } while (!before.equals(place));
        return best;
    }

    private PathProcess better(PathProcess best, Place other, Map<Place, PathProcess> tried) {
        PathProcess one = process(other, tried);
        if (one.likelihood() > best.likelihood()) {
            place = other;
            return one;
        }
        return best;
    }

    private PathProcess process(Place at, Map<Place, PathProcess> tried) {
        return tried.computeIfAbsent(at, key -> new PathProcess(parts[key.seconds()], products(key.seconds()), key.kernel(), falls()));
    }

    /** Inner products of all parts asked; only those of new ones are worked out. */
    private double[][] products(int seconds) {
        products[seconds] = parts[seconds].products(products[seconds]);
        return products[seconds];
    }
}
