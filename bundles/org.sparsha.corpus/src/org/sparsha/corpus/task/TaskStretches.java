/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.agreement.StretchAnswers;

/**
 * What several people marked in a task, as agreement on stretches takes it. A point counts as a stretch of {@value #POINT_MILLIS} ms around
 * it.
 *
 * @param answers recordings that everybody marked; empty where there is none, or only one person
 * @param notes what was left out, a sentence each
 */
public record TaskStretches(Optional<StretchAnswers> answers, List<String> notes) {

    private static final double MILLIS = 1000;
    private static final long POINT_MILLIS = 100;

    /** Copies the list. */
    public TaskStretches {
        notes = List.copyOf(notes);
    }

    /**
     * @param answers what everybody answered
     * @return the stretches with a label of the task
     */
    public static TaskStretches of(TaskAnswers answers) {
        Map<String, Map<String, Marks>> recordings = byRecording(answers);
        List<String> people = answers.people().keySet().stream()
                .filter(who -> recordings.values().stream().anyMatch(one -> one.containsKey(who))).toList();
        int given = recordings.size();
        recordings.values().removeIf(one -> one.size() < people.size());
        List<String> notes = given == recordings.size() ? List.of() : List.of(given - recordings.size() + " of " + given
                + " recordings were not marked by all of " + String.join(", ", people) + " and are left out.");
        if (people.size() < 2 || recordings.isEmpty()) {
            return new TaskStretches(Optional.empty(), notes);
        }
        List<String> names = answers.task().labels().names();
        Map<String, Integer> categories = new HashMap<>();
        names.forEach(name -> categories.put(name, categories.size()));
        boolean points = answers.task().unit() == AnnotationTask.Unit.POINTS;
        List<StretchAnswers.Marked> marked = new ArrayList<>();
        recordings.forEach((recording, all) -> {
            double length = all.values().stream().mapToDouble(marks -> marks.marks().stream().mapToDouble(Marks.Mark::end).max().orElse(0))
                    .max().orElse(0);
            double said = all.values().stream().mapToDouble(Marks::length).max().orElse(0);
            marked.add(new StretchAnswers.Marked(recording, millis(Math.max(length, said)) + (points ? POINT_MILLIS : 0),
                    people.stream().map(who -> stretches(all.get(who), categories, points)).toList(),
                    answers.people().values().stream().map(history -> history.answers().get(recording)).filter(Objects::nonNull)
                            .map(LoggedAnswer::time).max(Comparator.naturalOrder())));
        });
        return new TaskStretches(Optional.of(new StretchAnswers(people, names, marked)), notes);
    }

    /**
     * @param answers what everybody answered
     * @return recording to person to what they marked
     */
    public static Map<String, Map<String, Marks>> byRecording(TaskAnswers answers) {
        Map<String, Map<String, Marks>> recordings = new TreeMap<>();
        answers.people().forEach((who, history) -> history.answers().forEach((recording, answer) -> answer.marks()
                .ifPresent(marks -> recordings.computeIfAbsent(recording, key -> new TreeMap<>()).put(who, marks))));
        return recordings;
    }

    /** In the order of time; what overlaps an earlier stretch begins after it. */
    private static List<StretchAnswers.Stretch> stretches(Marks marks, Map<String, Integer> categories, boolean points) {
        List<StretchAnswers.Stretch> stretches = new ArrayList<>();
        long at = 0;
        for (Marks.Mark mark : marks.marks()) {
            Integer category = categories.get(mark.label());
            long start = Math.max(at, millis(mark.start()) - (points ? POINT_MILLIS / 2 : 0));
            long end = millis(mark.end()) + (points ? POINT_MILLIS / 2 : 0);
            if (category != null && end > start) {
                stretches.add(new StretchAnswers.Stretch(start, end, category));
                at = end;
            }
        }
        return stretches;
    }

    private static long millis(double seconds) {
        return Math.round(MILLIS * seconds);
    }
}
