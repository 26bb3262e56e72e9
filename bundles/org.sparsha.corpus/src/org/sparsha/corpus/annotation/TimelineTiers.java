/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/**
 * Tiers between files, whose times are decimal seconds, and a timeline, which draws them on samples. On the way back what hasn't been
 * touched is what the file said: its exact times, its attributes, and also what a timeline can't draw.
 */
public final class TimelineTiers {

    private static final int DECIMALS = 9;

    private TimelineTiers() {
    }

    /**
     * A tier as a timeline draws it.
     *
     * @param name what it is called
     * @param kind whether it holds stretches or points
     * @param segments its segments, sorted and without overlap
     */
    public record Drawn(String name, Tier.Kind kind, List<Segment> segments) {

        /** Copies the list. */
        public Drawn {
            segments = List.copyOf(segments);
        }
    }

    /**
     * @param tier a tier of a file
     * @param rate samples a second
     * @param length samples of the recording; what lies beyond is cut
     * @return what can be drawn of it: not what overlaps, nor stretches of no duration
     */
    public static Drawn drawn(Tier tier, int rate, long length) {
        return new Drawn(tier.name(), tier.kind(), Stream.of(places(tier, rate, length)).filter(Optional::isPresent).map(Optional::get)
                .toList());
    }

    /** Where each annotation of a tier is drawn; empty where it isn't. */
    private static Optional<Segment>[] places(Tier tier, int rate, long length) {
        @SuppressWarnings("unchecked")
        Optional<Segment>[] places = new Optional[tier.annotations().size()];
        long end = 0;
        boolean any = false;
        for (int i = 0; i < places.length; i++) {
            Annotation annotation = tier.annotations().get(i);
            SampleRange range = SampleRange.ofSeconds(Math.max(0, annotation.start().doubleValue()),
                    Math.max(0, annotation.end().doubleValue()), rate).intersection(new SampleRange(0, length));
            boolean wanted = (tier.kind() == Tier.Kind.POINT || !range.isEmpty()) && (!any || end <= range.start());
            places[i] = wanted ? Optional.of(new Segment(range, annotation.label())) : Optional.empty();
            end = wanted ? range.end() : end;
            any |= wanted;
        }
        return places;
    }

    /**
     * Turns drawn tiers into a document.
     *
     * @param drawn the tiers as they are now
     * @param originals documents that some of them were read from; the first is the one that is written again
     * @param rate samples a second
     * @param length samples of the recording
     * @return the tiers as they go to a file
     */
    public static AnnotationDocument merged(List<Drawn> drawn, List<AnnotationDocument> originals, int rate, long length) {
        List<Tier> open = new ArrayList<>();
        originals.forEach(original -> open.addAll(original.tiers()));
        Map<Drawn, Tier> matches = new IdentityHashMap<>();
        for (Drawn tier : drawn) {
            take(open, other -> other.kind() == tier.kind() && other.name().equals(tier.name())).ifPresent(found -> matches.put(tier,
                    found));
        }
        for (Drawn tier : drawn) {
            if (!matches.containsKey(tier)) {
                take(open, other -> other.kind() == tier.kind() && !tier.segments().isEmpty()
                        && tier.segments().stream().anyMatch(drawn(other, rate, length).segments()::contains))
                        .ifPresent(found -> matches.put(tier, found));
            }
        }
        List<Tier> tiers = new ArrayList<>();
        for (Drawn tier : drawn) {
            Tier before = matches.getOrDefault(tier, new Tier(tier.name(), tier.kind(), List.of(), Map.of()));
            tiers.add(new Tier(tier.name(), tier.kind(), new Merge(before, rate, length).annotations(tier.segments()),
                    before.attributes()));
        }
        Optional<BigDecimal> end = Optional.of(seconds(length, rate));
        return originals.isEmpty() ? new AnnotationDocument(BigDecimal.ZERO, end, tiers, Map.of()) : originals.get(0).withTiers(tiers);
    }

    private static Optional<Tier> take(List<Tier> open, java.util.function.Predicate<Tier> wanted) {
        Optional<Tier> found = open.stream().filter(wanted).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    private static BigDecimal seconds(long sample, int rate) {
        return BigDecimal.valueOf(sample).divide(BigDecimal.valueOf(rate), MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** One tier: finds for each segment the annotation that it was. */
    private static final class Merge {

        private final int rate;
        private final List<Annotation> before;
        private final Optional<Segment>[] places;
        private final boolean[] used;
        /** Sample of a bound to its time in the file. */
        private final Map<Long, BigDecimal> times = new HashMap<>();

        Merge(Tier tier, int rate, long length) {
            this.rate = rate;
            this.before = tier.annotations();
            this.places = places(tier, rate, length);
            this.used = new boolean[before.size()];
            for (int i = 0; i < places.length; i++) {
                if (places[i].isPresent()) {
                    SampleRange range = places[i].get().range();
                    times.putIfAbsent(range.start(), before.get(i).start());
                    if (before.get(i).end().compareTo(seconds(length + 1, rate)) <= 0) {
                        times.putIfAbsent(range.end(), before.get(i).end());
                    }
                }
            }
        }

        List<Annotation> annotations(List<Segment> segments) {
            Map<Long, Integer> byStart = new HashMap<>();
            Map<Long, Integer> byEnd = new HashMap<>();
            Map<SampleRange, List<Integer>> byRange = new HashMap<>();
            for (int i = 0; i < places.length; i++) {
                if (places[i].isPresent()) {
                    byStart.put(places[i].get().start(), i);
                    byEnd.put(places[i].get().end(), i);
                    byRange.computeIfAbsent(places[i].get().range(), key -> new ArrayList<>()).add(i);
                }
            }
            Annotation[] now = new Annotation[segments.size()];
            for (int s = 0; s < now.length; s++) {
                Segment segment = segments.get(s);
                List<Integer> there = byRange.getOrDefault(segment.range(), List.of());
                // points may lie on the same sample
                Optional<Integer> same = there.stream().filter(i -> !used[i])
                        .min(Comparator.comparing(i -> !before.get(i).label().equals(segment.label())));
                if (same.isPresent()) {
                    used[same.get()] = true;
                    Annotation old = before.get(same.get());
                    now[s] = old.label().equals(segment.label()) ? old : old.withLabel(segment.label());
                }
            }
            for (int s = 0; s < now.length; s++) {
                if (now[s] == null) {
                    now[s] = moved(segments.get(s), byStart.get(segments.get(s).start()), byEnd.get(segments.get(s).end()));
                }
            }
            return withHidden(now);
        }

        private Annotation moved(Segment segment, Integer sameStart, Integer sameEnd) {
            BigDecimal start = time(segment.start());
            BigDecimal end = time(segment.end()).max(start);
            Integer old = Stream.of(Optional.ofNullable(sameStart), Optional.ofNullable(sameEnd)).flatMap(Optional::stream)
                    .filter(i -> !used[i] && before.get(i).label().equals(segment.label())).findFirst().orElse(null);
            if (old == null) {
                return Annotation.of(start, end, segment.label());
            }
            used[old] = true;
            return before.get(old).withTimes(start, end);
        }

        private BigDecimal time(long sample) {
            BigDecimal known = times.get(sample);
            return known == null ? seconds(sample, rate) : known;
        }

        /** Adds what the file has but no timeline draws, so that it isn't lost. */
        private List<Annotation> withHidden(Annotation[] now) {
            List<Annotation> hidden = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                if (places[i].isEmpty()) {
                    hidden.add(before.get(i));
                }
            }
            List<Annotation> all = new ArrayList<>(List.of(now));
            if (hidden.isEmpty()) {
                return all;
            }
            Map<Annotation, Integer> order = new IdentityHashMap<>();
            for (int i = 0; i < before.size(); i++) {
                order.put(before.get(i), i);
            }
            all.addAll(hidden);
            boolean untouched = all.stream().allMatch(order::containsKey);
            all.sort(untouched ? Comparator.comparing(order::get) : Comparator.comparing(Annotation::start));
            return all;
        }
    }
}
