/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;

/**
 * Removed parts of a clip as vectors z (1 where a segment is removed) and their inner products zᵀKz', K being the covariance of
 * {@link SmoothPrior}: parts that lie near each other along time have much in common though they share no segment.
 */
final class RemovedParts {

    private final SmoothPrior prior;
    private final double[] whole;
    private final double total;
    private final List<double[]> removed = new ArrayList<>();
    private final List<double[]> spread = new ArrayList<>();

    /**
     * @param segments ascending
     * @param length distance in samples over which what segments have in common falls to 1/e
     */
    RemovedParts(List<Segment> segments, double length) {
        prior = new SmoothPrior(segments, length);
        double[] ones = new double[segments.size()];
        Arrays.fill(ones, 1);
        whole = prior.times(ones);
        total = Arrays.stream(whole).sum();
    }

    private RemovedParts(RemovedParts alike) {
        prior = alike.prior;
        whole = alike.whole;
        total = alike.total;
    }

    /** Other parts of the same clip, under the same covariance. */
    RemovedParts others(List<Coalition> masks) {
        RemovedParts others = new RemovedParts(this);
        masks.forEach(others::add);
        return others;
    }

    void add(Coalition mask) {
        double[] z = new double[mask.size()];
        for (int i = 0; i < z.length; i++) {
            z[i] = mask.keeps(i) ? 0 : 1;
        }
        removed.add(z);
        spread.add(prior.times(z));
    }

    int size() {
        return removed.size();
    }

    int players() {
        return whole.length;
    }

    /** 1ᵀK1: the product of the whole clip with itself. */
    double total() {
        return total;
    }

    /** K1. */
    double[] whole() {
        return whole;
    }

    /** Kz of a part. */
    double[] spread(int part) {
        return spread.get(part);
    }

    /** zᵀKz' with a part of others(). */
    double product(int one, RemovedParts others, int other) {
        return dot(others.removed.get(other), spread.get(one));
    }

    /** K z for any z. */
    double[] times(double[] z) {
        return prior.times(z);
    }

    /** K's diagonal. */
    double variance(int segment) {
        return prior.variance(segment);
    }

    double product(int one, int other) {
        return dot(removed.get(one), spread.get(other));
    }

    /** zᵀKz' of all parts. */
    double[][] products() {
        return products(new double[0][]);
    }

    /**
     * The same where those of the first parts are known.
     *
     * @param known what this gave before, which stays as it is
     */
    double[][] products(double[][] known) {
        double[][] products = new double[size()][];
        for (int one = 0; one < products.length; one++) {
            products[one] = one < known.length ? Arrays.copyOf(known[one], size()) : new double[size()];
            for (int other = one < known.length ? known.length : 0; other < size(); other++) {
                products[one][other] = other < one ? products[other][one] : product(other, one);
            }
        }
        return products;
    }

    private static double dot(double[] z, double[] values) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            if (z[i] != 0) {
                sum += z[i] * values[i];
            }
        }
        return sum;
    }
}
