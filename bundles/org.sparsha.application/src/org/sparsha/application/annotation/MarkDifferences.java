/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;

/** Where people marked the same recording differently, and what most of them marked. */
final class MarkDifferences {

    /** Within how many seconds bounds count as the same. */
    private static final double NEAR = 0.1;

    /** A piece that most people marked is left out when it is shorter, in seconds: their bounds just lie apart. */
    private static final double SHORTEST = 0.02;

    private MarkDifferences() {
    }

    /** Recordings that were marked differently, undecided ones first, those with most differing time before others. */
    static List<Disagreements.Item> of(TaskAnswers answers, Map<String, Disagreements.Decision> decisions) {
        List<Disagreements.Item> items = new ArrayList<>();
        Map<String, Double> differing = new TreeMap<>();
        TaskStretches.byRecording(answers).forEach((recording, all) -> {
            if (!agree(List.copyOf(all.values()))) {
                differing.put(recording, differing(List.copyOf(all.values())));
                Map<String, String> words = new LinkedHashMap<>();
                all.forEach((who, marks) -> words.put(who, words(marks)));
                items.add(new Disagreements.Item(recording, words, Optional.ofNullable(decisions.get(recording))));
            }
        });
        items.sort(Comparator.comparing((Disagreements.Item item) -> item.decision().isPresent())
                .thenComparing(item -> -differing.get(item.recording())).thenComparing(Disagreements.Item::recording));
        return items;
    }

    /** Whether all marked as many, with the same labels, at most 0.1 s apart. */
    static boolean agree(List<Marks> all) {
        List<Marks.Mark> first = all.get(0).marks();
        return all.stream().allMatch(other -> other.marks().size() == first.size() && java.util.stream.IntStream.range(0, first.size())
                .allMatch(i -> isNear(first.get(i), other.marks().get(i))));
    }

    private static boolean isNear(Marks.Mark one, Marks.Mark other) {
        return one.label().equals(other.label()) && Math.abs(one.start() - other.start()) <= NEAR
                && Math.abs(one.end() - other.end()) <= NEAR;
    }

    /** Seconds in which not all say the same. */
    private static double differing(List<Marks> all) {
        double seconds = 0;
        double from = 0;
        for (double to : edges(all)) {
            double middle = (from + to) / 2;
            if (all.stream().map(marks -> at(marks, middle)).distinct().count() > 1) {
                seconds += to - from;
            }
            from = to;
        }
        return seconds;
    }

    private static TreeSet<Double> edges(List<Marks> all) {
        TreeSet<Double> edges = new TreeSet<>();
        all.forEach(marks -> marks.marks().forEach(mark -> {
            edges.add(mark.start());
            edges.add(mark.end());
        }));
        return edges;
    }

    /** What is said at a time; empty for nothing. */
    private static String at(Marks marks, double time) {
        return marks.marks().stream().filter(mark -> mark.start() <= time && time < mark.end()).map(Marks.Mark::label).findFirst()
                .orElse("");
    }

    /**
     * What more than half of the people marked: the pieces of time with the same label, joined; of points, the middle of those
     * together.
     */
    static Marks majority(List<Marks> all, boolean points) {
        double length = all.stream().mapToDouble(Marks::length).max().orElse(0);
        return new Marks(length, points ? points(all) : stretches(all));
    }

    private static List<Marks.Mark> stretches(List<Marks> all) {
        List<Marks.Mark> found = new ArrayList<>();
        double from = 0;
        for (double to : edges(all)) {
            double middle = (from + to) / 2;
            Map<String, Long> said = all.stream().map(marks -> at(marks, middle)).filter(label -> !label.isEmpty())
                    .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
            for (Map.Entry<String, Long> one : said.entrySet()) {
                if (2 * one.getValue() > all.size()) {
                    Marks.Mark last = found.isEmpty() ? null : found.get(found.size() - 1);
                    if (last != null && last.end() == from && last.label().equals(one.getKey())) {
                        found.set(found.size() - 1, new Marks.Mark(last.start(), to, last.label()));
                    } else {
                        found.add(new Marks.Mark(from, to, one.getKey()));
                    }
                }
            }
            from = to;
        }
        return found.stream().filter(mark -> mark.end() - mark.start() >= SHORTEST).toList();
    }

    private static List<Marks.Mark> points(List<Marks> all) {
        List<Marks.Mark> found = new ArrayList<>();
        Map<String, List<Double>> times = new TreeMap<>();
        all.forEach(marks -> marks.marks().forEach(mark -> times.computeIfAbsent(mark.label(),
                key -> new ArrayList<>()).add(mark.start())));
        times.forEach((label, each) -> {
            each.sort(null);
            int from = 0;
            for (int to = 1; to <= each.size(); to++) {
                if (to == each.size() || each.get(to) - each.get(from) > NEAR) {
                    if (2 * (to - from) > all.size()) {
                        double middle = each.subList(from, to).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
                        found.add(new Marks.Mark(middle, middle, label));
                    }
                    from = to;
                }
            }
        });
        return found;
    }

    static String words(Marks marks) {
        return marks.marks().isEmpty() ? "nothing" : marks.marks().stream().map(mark -> mark.start() == mark.end()
                ? String.format(Locale.ROOT, "%.2f %s", mark.start(), mark.label())
                : String.format(Locale.ROOT, "%.2f–%.2f %s", mark.start(), mark.end(), mark.label())).collect(Collectors.joining("; "));
    }
}
