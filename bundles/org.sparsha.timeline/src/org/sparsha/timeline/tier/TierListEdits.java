/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierModel.Kind;

/** Changes of whole tiers and across tiers. */
public final class TierListEdits {

    private TierListEdits() {
    }

    /**
     * @param tiers the tiers
     * @param added a tier to put under the others
     * @return the change
     */
    public static TierEdit add(List<TierModel> tiers, TierModel added) {
        return new TierEdit.Replacement("Add tier", tiers.size(), Optional.empty(), Optional.of(added));
    }

    /**
     * @param tiers the tiers
     * @param tier index of the one to take away
     * @return the change
     */
    public static TierEdit remove(List<TierModel> tiers, int tier) {
        return new TierEdit.Replacement("Delete tier", tier, Optional.of(tiers.get(tier)), Optional.empty());
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param name its new name
     * @return the change; none if it is called so already
     */
    public static Optional<TierEdit> rename(List<TierModel> tiers, int tier, String name) {
        return replaced("Rename tier", tiers, tier, old -> old.renamed(name));
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param hide whether it goes out of sight
     * @return the change; none if it is so already
     */
    public static Optional<TierEdit> hide(List<TierModel> tiers, int tier, boolean hide) {
        return replaced(hide ? "Hide tier" : "Show tier", tiers, tier, old -> old.hidden(hide));
    }

    /**
     * @param tiers the tiers
     * @return shows all that are hidden; none if none is
     */
    public static Optional<TierEdit> showAll(List<TierModel> tiers) {
        return exchanged("Show all tiers", tiers, tiers.stream().map(tier -> tier.hidden(false)).toList());
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param lock whether it is kept from changes
     * @return the change; none if it is so already
     */
    public static Optional<TierEdit> lock(List<TierModel> tiers, int tier, boolean lock) {
        return replaced(lock ? "Lock tier" : "Unlock tier", tiers, tier, old -> old.locked(lock));
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param labels the only labels that it takes; empty for any
     * @return the change; none if it is so already
     */
    public static Optional<TierEdit> control(List<TierModel> tiers, int tier, List<String> labels) {
        return replaced("Labels of tier", tiers, tier, old -> old.controlled(labels));
    }

    /**
     * Puts a copy under a tier, by a name of its own; it can be changed at once.
     *
     * @param tiers the tiers
     * @param tier index of one of them
     * @return the change
     */
    public static TierEdit duplicate(List<TierModel> tiers, int tier) {
        TierModel old = tiers.get(tier);
        Set<String> names = tiers.stream().map(TierModel::name).collect(Collectors.toSet());
        String name = old.name() + " copy";
        for (int number = 2; names.contains(name); number++) {
            name = old.name() + " copy " + number;
        }
        return new TierEdit.Replacement("Duplicate tier", tier + 1, Optional.empty(),
                Optional.of(new TierModel(name, old.kind(), old.segments()).controlled(old.vocabulary())));
    }

    /**
     * @param tiers the tiers
     * @param from index of one of them
     * @param to the index it gets
     * @return the change; none if it is there already or there is no such place
     */
    public static Optional<TierEdit> reorder(List<TierModel> tiers, int from, int to) {
        if (to < 0 || to >= tiers.size()) {
            return Optional.empty();
        }
        List<TierModel> after = new ArrayList<>(tiers);
        after.add(to, after.remove(from));
        return exchanged("Move tier", tiers, after);
    }

    /**
     * Moves every boundary and point at one place, in all tiers that are not locked; the move stops short of the nearest neighbour in any.
     *
     * @param tiers the tiers
     * @param at where they are, in samples
     * @param to where they are to be
     * @param length samples of the clip
     * @return the change; none if nothing moves
     */
    public static Optional<TierEdit> moveThroughAll(List<TierModel> tiers, long at, long to, long length) {
        long reached = to;
        List<TierModel> after = moved(tiers, at, reached, length);
        for (int i = 0; i < tiers.size(); i++) {
            long one = reached(at, to, after.get(i), tiers.get(i));
            reached = Math.abs(one - at) < Math.abs(reached - at) ? one : reached;
        }
        return exchanged("Move boundary in all tiers", tiers, reached == to ? after : moved(tiers, at, reached, length));
    }

    /** How far a tier has let its boundary go. */
    private static long reached(long at, long wanted, TierModel after, TierModel before) {
        for (int i = 0; i < before.segments().size() && !before.locked(); i++) {
            Segment old = before.segments().get(i);
            if (old.start() == at || old.end() == at) {
                return old.start() == at ? after.segments().get(i).start() : after.segments().get(i).end();
            }
        }
        return wanted;
    }

    private static List<TierModel> moved(List<TierModel> tiers, long at, long to, long length) {
        List<TierModel> now = tiers;
        for (int tier = 0; tier < tiers.size(); tier++) {
            List<Segment> segments = tiers.get(tier).segments();
            for (int i = 0; i < segments.size() && !tiers.get(tier).locked(); i++) {
                boolean end = segments.get(i).end() == at;
                if (end || segments.get(i).start() == at) {
                    Optional<TierEdit> edit = TierEdits.move(now, tier, i, end, to, length);
                    now = edit.isPresent() ? edit.get().apply(now) : now;
                    break; // a boundary that two intervals share moves for both
                }
            }
        }
        return now;
    }

    /**
     * Puts segments into a tier where it is free; what does not fit is cut or left out.
     *
     * @param tiers the tiers
     * @param tier index of the one that takes them
     * @param segments segments in order of time; a tier of points takes their starts
     * @return the change; none if nothing fits
     */
    public static Optional<TierEdit> paste(List<TierModel> tiers, int tier, List<Segment> segments) {
        List<TierModel> now = tiers;
        for (Segment segment : segments) {
            boolean points = tiers.get(tier).kind() == Kind.POINTS;
            if (!points && segment.range().isEmpty()) {
                continue;
            }
            SampleRange range = points ? new SampleRange(segment.start(), segment.start()) : segment.range();
            Optional<TierEdit> edit = TierEdits.insert(now, tier, range, segment.label());
            now = edit.isPresent() ? edit.get().apply(now) : now;
        }
        return exchanged("Paste intervals", tiers, now);
    }

    /**
     * Replaces what is found in labels, in all tiers that are not locked.
     *
     * @param tiers the tiers
     * @param change what becomes of a label
     * @return the change; none if no label changes
     */
    public static Optional<TierEdit> relabelAll(List<TierModel> tiers, UnaryOperator<String> change) {
        return exchanged("Replace in labels", tiers, tiers.stream().map(tier -> tier.locked() ? tier : tier.with(tier.segments().stream()
                .map(segment -> new Segment(segment.range(), change.apply(segment.label()))).toList())).toList());
    }

    /**
     * @param tiers the tiers so far
     * @param after the tiers to put in their place
     * @param name what that is, for the menu
     * @return replaces all of them in one step
     */
    public static TierEdit exchange(List<TierModel> tiers, List<TierModel> after, String name) {
        return new TierEdit.Exchange(name, tiers, after);
    }

    private static Optional<TierEdit> exchanged(String name, List<TierModel> before, List<TierModel> after) {
        return before.equals(after) ? Optional.empty() : Optional.of(new TierEdit.Exchange(name, before, after));
    }

    private static Optional<TierEdit> replaced(String name, List<TierModel> tiers, int tier, UnaryOperator<TierModel> change) {
        TierModel old = tiers.get(tier);
        TierModel now = change.apply(old);
        return now.equals(old) ? Optional.empty() : Optional.of(new TierEdit.Replacement(name, tier, Optional.of(old), Optional.of(now)));
    }
}
