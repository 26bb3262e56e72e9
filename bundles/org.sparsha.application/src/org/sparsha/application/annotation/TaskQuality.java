/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.corpus.agreement.Kappa;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.corpus.task.TaskAnswers;

/**
 * How well each person works: right on recordings whose answer is known, steady on those that came twice, moved by what they saw, how fast.
 *
 * @param people a line each, sorted by name
 */
public record TaskQuality(List<Person> people) {

    private static final double Z = 1.959963984540054;

    /**
     * So many of so many.
     *
     * @param hits how many
     * @param of of how many
     */
    public record Share(int hits, int of) {

        /** @return the share; empty of nothing */
        public OptionalDouble value() {
            return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(hits / (double) of);
        }

        /** @return the lower end of its 95 % interval (Wilson 1927) */
        public double low() {
            return bound(-1);
        }

        /** @return the upper end of its 95 % interval (Wilson 1927) */
        public double high() {
            return bound(1);
        }

        private double bound(int sign) {
            if (of == 0) {
                return sign < 0 ? 0 : 1;
            }
            double share = hits / (double) of;
            double square = Z * Z / of;
            double half = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
            return Math.clamp((share + square / 2 + sign * half) / (1 + square), 0, 1);
        }

        /** @return such as {@code 7 of 8 (88 %, 53 to 98 %)}; a dash of nothing */
        public String words() {
            return of == 0 ? "–" : String.format(Locale.ROOT, "%d of %d (%.0f %%, %.0f to %.0f %%)", hits, of, 100.0 * hits / of,
                    100 * low(), 100 * high());
        }
    }

    /**
     * One person.
     *
     * @param name who
     * @param known right answers to recordings whose answer is known
     * @param steady same answers to recordings that came twice
     * @param steadyKappa Cohen's κ of first and second time; empty where undefined
     * @param moved second answers that differ from the first, given after others' or the model's were seen
     * @param accepted proposals that were taken as they were, of all
     * @param changed proposals that were taken with other bounds, of all
     * @param seconds median of what an answer took; empty where not known
     * @param drift median of the last third over that of the first third; empty for fewer than 9 answers
     */
    public record Person(String name, Share known, Share steady, OptionalDouble steadyKappa, Share moved, Share accepted, Share changed,
            OptionalDouble seconds, OptionalDouble drift) {
    }

    /** Copies the list. */
    public TaskQuality {
        people = List.copyOf(people);
    }

    /**
     * @param answers what everybody answered
     * @return how well each of them works
     */
    public static TaskQuality of(TaskAnswers answers) {
        List<Person> people = new ArrayList<>();
        answers.people().forEach((who, history) -> people.add(person(who, history, answers.task())));
        return new TaskQuality(people);
    }

    private static Person person(String who, AnswerHistory history, AnnotationTask task) {
        Map<String, LoggedAnswer> first = history.answers();
        int hits = 0;
        int known = 0;
        for (Map.Entry<String, String> item : task.goldItems().entrySet()) {
            LoggedAnswer answer = first.get(item.getKey());
            if (answer != null) {
                known++;
                hits += answer.label().filter(item.getValue()::equals).isPresent() ? 1 : 0;
            }
        }
        List<Suggestion.Fate> fates = first.values().stream().flatMap(answer -> answer.suggestion().stream()
                .flatMap(suggestion -> suggestion.fates(answer).stream())).toList();
        double[] seconds = first.values().stream().filter(answer -> answer.seconds().isPresent())
                .mapToDouble(answer -> answer.seconds().getAsDouble()).toArray();
        return new Person(who, new Share(hits, known), same(first, history.repeats(), true), kappa(first, history.repeats()),
                same(first, history.secondAnswers(), false), share(fates, Suggestion.Fate.ACCEPTED), share(fates, Suggestion.Fate.CHANGED),
                median(seconds), drift(seconds));
    }

    private static Share share(List<Suggestion.Fate> fates, Suggestion.Fate wanted) {
        return new Share((int) fates.stream().filter(wanted::equals).count(), fates.size());
    }

    private static Share same(Map<String, LoggedAnswer> first, Map<String, LoggedAnswer> later, boolean same) {
        int hits = 0;
        int of = 0;
        for (Map.Entry<String, LoggedAnswer> again : later.entrySet()) {
            if (first.containsKey(again.getKey())) {
                of++;
                hits += first.get(again.getKey()).label().equals(again.getValue().label()) == same ? 1 : 0;
            }
        }
        return new Share(hits, of);
    }

    private static OptionalDouble kappa(Map<String, LoggedAnswer> first, Map<String, LoggedAnswer> later) {
        List<Ratings.Answer> both = new ArrayList<>();
        later.forEach((recording, again) -> {
            LoggedAnswer before = first.get(recording);
            if (before != null && before.label().isPresent() && again.label().isPresent()) {
                both.add(new Ratings.Answer(recording, "first", before.label().get()));
                both.add(new Ratings.Answer(recording, "second", again.label().get()));
            }
        });
        if (both.isEmpty()) {
            return OptionalDouble.empty();
        }
        return Kappa.cohen(Ratings.of(both, both.stream().map(Ratings.Answer::category).distinct().sorted().toList()), 0, 1);
    }

    private static OptionalDouble median(double[] values) {
        double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    private static OptionalDouble drift(double[] seconds) {
        int third = seconds.length / 3;
        if (third < 3) {
            return OptionalDouble.empty();
        }
        double before = median(java.util.Arrays.copyOf(seconds, third)).getAsDouble();
        double after = median(java.util.Arrays.copyOfRange(seconds, seconds.length - third, seconds.length)).getAsDouble();
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(after / before);
    }
}
