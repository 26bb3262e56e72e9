/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private Ratings(List<String> units, List<String> annotators, List<String> categories, int[][] answers) {
        this.units = List.copyOf(units);
        this.annotators = List.copyOf(annotators);
        this.categories = List.copyOf(categories);
        this.answers = answers;
    }

    /**
     * One answer.
     *
     * @param unit what was judged, such as a recording
     * @param annotator who judged
     * @param category what was answered
     */
    public record Answer(String unit, String annotator, String category) {
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
        Set<String> names = new TreeSet<>();
        Set<String> found = new TreeSet<>(Ratings::byValue);
        for (Answer answer : answers) {
            units.putIfAbsent(answer.unit(), units.size());
            names.add(answer.annotator());
            found.add(answer.category());
        }
        List<String> order = categories.isEmpty() ? new ArrayList<>(found) : categories;
        Map<String, Integer> numbers = numbered(order);
        Map<String, Integer> people = numbered(new ArrayList<>(names));
        int[][] table = new int[units.size()][names.size()];
        for (int[] row : table) {
            Arrays.fill(row, MISSING);
        }
        for (Answer answer : answers) {
            Integer number = numbers.get(answer.category());
            if (number == null) {
                throw new IllegalArgumentException("The answer “" + answer.category() + "” to " + answer.unit() + " is none of " + order);
            }
            table[units.get(answer.unit())][people.get(answer.annotator())] = number;
        }
        return new Ratings(new ArrayList<>(units.keySet()), new ArrayList<>(names), order, table);
    }

    private static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new TreeMap<>();
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

    private static double number(String text) {
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

    /** @return whether every category is a number, as interval and ratio scales want */
    public boolean isNumeric() {
        return categories.stream().noneMatch(category -> Double.isNaN(number(category)));
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

    /**
     * These answers by some of the annotators only.
     *
     * @param chosen numbers of the annotators
     * @return the same units and categories
     */
    public Ratings by(int... chosen) {
        List<String> names = new ArrayList<>();
        for (int annotator : chosen) {
            names.add(annotators.get(annotator));
        }
        int[][] some = new int[answers.length][chosen.length];
        for (int unit = 0; unit < some.length; unit++) {
            for (int k = 0; k < chosen.length; k++) {
                some[unit][k] = answers[unit][chosen[k]];
            }
        }
        return new Ratings(units, names, categories, some);
    }

    /**
     * Answers for one category against all others.
     *
     * @param category number of the category
     * @return the same units and annotators, two categories
     */
    public Ratings against(int category) {
        int[][] some = new int[answers.length][annotators.size()];
        for (int unit = 0; unit < some.length; unit++) {
            for (int k = 0; k < some[unit].length; k++) {
                int answer = answers[unit][k];
                some[unit][k] = answer == MISSING ? MISSING : answer == category ? 1 : 0;
            }
        }
        return new Ratings(units, annotators, List.of("other", categories.get(category)), some);
    }

    /**
     * Some of the units.
     *
     * @param from number of the first
     * @param to number after the last
     * @return the same annotators and categories
     */
    public Ratings between(int from, int to) {
        return new Ratings(units.subList(from, to), annotators, categories, Arrays.copyOfRange(answers, from, to));
    }
}
