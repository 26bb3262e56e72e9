/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.sparsha.corpus.CorpusException;

/**
 * Answers of several annotators to the same units, each one of some categories; any may be missing. Immutable.
 */
public final class Ratings {

    /** The number of an answer that was not given. */
    public static final int MISSING = -1;

    private final List<String> units;
    private final List<String> annotators;
    private final List<String> categories;
    private final int[][] answers;
    private final List<Instant> times;

    private Ratings(List<String> units, List<String> annotators, List<String> categories, int[][] answers, List<Instant> times) {
        this.units = List.copyOf(units);
        this.annotators = List.copyOf(annotators);
        this.categories = List.copyOf(categories);
        this.answers = answers;
        this.times = times;
    }

    /**
     * One answer.
     *
     * @param unit what was judged, such as a recording
     * @param annotator who judged
     * @param category what was answered
     * @param time when; empty where that isn't known
     */
    public record Answer(String unit, String annotator, String category, Optional<Instant> time) {

        /**
         * An answer of which it isn't known when it was given.
         *
         * @param unit what was judged, such as a recording
         * @param annotator who judged
         * @param category what was answered
         */
        public Answer(String unit, String annotator, String category) {
            this(unit, annotator, category, Optional.empty());
        }

        private Answer as(String other) {
            return new Answer(unit, annotator, other, time);
        }
    }

    /**
     * Gathers answers on a scale. On a scale of numbers {@code 1} and {@code 1.0} are one answer.
     *
     * @param answers the answers
     * @param scale what they mean
     * @param order all categories from lowest to highest; empty where they are numbers, or names without an order
     * @return the ratings
     * @throws CorpusException where the scale wants numbers and there are others, or the order leaves some out
     */
    public static Ratings of(Collection<Answer> answers, Scale scale, List<String> order) throws CorpusException {
        if (!order.isEmpty()) {
            List<String> others = answers.stream().map(Answer::category).distinct().filter(label -> !order.contains(label)).toList();
            if (!others.isEmpty()) {
                throw new CorpusException("The order of the labels has no place for " + String.join(", ",
                        others.stream().limit(10).toList())
                        + ": name them, too.");
            }
        }
        if (scale == Scale.MASI) {
            return sets(answers);
        }
        if (scale == Scale.NOMINAL || scale == Scale.ORDINAL && !order.isEmpty()) {
            return of(answers, order);
        }
        Set<String> names = new TreeSet<>();
        List<Answer> plain = new ArrayList<>(answers.size());
        Map<String, String> known = new HashMap<>();
        for (Answer answer : answers) {
            if (Double.isNaN(number(answer.category()))) {
                names.add(answer.category());
            } else {
                String value = known.computeIfAbsent(answer.category(), Ratings::plainNumber);
                plain.add(answer.as(value));
            }
        }
        if (!names.isEmpty()) {
            throw new CorpusException("The scale " + scale.name().toLowerCase(Locale.ROOT) + " wants numbers, and there are labels such as "
                    + String.join(", ", names.stream().limit(10).toList())
                    + ". Use nominal, or ordinal with an order, such as low,medium,high (--order).");
        }
        return of(plain, order.stream().map(Ratings::plainNumber).toList());
    }

    /** Sets of labels, each in one spelling. */
    private static Ratings sets(Collection<Answer> answers) throws CorpusException {
        Map<String, String> known = new HashMap<>();
        List<Answer> plain = new ArrayList<>(answers.size());
        Set<String> labels = new TreeSet<>();
        for (Answer answer : answers) {
            String set = known.computeIfAbsent(answer.category(), SetCategories::canonical);
            labels.addAll(SetCategories.split(set));
            plain.add(answer.as(set));
        }
        if (labels.size() > SetCategories.MOST || known.containsValue("")) {
            throw new CorpusException(known.containsValue("") ? "An answer is '+' alone: name the labels, such as anger+fear."
                    : "There are " + labels.size() + " labels; sets of labels are compared for " + SetCategories.MOST + " at most.");
        }
        return of(plain, List.of());
    }

    private static String plainNumber(String text) {
        double value = number(text);
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
    }

    /**
     * Gathers answers. Where somebody answered a unit twice, the later answer counts.
     *
     * @param answers the answers
     * @param categories all categories in their order; empty for those that occur, numbers by value and other names by letter
     * @return the ratings, units in the order of their first answer, annotators by name
     * @throws IllegalArgumentException if an answer is none of the categories given
     */
    public static Ratings of(Collection<Answer> answers, List<String> categories) {
        Map<String, Integer> units = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (Answer answer : answers) {
            units.putIfAbsent(answer.unit(), units.size());
            names.add(answer.annotator());
            found.add(answer.category());
        }
        List<String> order = categories.isEmpty() ? found.stream().sorted(Ratings::byValue).toList() : categories;
        Map<String, Integer> numbers = numbered(order);
        Map<String, Integer> people = numbered(names.stream().sorted().toList());
        int[][] table = new int[units.size()][names.size()];
        for (int[] row : table) {
            Arrays.fill(row, MISSING);
        }
        List<Instant> times = new ArrayList<>(Collections.nCopies(units.size(), Instant.MIN));
        for (Answer answer : answers) {
            Integer number = numbers.get(answer.category());
            if (number == null) {
                throw new IllegalArgumentException("The answer “" + answer.category() + "” to " + answer.unit() + " is none of " + order);
            }
            int unit = units.get(answer.unit());
            table[unit][people.get(answer.annotator())] = number;
            answer.time().filter(times.get(unit)::isBefore).ifPresent(time -> times.set(unit, time));
        }
        return new Ratings(new ArrayList<>(units.keySet()), names.stream().sorted().toList(), order, table, times);
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static int byValue(String one, String other) {
        double first = number(one);
        double second = number(other);
        int order = Double.isNaN(first) || Double.isNaN(second) ? Boolean.compare(Double.isNaN(first), Double.isNaN(second))
                : Double.compare(first, second);
        return order != 0 ? order : one.compareTo(other);
    }

    static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** @return names of the units */
    public List<String> units() {
        return units;
    }

    /** @return names of the annotators */
    public List<String> annotators() {
        return annotators;
    }

    /** @return names of the categories in their order */
    public List<String> categories() {
        return categories;
    }

    /**
     * @param unit number of a unit
     * @param annotator number of an annotator
     * @return number of the category, or {@link #MISSING}
     */
    public int answer(int unit, int annotator) {
        return answers[unit][annotator];
    }

    /**
     * @param unit number of a unit
     * @return when its last answer was given; empty where that isn't known
     */
    public Optional<Instant> time(int unit) {
        return Optional.of(times.get(unit)).filter(time -> time.isAfter(Instant.MIN));
    }

    /** Some units, by their numbers, with the same people and categories. */
    Ratings only(List<Integer> some) {
        return new Ratings(some.stream().map(units::get).toList(), annotators, categories,
                some.stream().map(unit -> answers[unit]).toArray(int[][]::new), some.stream().map(times::get).toList());
    }

    /** @return whether every category is a number, as interval and ratio scales want */
    public boolean isNumeric() {
        return categories.stream().noneMatch(category -> Double.isNaN(number(category)));
    }

    /**
     * @param scale what the categories mean
     * @return the categories as numbers; sets of labels as the sum of 2^i over their labels
     */
    double[] values(Scale scale) {
        return scale == Scale.MASI ? SetCategories.of(this).values() : values();
    }

    /** @return the categories as numbers; their places in the order where they are not all numbers */
    public double[] values() {
        double[] values = new double[categories.size()];
        boolean numeric = isNumeric();
        for (int i = 0; i < values.length; i++) {
            values[i] = numeric ? number(categories.get(i)) : i + 1;
        }
        return values;
    }

    /**
     * How often each category was given to a unit.
     *
     * @param unit number of the unit
     * @return one number a category
     */
    public int[] counts(int unit) {
        int[] counts = new int[categories.size()];
        for (int answer : answers[unit]) {
            if (answer != MISSING) {
                counts[answer]++;
            }
        }
        return counts;
    }
}
