/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.Segment;

/**
 * A tree over the segments: a leaf is one player, an inner node a group whose members only join as a whole where others are concerned.
 *
 * @param player number of the player of a leaf, −1 for a group
 * @param members what a group is made of; empty for a leaf
 */
record Hierarchy(int player, List<Hierarchy> members) {

    static Hierarchy leaf(int player) {
        return new Hierarchy(player, List.of());
    }

    /** A group; one member alone stands for itself. */
    static Hierarchy group(List<Hierarchy> members) {
        return members.size() == 1 ? members.get(0) : new Hierarchy(-1, List.copyOf(members));
    }

    /** Every segment by itself: Owen values are then Shapley values. */
    static Hierarchy flat(int players) {
        return group(leaves(0, players));
    }

    /** Halves of halves in time, down to single segments. */
    static Hierarchy halves(int players) {
        return halves(0, players);
    }

    private static Hierarchy halves(int from, int to) {
        int middle = (from + to + 1) / 2;
        return to - from == 1 ? leaf(from) : group(List.of(halves(from, middle), halves(middle, to)));
    }

    /** Groups of that many neighbours. */
    static Hierarchy runs(int players, int length) {
        List<Hierarchy> groups = new ArrayList<>();
        for (int from = 0; from < players; from += length) {
            groups.add(group(leaves(from, Math.min(players, from + length))));
        }
        return group(groups);
    }

    /** Segments whose middles lie in the same interval of a tier; those in none stand for themselves. */
    static Hierarchy tier(List<Segment> segments, List<Segment> intervals) {
        List<Hierarchy> groups = new ArrayList<>();
        List<Hierarchy> open = new ArrayList<>();
        int openInterval = -1;
        for (int player = 0; player < segments.size(); player++) {
            long middle = (segments.get(player).start() + segments.get(player).end()) / 2;
            int interval = -1;
            for (int i = 0; i < intervals.size(); i++) {
                interval = intervals.get(i).range().contains(middle) ? i : interval;
            }
            if (!open.isEmpty() && (interval < 0 || interval != openInterval)) {
                groups.add(group(open));
                open = new ArrayList<>();
            }
            open.add(leaf(player));
            openInterval = interval;
        }
        groups.add(group(open));
        return group(groups);
    }

    private static List<Hierarchy> leaves(int from, int to) {
        List<Hierarchy> leaves = new ArrayList<>();
        for (int i = from; i < to; i++) {
            leaves.add(leaf(i));
        }
        return leaves;
    }

    boolean isLeaf() {
        return player >= 0;
    }

    /** Players below this node, in order of time. */
    List<Integer> players() {
        if (isLeaf()) {
            return List.of(player);
        }
        List<Integer> all = new ArrayList<>();
        members.forEach(member -> all.addAll(member.players()));
        return all;
    }

    /** How many (context, player) pairs an exact computation looks at, as a double since it may be vast. */
    double contexts() {
        if (isLeaf()) {
            return 1;
        }
        double sum = 0;
        for (Hierarchy member : members) {
            sum += member.contexts();
        }
        return sum * Math.scalb(1.0, members.size() - 1);
    }

    /** A random order of the players in which every group stays together. */
    void shuffle(SplittableRandom random, List<Integer> order) {
        if (isLeaf()) {
            order.add(player);
        } else {
            for (int i : Sampling.permutation(random, members.size())) {
                members.get(i).shuffle(random, order);
            }
        }
    }
}
