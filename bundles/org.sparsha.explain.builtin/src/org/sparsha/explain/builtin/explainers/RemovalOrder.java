/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;

/**
 * The order of removing segments that, as far as the process knows, makes the score fall soonest when they are removed and lasts longest
 * when they alone are kept: it maximises the sum over k of (fall without the first k) − (fall with the first k alone). Found greedily from
 * both ends, then by swaps of neighbours until none helps.
 */
final class RemovalOrder {

    /** With more segments, the order begins with what each does on its own. */
    private static final int MOST_GREEDY = 400;

    private static final int MOST_SWEEPS = 30;

    private RemovalOrder() {
    }

    /** @return numbers of the segments, the first to remove first */
    static int[] of(PathProcess process, Progress progress) {
        GrowingPart.Tables tables = new GrowingPart.Tables(process);
        int players = process.parts().players();
        int[] order = players <= MOST_GREEDY ? greedy(tables, players, progress) : single(tables, players);
        for (int sweep = 0; sweep < MOST_SWEEPS && swap(order, tables, progress); sweep++) {
            progress.checkCancelled();
        }
        return order;
    }

    private static int[] greedy(GrowingPart.Tables tables, int players, Progress progress) {
        int[] order = new int[players];
        GrowingPart first = new GrowingPart(tables);
        GrowingPart last = new GrowingPart(tables);
        for (int k = 0; k < players; k++) {
            progress.checkCancelled();
            // What is removed last is what, kept away alone, does least: the gain of a complement is the gain's negative.
            boolean front = k % 2 == 0;
            int best = -1;
            double most = 0;
            for (int i = 0; i < players; i++) {
                if (!first.has(i) && !last.has(i)) {
                    double gain = front ? first.gainWith(i) : -last.gainWith(i);
                    if (best < 0 || gain > most) {
                        best = i;
                        most = gain;
                    }
                }
            }
            (front ? first : last).add(best);
            order[front ? k / 2 : players - 1 - k / 2] = best;
        }
        return order;
    }

    private static int[] single(GrowingPart.Tables tables, int players) {
        GrowingPart nothing = new GrowingPart(tables);
        double[] gains = IntStream.range(0, players).mapToDouble(nothing::gainWith).toArray();
        return IntStream.range(0, players).boxed().sorted(Comparator.comparingDouble((Integer i) -> -gains[i])).mapToInt(Integer::intValue)
                .toArray();
    }

    /** One sweep over neighbours; whether any swap helped. */
    private static boolean swap(int[] order, GrowingPart.Tables tables, Progress progress) {
        boolean helped = false;
        GrowingPart before = new GrowingPart(tables);
        for (int k = 0; k + 1 < order.length; k++) {
            if ((k & 255) == 0) {
                progress.checkCancelled();
            }
            double now = before.gainWith(order[k]);
            double swapped = before.gainWith(order[k + 1]);
            if (swapped > now + 1e-12 * Math.max(1, Math.abs(now))) {
                int segment = order[k];
                order[k] = order[k + 1];
                order[k + 1] = segment;
                helped = true;
            }
            before.add(order[k]);
        }
        return helped;
    }
}
