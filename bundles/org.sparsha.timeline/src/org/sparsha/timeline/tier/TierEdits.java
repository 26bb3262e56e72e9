/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierModel.Kind;

/** Makes the changes that an annotator asks for. Where one makes no sense or changes nothing, there is none. */
public final class TierEdits {

    private TierEdits() {
    }

    /**
     * Adds an interval or a point. An interval is cut to the gap at its begin.
     *
     * @param tiers the tiers
     * @param tier index of one of them
     * @param range where; a points tier takes its start
     * @param label label, may be empty
     * @return the change; none if nothing is free there
     */
    public static Optional<TierEdit> insert(List<TierModel> tiers, int tier, SampleRange range, String label) {
        TierModel model = tiers.get(tier);
        int index = model.firstFrom(range.start());
        SampleRange fitting;
        if (model.kind() == Kind.POINTS) {
            fitting = new SampleRange(range.start(), range.start());
            if (model.indexAt(range.start()).isPresent()) {
                return Optional.empty();
            }
        } else {
            boolean followed = index < model.segments().size();
            if (followed && model.segments().get(index).start() <= range.start()) {
                SampleRange rest = new SampleRange(Math.min(range.end(), model.segments().get(index).end()), range.end());
                return rest.isEmpty() ? Optional.empty() : insert(tiers, tier, rest, label);
            }
            long end = followed ? Math.min(range.end(), model.segments().get(index).start()) : range.end();
            fitting = new SampleRange(range.start(), end);
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
        }
        String name = model.kind() == Kind.POINTS ? "Add point" : "Add interval";
        return Optional.of(new TierEdit.Splice(name, tier, index, List.of(), List.of(new Segment(fitting, label))));
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param index segment to delete
     * @return the change
     */
    public static Optional<TierEdit> delete(List<TierModel> tiers, int tier, int index) {
        TierModel model = tiers.get(tier);
        return Optional.of(new TierEdit.Splice(model.kind() == Kind.POINTS ? "Delete point" : "Delete interval", tier, index,
                List.of(model.segments().get(index)), List.of()));
    }

    /**
     * @param tiers the tiers
     * @param tier index of one of them
     * @param index a segment
     * @param label its new label
     * @return the change; none if it is called so already
     */
    public static Optional<TierEdit> relabel(List<TierModel> tiers, int tier, int index, String label) {
        Segment old = tiers.get(tier).segments().get(index);
        return old.label().equals(label) ? Optional.empty()
                : Optional.of(new TierEdit.Splice("Change label", tier, index, List.of(old), List.of(new Segment(old.range(), label))));
    }

    /**
     * Cuts an interval in two; the label stays with the first part.
     *
     * @param tiers the tiers
     * @param tier index of one of them
     * @param index an interval
     * @param at where, inside it
     * @return the change; none if one part would be empty
     */
    public static Optional<TierEdit> split(List<TierModel> tiers, int tier, int index, long at) {
        Segment old = tiers.get(tier).segments().get(index);
        if (at <= old.start() || at >= old.end()) {
            return Optional.empty();
        }
        return Optional.of(new TierEdit.Splice("Split interval", tier, index, List.of(old),
                List.of(new Segment(new SampleRange(old.start(), at), old.label()), Segment.of(new SampleRange(at, old.end())))));
    }

    /**
     * Joins an interval and the next, with the gap between them; the labels are joined by a space.
     *
     * @param tiers the tiers
     * @param tier index of one of them
     * @param index the first of the two
     * @return the change; none on points or at the last interval
     */
    public static Optional<TierEdit> merge(List<TierModel> tiers, int tier, int index) {
        TierModel model = tiers.get(tier);
        if (model.kind() == Kind.POINTS || index + 1 >= model.segments().size()) {
            return Optional.empty();
        }
        Segment first = model.segments().get(index);
        Segment second = model.segments().get(index + 1);
        Segment joined = new Segment(new SampleRange(first.start(), second.end()), (first.label() + " " + second.label()).strip());
        return Optional.of(new TierEdit.Splice("Merge intervals", tier, index, List.of(first, second), List.of(joined)));
    }

    /**
     * Moves a boundary, or a point. Where an interval ends as the next begins, both follow. The move stops short of the neighbours.
     *
     * @param tiers the tiers
     * @param tier index of one of them
     * @param index a segment
     * @param end whether its end is moved; its start otherwise. Without meaning for points
     * @param to where to, in samples
     * @param length samples of the clip
     * @return the change; none if nothing moves
     */
    public static Optional<TierEdit> move(List<TierModel> tiers, int tier, int index, boolean end, long to, long length) {
        TierModel model = tiers.get(tier);
        List<Segment> all = model.segments();
        if (model.kind() == Kind.POINTS) {
            long least = index == 0 ? 0 : all.get(index - 1).start() + 1;
            long most = index + 1 == all.size() ? length : all.get(index + 1).start() - 1;
            long at = clamp(to, least, most);
            return at == all.get(index).start() ? Optional.empty()
                    : Optional.of(new TierEdit.Splice("Move point", tier, index, List.of(all.get(index)),
                            List.of(new Segment(new SampleRange(at, at), all.get(index).label()))));
        }
        if (!end && index > 0 && all.get(index - 1).end() == all.get(index).start()) {
            return move(tiers, tier, index - 1, true, to, length);
        }
        Segment old = all.get(index);
        boolean shared = end && index + 1 < all.size() && all.get(index + 1).start() == old.end();
        long least = end ? old.start() + 1 : index == 0 ? 0 : all.get(index - 1).end();
        long most = !end ? old.end() - 1
                : index + 1 == all.size() ? length : shared ? all.get(index + 1).end() - 1 : all.get(index + 1).start();
        long at = clamp(to, least, most);
        if (at == (end ? old.end() : old.start())) {
            return Optional.empty();
        }
        Segment moved = new Segment(end ? new SampleRange(old.start(), at) : new SampleRange(at, old.end()), old.label());
        if (!shared) {
            return Optional.of(new TierEdit.Splice("Move boundary", tier, index, List.of(old), List.of(moved)));
        }
        Segment next = all.get(index + 1);
        return Optional.of(new TierEdit.Splice("Move boundary", tier, index, List.of(old, next),
                List.of(moved, new Segment(new SampleRange(at, next.end()), next.label()))));
    }

    /**
     * Labels a stretch: the interval that covers it, cut to it where that has no label yet, or a new one in the gap.
     *
     * @param tiers the tiers
     * @param tier index of one of them that holds intervals
     * @param range the stretch
     * @param label its label
     * @return the change; none if it is labelled so already
     */
    public static Optional<TierEdit> label(List<TierModel> tiers, int tier, SampleRange range, String label) {
        TierModel model = tiers.get(tier);
        int index = model.firstFrom(range.start());
        boolean covered = index < model.segments().size() && model.segments().get(index).start() <= range.start()
                && model.segments().get(index).end() >= range.end();
        if (!covered) {
            return insert(tiers, tier, range, label);
        }
        Segment old = model.segments().get(index);
        if (!old.label().isBlank() || old.range().equals(range)) {
            return relabel(tiers, tier, index, label);
        }
        List<Segment> parts = new ArrayList<>();
        if (old.start() < range.start()) {
            parts.add(new Segment(new SampleRange(old.start(), range.start()), old.label()));
        }
        parts.add(new Segment(range, label));
        if (range.end() < old.end()) {
            parts.add(new Segment(new SampleRange(range.end(), old.end()), old.label()));
        }
        return Optional.of(new TierEdit.Splice("Label interval", tier, index, List.of(old), parts));
    }

    private static long clamp(long value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }
}
