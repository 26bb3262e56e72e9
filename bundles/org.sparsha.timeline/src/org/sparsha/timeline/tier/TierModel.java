/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/**
 * An annotation tier: intervals that never overlap (gaps may lie between them), or points. Immutable.
 *
 * @param name its name
 * @param kind intervals or points
 * @param segments in order; intervals hold at least one sample, points hold none and lie at different samples
 * @param hidden whether it is out of sight; no file holds that
 * @param locked whether it is kept from changes; no file holds that
 * @param vocabulary the only labels that it takes, in the order of their digits; empty for any
 */
public record TierModel(String name, Kind kind, List<Segment> segments, boolean hidden, boolean locked, List<String> vocabulary) {

    /** What a tier holds. */
    public enum Kind {
        /** Stretches with a begin and an end. */
        INTERVALS,
        /** Single moments. */
        POINTS
    }

    /** Checks order and overlap. */
    public TierModel {
        segments = List.copyOf(segments);
        vocabulary = List.copyOf(vocabulary);
        for (int i = 0; i < segments.size(); i++) {
            SampleRange range = segments.get(i).range();
            if (range.isEmpty() != (kind == Kind.POINTS)) {
                throw new IllegalArgumentException("Tier \"" + name + "\" cannot hold " + range + ": it holds " + kind);
            }
            if (i > 0 && (kind == Kind.POINTS ? range.start() <= segments.get(i - 1).start() : range.start() < segments.get(i - 1).end())) {
                throw new IllegalArgumentException("Tier \"" + name + "\" holds " + range + " out of order or overlapping.");
            }
        }
    }

    /**
     * A tier in sight that may be changed.
     *
     * @param name its name
     * @param kind intervals or points
     * @param segments in order
     */
    public TierModel(String name, Kind kind, List<Segment> segments) {
        this(name, kind, segments, false, false, List.of());
    }

    /**
     * @param name its name
     * @param kind intervals or points
     * @return a tier that holds nothing
     */
    public static TierModel empty(String name, Kind kind) {
        return new TierModel(name, kind, List.of());
    }

    /**
     * @param newName another name
     * @return this tier by that name
     */
    public TierModel renamed(String newName) {
        return new TierModel(newName, kind, segments, hidden, locked, vocabulary);
    }

    /**
     * @param index where
     * @param removed how many segments to take out there
     * @param inserted what to put there instead
     * @return the tier changed
     */
    public TierModel spliced(int index, int removed, List<Segment> inserted) {
        List<Segment> changed = new ArrayList<>(segments.size() - removed + inserted.size());
        changed.addAll(segments.subList(0, index));
        changed.addAll(inserted);
        changed.addAll(segments.subList(index + removed, segments.size()));
        return with(changed);
    }

    /**
     * @param others segments in order
     * @return this tier with those in place of its own
     */
    public TierModel with(List<Segment> others) {
        return new TierModel(name, kind, others, hidden, locked, vocabulary);
    }

    /**
     * @param hide whether it is out of sight
     * @return this tier, in sight or not
     */
    public TierModel hidden(boolean hide) {
        return new TierModel(name, kind, segments, hide, locked, vocabulary);
    }

    /**
     * @param lock whether it is kept from changes
     * @return this tier, locked or not
     */
    public TierModel locked(boolean lock) {
        return new TierModel(name, kind, segments, hidden, lock, vocabulary);
    }

    /**
     * @param labels the only labels that it takes; empty for any
     * @return this tier with those; labels that it has already stay
     */
    public TierModel controlled(List<String> labels) {
        return new TierModel(name, kind, segments, hidden, locked, labels);
    }

    /**
     * @param before the tier before a change; empty for a new one, which comes as it is
     * @return a label that the change brought in and that the tier doesn't take
     */
    Optional<String> strange(Optional<TierModel> before) {
        if (vocabulary.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(vocabulary);
        known.add("");
        before.get().segments.forEach(segment -> known.add(segment.label()));
        return segments.stream().map(Segment::label).filter(label -> !known.contains(label)).findFirst();
    }

    /**
     * @param other a tier
     * @return whether both would be the same in a file
     */
    public boolean holdsTheSame(TierModel other) {
        return name.equals(other.name) && kind == other.kind && segments.equals(other.segments);
    }

    /**
     * @param sample a position
     * @return index of the first segment that ends after it (intervals) or lies at or after it (points); the number of segments if none
     */
    public int firstFrom(long sample) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Segment segment = segments.get(middle);
            boolean before = kind == Kind.POINTS ? segment.start() < sample : segment.end() <= sample;
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * @param sample a position
     * @return index of the interval that holds it, or of the point at it
     */
    public OptionalInt indexAt(long sample) {
        int index = firstFrom(sample);
        if (index == segments.size()) {
            return OptionalInt.empty();
        }
        Segment segment = segments.get(index);
        boolean hit = kind == Kind.POINTS ? segment.start() == sample : segment.range().contains(sample);
        return hit ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /**
     * @param segment a segment
     * @return its index, if this tier holds an equal one
     */
    public OptionalInt indexOf(Segment segment) {
        int index = firstFrom(segment.start());
        return index < segments.size() && segments.get(index).equals(segment) ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /**
     * @param range a stretch
     * @return the segments that share something with it, in order; points at its bounds count
     */
    public List<Segment> within(SampleRange range) {
        int from = firstFrom(range.start());
        int to = from;
        while (to < segments.size() && segments.get(to).start() <= range.end()) {
            to++;
        }
        return segments.subList(from, to);
    }

    /**
     * @param segments segments in any order
     * @return them in order of time
     */
    public static List<Segment> ordered(List<Segment> segments) {
        return segments.stream().sorted(Comparator.comparing(Segment::range)).toList();
    }
}
