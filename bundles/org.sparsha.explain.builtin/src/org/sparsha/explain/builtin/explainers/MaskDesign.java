/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;

/**
 * Masks a Bayesian surrogate asks about, none of them twice: a window removed around every segment, random parts, and the parts that
 * rank first so far, removed or kept alone.
 */
final class MaskDesign {

    private static final int TRIES = 50;
    private static final int BLOCK = 5;

    private final int players;
    private final double keep;
    private final SplittableRandom random;
    private final Set<Coalition> known = new LinkedHashSet<>();

    MaskDesign(int players, double keep, SplittableRandom random) {
        this.players = players;
        this.keep = keep;
        this.random = random;
    }

    /** Without all that is nearer than half a window to a segment's centre, for as many segments, evenly spread, as are affordable. */
    List<Coalition> windows(List<Segment> segments, double window, int most) {
        int count = Math.min(players, most);
        List<Coalition> fresh = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int middle = (int) ((2L * k + 1) * players / (2L * count));
            double centre = SmoothPrior.centre(segments.get(middle));
            BitSet kept = new BitSet(players);
            kept.set(0, players);
            kept.clear(middle);
            for (int i = middle - 1; i >= 0 && centre - SmoothPrior.centre(segments.get(i)) < window / 2; i--) {
                kept.clear(i);
            }
            for (int i = middle + 1; i < players && SmoothPrior.centre(segments.get(i)) - centre <= window / 2; i++) {
                kept.clear(i);
            }
            add(Coalition.of(players, kept), fresh);
        }
        return fresh;
    }

    /** Masks that keep each segment by chance. */
    List<Coalition> random(int count) {
        List<Coalition> fresh = new ArrayList<>();
        while (fresh.size() < count) {
            add(Sampling.bernoulli(random, players, keep), fresh);
        }
        return fresh;
    }

    /**
     * Masks by chance, but in balanced blocks of five: in each, every segment is removed as often as the share kept says, so that none is
     * asked about more than another and two designs differ less. Fewer where so many different ones aren't found.
     */
    List<Coalition> balanced(int count) {
        int removed = Math.clamp(Math.round((1 - keep) * BLOCK), 1, BLOCK - 1);
        List<Coalition> fresh = new ArrayList<>();
        for (int tries = count / BLOCK + TRIES; tries > 0 && fresh.size() < count; tries--) {
            BitSet[] block = new BitSet[BLOCK];
            Arrays.setAll(block, k -> {
                BitSet kept = new BitSet(players);
                kept.set(0, players);
                return kept;
            });
            for (int i = 0; i < players; i++) {
                Coalition chosen = Sampling.ofSize(random, BLOCK, removed);
                for (int k = 0; k < BLOCK; k++) {
                    if (chosen.keeps(k)) {
                        block[k].clear(i);
                    }
                }
            }
            for (int k = 0; k < BLOCK && fresh.size() < count; k++) {
                add(Coalition.of(players, block[k]), fresh);
            }
        }
        return fresh;
    }

    /** Those of some masks that are new. */
    List<Coalition> fresh(List<Coalition> masks) {
        return masks.stream().filter(mask -> mask.kept() < players && !known.contains(mask)).distinct().toList();
    }

    /** Notes masks as asked. */
    void take(List<Coalition> masks) {
        known.addAll(masks);
    }

    /** Without the segments that score highest, any number of them, or with nothing but these; random masks where those are all known. */
    List<Coalition> guided(double[] scores, int count) {
        int[] order = IntStream.range(0, players).boxed().sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue).toArray();
        List<Coalition> fresh = new ArrayList<>();
        for (int left = count * TRIES; left > 0 && fresh.size() < count && players > 1; left--) {
            BitSet top = new BitSet(players);
            IntStream.of(order).limit(1L + random.nextInt(players - 1)).forEach(top::set);
            if (random.nextBoolean()) {
                top.flip(0, players);
            }
            add(Coalition.of(players, top), fresh);
        }
        fresh.addAll(random(count - fresh.size()));
        return fresh;
    }

    private void add(Coalition mask, List<Coalition> fresh) {
        if (mask.kept() < players && known.add(mask)) {
            fresh.add(mask);
        }
    }
}
