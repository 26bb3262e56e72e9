/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.sparsha.core.Progress;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.project.RecordingFilter.Comparison;
import org.sparsha.corpus.project.RecordingFilter.Condition;
import org.sparsha.corpus.project.RecordingTable;

/**
 * How a model of classes does by any attribute of the recordings: for each value of it, or where it has many numbers, for each quarter of
 * the recordings from the smallest to the largest.
 *
 * @param attribute name of the attribute
 * @param groups its values, the one with the smallest UAR first
 */
public record AttributeResults(String attribute, List<Group> groups) {

    /** Intervals of more values would take long and can't be seen at once. */
    public static final int MOST_INTERVALS = 40;

    /** More numbers than this are taken together. */
    private static final int MOST_NUMBERS = 8;
    private static final int PARTS = 4;
    private static final int DRAWS = 300;
    private static final Set<String> NEVER = Set.of("file", "label", "sha256", "start", "end", "speaker");

    /**
     * Recordings with one value, or of one quarter.
     *
     * @param name the value, or from which to which
     * @param conditions what chooses these recordings in a table
     * @param count how many of them have an answer
     * @param uar unweighted average recall of them
     * @param interval its 95 % interval, by drawing their speakers, or where they have no two, recordings; from 0 to 1 where it wasn't
     *            worked out
     */
    public record Group(String name, List<Condition> conditions, long count, double uar, ConfidenceInterval interval) {

        /** Copies the list. */
        public Group {
            conditions = List.copyOf(conditions);
        }
    }

    /** Copies the list. */
    public AttributeResults {
        groups = List.copyOf(groups);
    }

    /**
     * @param table recordings
     * @return the names of what the corpora and tasks say of them by which a model may do better or worse: what has several values, and
     *         is no text of each recording's own; the speaker is left out, since {@link ResultDetails} has it
     */
    public static List<String> attributes(RecordingTable table) {
        return table.columns().stream().filter(name -> !NEVER.contains(name) && !RecordingTable.isOfRun(name)).filter(name -> {
            List<String> values = values(table, name);
            return values.size() > 1 && (values.size() <= Math.max(2, table.size() / 2) || isOfManyNumbers(values));
        }).toList();
    }

    /**
     * Measures.
     *
     * @param evaluation the measures of a run
     * @param project the project that the run is of
     * @param attribute one of its table's columns
     * @param seed seed of the intervals
     * @param progress cancels
     * @return the groups of those of its recordings that the project still has
     * @throws CorpusException where there is no such column
     */
    public static AttributeResults of(ClassEvaluation evaluation, ProjectSnapshot project, String attribute, long seed, Progress progress)
            throws CorpusException {
        RecordingTable table = project.table();
        List<String> values = table.values(attribute);
        Map<String, Integer> order = new HashMap<>();
        values.forEach(value -> order.put(value, order.size()));
        Map<Integer, List<Outcome>> byValue = new TreeMap<>();
        for (Outcome outcome : evaluation.outcomes()) {
            OptionalInt row = project.row(outcome.key());
            if (row.isPresent()) {
                byValue.computeIfAbsent(order.get(table.value(row.getAsInt(), attribute)), place -> new ArrayList<>()).add(outcome);
            }
        }
        List<Part> parts = isOfManyNumbers(values) ? quarters(byValue, values, attribute) : each(byValue, values, attribute);
        List<Group> groups = new ArrayList<>(parts.stream().map(part -> new Group(part.name(), part.conditions(), part.outcomes().size(),
                ConfusionMatrix.of(evaluation.labels(), part.outcomes()).uar(), new ConfidenceInterval(0, 1)))
                .sorted(Comparator.comparingDouble(Group::uar)).toList());
        for (int i = 0; i < Math.min(MOST_INTERVALS, groups.size()); i++) {
            progress.checkCancelled();
            Group group = groups.get(i);
            List<Outcome> own = parts.stream().filter(part -> part.name().equals(group.name())).findFirst().orElseThrow().outcomes();
            groups.set(i, new Group(group.name(), group.conditions(), group.count(), group.uar(), Bootstrap.of(evaluation.labels(), own)
                    .interval(ConfusionMatrix::uar, DRAWS, seed)));
        }
        return new AttributeResults(attribute, groups);
    }

    private record Part(String name, List<Condition> conditions, List<Outcome> outcomes) {
    }

    private static List<Part> each(Map<Integer, List<Outcome>> byValue, List<String> values, String attribute) {
        return byValue.entrySet().stream().map(one -> new Part(values.get(one.getKey()).isEmpty() ? "(nothing)" : values.get(one.getKey()),
                List.of(new Condition(attribute, Comparison.IS, List.of(values.get(one.getKey()).toLowerCase(Locale.ROOT)))),
                one.getValue())).toList();
    }

    /** Values come in the order of numbers; equal ones stay together. What has no number is a part of its own. */
    private static List<Part> quarters(Map<Integer, List<Outcome>> byValue, List<String> values, String attribute) {
        Map<Integer, List<Outcome>> numbers = new TreeMap<>(byValue);
        List<Part> parts = new ArrayList<>();
        if (values.getFirst().isEmpty() && numbers.containsKey(0)) {
            parts.addAll(each(Map.of(0, numbers.remove(0)), values, attribute));
        }
        int all = numbers.values().stream().mapToInt(List::size).sum();
        long done = 0;
        long ended = 0;
        List<Outcome> part = new ArrayList<>();
        String from = "";
        for (Map.Entry<Integer, List<Outcome>> one : numbers.entrySet()) {
            String value = values.get(one.getKey());
            from = part.isEmpty() ? value : from;
            part.addAll(one.getValue());
            done += one.getValue().size();
            if (PARTS * done / all > ended) {
                ended = PARTS * done / all;
                parts.add(new Part(from.equals(value) ? value : from + " to " + value, List.of(new Condition(attribute,
                        Comparison.AT_LEAST, List.of(from)), new Condition(attribute, Comparison.AT_MOST, List.of(value))), part));
                part = new ArrayList<>();
            }
        }
        return parts;
    }

    private static boolean isOfManyNumbers(List<String> values) {
        return values.size() > MOST_NUMBERS && values.stream().allMatch(value -> value.isEmpty() || isNumber(value));
    }

    private static boolean isNumber(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static List<String> values(RecordingTable table, String name) {
        try {
            return table.values(name);
        } catch (CorpusException e) {
            throw new IllegalStateException("The table has named the column " + name, e);
        }
    }
}
